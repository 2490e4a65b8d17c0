import { z } from 'zod';
import { receivingChannels } from '../../../../law/register/labels.ts';
import { applicantColumns } from '../../../../law/report-format/2021.ts';
import * as terms from '../../../../law/request/terms.ts';
import { resultTerms } from '../../../domain/register/registers.ts';
import { awaitedLetters } from '../../../domain/request/case/acts/consultation.ts';
import { choosable } from '../../../domain/request/case/acts/decision.ts';
import { caseActOf } from '../../../domain/request/case/acts/index.ts';

interface Choice {
  key: string;
  label: string;
}

/** One field of an act's form, as its schema says it. `list` and `record` have an input of their own. */
export type ActField = { key: string; label: string; required: boolean } & (
  | { kind: 'text' | 'long'; max: number }
  | { kind: 'day' | 'check' | 'id' }
  | { kind: 'count'; least: number; most: number }
  | { kind: 'choice'; choices: readonly Choice[] }
  | { kind: 'list' | 'record'; of: ActField[] }
);

/** A field that is made of others. */
export type FieldOfFields = Extract<ActField, { of: ActField[] }>;

/** A schema as JSON Schema tells of it. */
interface Told {
  type?: string;
  description?: string;
  enum?: string[];
  format?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  properties?: Record<string, Told>;
  required?: string[];
  items?: Told;
  anyOf?: Told[];
}

/** Words longer than these have several lines. */
const oneLine = 200;

/** The fields of an act, from its schema: labels, kinds, choices and limits are written there and nowhere else. */
export const fieldsOfAct = (act: string): ActField[] => fieldsOf(caseActOf(act)!.schema);

export const fieldsOf = (schema: z.ZodType<never>): ActField[] =>
  told(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Told);

const told = ({ properties = {}, required = [] }: Told): ActField[] =>
  Object.entries(properties).map(([key, property]) => fieldOf(key, property, required.includes(key)));

function fieldOf(key: string, property: Told, required: boolean): ActField {
  // What may be left out is told as “this or null”.
  const inner = property.anyOf?.find(({ type }) => type !== 'null') ?? property;
  const named = { key, label: property.description ?? inner.description ?? key, required };
  if (inner.enum) return { ...named, kind: 'choice', choices: choicesOf(inner.enum) };
  if (inner.format === 'uuid' || inner.format === 'account') return { ...named, kind: 'id' };
  switch (inner.type) {
    case 'boolean':
      return { ...named, kind: 'check' };
    case 'integer':
      return { ...named, kind: 'count', least: inner.minimum ?? 0, most: inner.maximum ?? 1_000_000 };
    case 'array':
      return { ...named, kind: 'list', of: told(inner.items ?? {}) };
    case 'object':
      return { ...named, kind: 'record', of: told(inner) };
  }
  // A day is checked by a rule that a JSON Schema cannot tell; days alone have no greatest length.
  if (inner.maxLength === undefined) return { ...named, kind: 'day' };
  return { ...named, kind: inner.maxLength > oneLine ? 'long' : 'text', max: inner.maxLength };
}

const lists: readonly (readonly Choice[])[] = [
  ...Object.values(terms).filter((list): list is Extract<typeof list, readonly Choice[]> => Array.isArray(list)),
  receivingChannels,
  applicantColumns.filter(({ key }) => key !== 'total'),
  awaitedLetters,
  choosable,
  resultTerms,
];

/** The words for some keys: the list of the law that has exactly these. */
function choicesOf(keys: readonly string[]): readonly Choice[] {
  const list = lists.find(
    (one) => one.length === keys.length && keys.every((key) => one.some((term) => term.key === key)),
  );
  return list ?? keys.map((key) => ({ key, label: key }));
}
