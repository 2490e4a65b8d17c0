import type { LetterField, SimpleField } from '../../../law/letters/letter.ts';
import { dayInWords } from '../calendar/day.ts';
import { printable } from '../printable.ts';
import type { Problem } from '../refusal.ts';
import { code, count, day, fieldSchema, money, text, yuan } from '../register/field.ts';

/** What a person filled in: text, days, whole numbers, 分, keys of choices; a list is an array of such records. */
export type LetterFields = Readonly<Record<string, unknown>>;
export type Entry = Readonly<Record<string, string | number>>;

/** What was filled in, checked: `entry` by field, `lists` by field. What is not given is left out. */
export interface Values {
  entry: Entry;
  lists: Readonly<Record<string, readonly Entry[]>>;
}

/** Longer lists belong into an attachment. */
const mostEntries = 100;

/** Checks what was filled in against the fields of a document. A problem names its field: `points.0.what`. */
export function readValues(
  fields: readonly LetterField[],
  given: LetterFields,
): { values: Values } | { problems: Problem[] } {
  const problems: Problem[] = [];
  const lists: Record<string, Entry[]> = {};
  const simple = fields.filter((field) => field.kind !== 'list');
  const listed = fields.filter((field) => field.kind === 'list');
  const known = new Set(fields.map(({ key }) => key));
  for (const key of Object.keys(given))
    if (!known.has(key)) problems.push({ field: key, message: `这份文书没有“${key}”这一栏。` });
  const entry = readEntry(simple, given, '', problems);
  for (const field of listed) {
    const rows = isMissing(given[field.key]) ? [] : given[field.key];
    if (!Array.isArray(rows)) problems.push({ field: field.key, message: `${field.label}要逐项填写。` });
    else if (rows.length === 0 && field.required)
      problems.push({ field: field.key, message: `请填写${field.label}，至少一项。` });
    else if (rows.length > mostEntries)
      problems.push({ field: field.key, message: `${field.label}最多 ${mostEntries} 项，更多的请列在附件里。` });
    else
      lists[field.key] = rows.map((row, i) =>
        readEntry(field.of, isRecord(row) ? row : {}, `${field.key}.${i}.`, problems),
      );
  }
  return problems.length > 0 ? { problems } : { values: { entry, lists } };
}

function readEntry(fields: readonly SimpleField[], given: LetterFields, path: string, problems: Problem[]): Entry {
  const entry: Record<string, string | number> = {};
  for (const field of fields) {
    const value = typeof given[field.key] === 'string' ? tidy(given[field.key] as string) : given[field.key];
    if (isMissing(value)) {
      if (field.required) problems.push({ field: path + field.key, message: `请填写${field.label}。` });
      continue;
    }
    const checked = schemaOf(field).safeParse(value);
    if (!checked.success) problems.push({ field: path + field.key, message: checked.error.issues[0]!.message });
    else if (field.kind === 'text' && String(checked.data).includes('\n'))
      problems.push({ field: path + field.key, message: `${field.label}要写在一行里，请删去换行。` });
    else entry[field.key] = checked.data as string | number;
  }
  return entry;
}

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === '';
const isRecord = (value: unknown): value is LetterFields => typeof value === 'object' && value !== null;

/** Without what pasted text brings along, and without empty lines. */
const tidy = (value: string): string =>
  printable(value)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

function schemaOf(field: SimpleField) {
  const { key, label } = field;
  switch (field.kind) {
    case 'text':
    case 'long':
      return fieldSchema(text(key, label, { max: field.max }));
    case 'day':
      return fieldSchema(day(key, label, { past: false }));
    case 'count':
      return fieldSchema(count(key, label));
    case 'money':
      return fieldSchema(money(key, label));
    case 'choice':
      return fieldSchema(code(key, label, field.choices));
  }
}

/** A value as it is printed; '' where none is given. `boxes` prints every choice, `label` a choice as forms have it. */
export function shown(field: SimpleField, value: string | number | undefined, as: string | null): string {
  if (field.kind === 'choice' && as === 'boxes')
    return field.choices.map(({ key, label }) => `${key === value ? '■' : '□'}${label}`).join('　');
  if (value === undefined) return '';
  switch (field.kind) {
    case 'day':
      return dayInWords(String(value));
    case 'money':
      return yuan(Number(value));
    case 'choice': {
      const chosen = field.choices.find(({ key }) => key === value)!;
      return as === 'label' ? chosen.label : (chosen.word ?? chosen.label);
    }
    default:
      return String(value);
  }
}
