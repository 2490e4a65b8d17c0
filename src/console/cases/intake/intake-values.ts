import type { ActField } from '../act/fields.ts';
import type { Typed } from '../act/values.ts';

const ofPerson = ['id_kind', 'unit'];
const ofOrganisation = ['legal_person', 'contact'];

/** What is asked of an applicant of a kind. */
export const askedOf = (fields: readonly ActField[], kind: unknown): ActField[] =>
  fields.filter(({ key }) => !(kind === 'natural_person' ? ofOrganisation : ofPerson).includes(key));

/** What the form holds, as the act takes it: without what is empty, and without an agent where there is none. */
export function intakeOf({ act: _, has_agent, agent, applicants, ...rest }: Typed): Typed {
  const people = ((applicants ?? []) as (Typed | undefined)[]).map((one) => {
    const given = filled(one ?? {});
    const others = given.kind === 'natural_person' ? ofOrganisation : ofPerson;
    return Object.fromEntries(Object.entries(given).filter(([key]) => !others.includes(key)));
  });
  return {
    ...filled(rest),
    applicants: people,
    ...(has_agent === true ? { agent: filled((agent ?? {}) as Typed) } : {}),
  };
}

const filled = (values: Typed): Typed =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && value !== null && !(typeof value === 'string' && value.trim() === ''),
    ),
  );
