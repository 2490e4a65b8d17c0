import type { Letter, SimpleField } from '../../../law/letters/letter.ts';
import type { Day } from '../calendar/day.ts';
import type { LetterFields } from './values.ts';

/** Fields by which a document can be looked at before it is about anything: each says its own name, 【申请内容】. */
export const specimenFields = (letter: Letter, on: Day): LetterFields =>
  Object.fromEntries(
    letter.fields.map((field) => [field.key, field.kind === 'list' ? [rowOf(field.of, on)] : sampleOf(field, on)]),
  );

/**
 * What was filled in, with the names of the required words that are missing: a document with its gaps can be read
 * while it is written. Days, numbers and choices have no such stand-in: what misses one of them stays a problem.
 */
export const withGaps = (letter: Letter, given: LetterFields): LetterFields => ({
  ...given,
  ...Object.fromEntries(
    letter.fields.flatMap((field): [string, unknown][] => {
      const value = given[field.key];
      if (field.kind !== 'list') return gapOf(field, value);
      const rows = Array.isArray(value) && value.length > 0 ? (value as LetterFields[]) : [{}];
      if (!field.required && !Array.isArray(value)) return [];
      const filled = rows.map((row) => ({
        ...row,
        ...Object.fromEntries(field.of.flatMap((one) => gapOf(one, row?.[one.key]))),
      }));
      return [[field.key, filled] as const];
    }),
  ),
});

const gapOf = (field: SimpleField, value: unknown): [string, string][] => {
  const missing = value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
  if (!field.required || !missing || (field.kind !== 'text' && field.kind !== 'long')) return [];
  return [[field.key, `【${field.label}】`.slice(0, field.max)]];
};

const rowOf = (fields: readonly SimpleField[], on: Day): LetterFields =>
  Object.fromEntries(fields.map((field) => [field.key, sampleOf(field, on)]));

function sampleOf(field: SimpleField, on: Day): string | number {
  switch (field.kind) {
    case 'day':
      return on;
    case 'count':
      return 1;
    case 'money':
      return 100;
    case 'choice':
      return field.choices[0]!.key;
    default:
      return `【${field.label}】`.slice(0, field.max);
  }
}
