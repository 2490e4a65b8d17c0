import type { Letter, SimpleField } from '../../../law/letters/letter.ts';
import type { Day } from '../calendar/day.ts';
import type { LetterFields } from './values.ts';

/** Fields by which a document can be looked at before it is about anything: each says its own name, 【申请内容】. */
export const specimenFields = (letter: Letter, on: Day): LetterFields =>
  Object.fromEntries(
    letter.fields.map((field) => [field.key, field.kind === 'list' ? [rowOf(field.of, on)] : sampleOf(field, on)]),
  );

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
