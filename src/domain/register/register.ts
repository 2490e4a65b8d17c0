import { z } from 'zod';
import type { Day } from '../calendar/day.ts';
import type { Problem } from '../refusal.ts';
import { type FactValue, type Field, fieldSchema } from './field.ts';

/** The values of a record by field key; facts and text together. */
export type Values = Record<string, FactValue>;

/**
 * One of the plain registers (台账). From this one object come the form, the checks, the columns of the table,
 * the headers of import and export, and what the report counts.
 */
export interface Register {
  /** Plural, as commands and addresses spell it; the stream of its events. */
  name: string;
  /** The name on screen. */
  title: string;
  /** What one record is called, with its measure word: 一件申请. */
  noun: string;
  /** The table that holds the present state. */
  table: string;
  fields: Field[];
  /** The days between which a record matters to a report: it counts from `from` on, until `to` where it has one. */
  span: { from: string; to: string | null };
  /** Columns that follow from the others, stored so that SQL can count by them. */
  derive?: (values: Values) => Values;
  derived?: { key: string; kind: 'day' }[];
  /** What the fields say together that cannot be: one problem a contradiction. */
  check?: (values: Values) => Problem[];
  /** Its records were published, or closed, elsewhere before Mingce and enter by `adopted`. */
  adopted?: boolean;
  /** Registers whose records belong to one of this: they are voided with it. */
  parts?: readonly string[];
  /** Kept by the system; a person reads it but has no form for it. */
  internal?: boolean;
}

export const isText = (field: Field): boolean => field.kind === 'text';
export const factsOf = (register: Register): Field[] => register.fields.filter((field) => !isText(field));
export const textsOf = (register: Register): Field[] => register.fields.filter(isText);
/** Text that the table of the register may hold in plain words: all but personal text. */
export const shownTextsOf = (register: Register): Field[] =>
  register.fields.filter((field) => field.kind === 'text' && !field.personal);
export const uniqueFieldsOf = (register: Register): Field[] => register.fields.filter((field) => field.unique);

const made = new WeakMap<Register, z.ZodType<Values>>();

/** The schema of a whole record: every field by its own rule, then what they say together. Made once a register. */
export function recordSchema(register: Register): z.ZodType<Values> {
  const schema = made.get(register) ?? makeSchema(register);
  made.set(register, schema);
  return schema;
}

function makeSchema(register: Register): z.ZodType<Values> {
  return z
    .object(Object.fromEntries(register.fields.map((field) => [field.key, fieldSchema(field)])))
    .superRefine((values, context) => {
      for (const problem of register.check?.(values as Values) ?? [])
        context.addIssue({ code: 'custom', message: problem.message, path: problem.field ? [problem.field] : [] });
    }) as z.ZodType<Values>;
}

/** The day on which a record happened: it decides the year of its first event. */
export const occurredOn = (register: Register, values: Values): Day => values[register.span.from] as Day;
