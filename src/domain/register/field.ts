import { z } from 'zod';
import type { Term } from '../../../law/register/labels.ts';
import { isDay, readDay } from '../calendar/day.ts';

/** A value as an event holds it. Money is in 分. */
export type FactValue = string | number | null;

interface Base {
  key: string;
  /** The label on screen, and the header of the column in an imported or exported file. */
  label: string;
  required: boolean;
  /** No two records of an organ that are in force share the value. */
  unique: boolean;
  /** A file may lack the column altogether. Where it may not, its cells may still be empty unless `required`. */
  optionalColumn: boolean;
  /** What to write here, in a few words. */
  hint?: string;
}

/**
 * A field of a register. Days, codes, counts, money and references are facts and stand in the event;
 * text is typed by a person and never does: it is sealed beside it. `personal` text is shown only on the record's own page.
 */
export type Field =
  | (Base & { kind: 'text'; max: number; personal: boolean; url?: boolean })
  | (Base & { kind: 'day'; past: boolean })
  | (Base & { kind: 'code'; terms: readonly Term[]; fallback?: string })
  | (Base & { kind: 'count' })
  | (Base & { kind: 'money' })
  | (Base & { kind: 'digest' })
  | (Base & { kind: 'ref'; register: string });

type Options = { required?: boolean; unique?: boolean; optionalColumn?: boolean; hint?: string };
const base = (key: string, label: string, options: Options): Base => ({
  key,
  label,
  required: options.required ?? true,
  unique: options.unique ?? false,
  optionalColumn: options.optionalColumn ?? false,
  ...(options.hint ? { hint: options.hint } : {}),
});

export const text = (
  key: string,
  label: string,
  options: Options & { max?: number; personal?: boolean; url?: boolean } = {},
): Field => ({
  ...base(key, label, options),
  kind: 'text',
  max: options.max ?? 200,
  personal: options.personal ?? false,
  ...(options.url ? { url: true } : {}),
});
/** A day; `past` ones tell what has happened and cannot lie ahead. */
export const day = (key: string, label: string, options: Options & { past?: boolean } = {}): Field => ({
  ...base(key, label, options),
  kind: 'day',
  past: options.past ?? true,
});
export const code = (
  key: string,
  label: string,
  terms: readonly Term[],
  options: Options & { fallback?: string } = {},
): Field => ({
  ...base(key, label, options),
  kind: 'code',
  terms,
  ...(options.fallback ? { fallback: options.fallback } : {}),
});
export const count = (key: string, label: string, options: Options = {}): Field => ({
  ...base(key, label, options),
  kind: 'count',
});
export const money = (key: string, label: string, options: Options = {}): Field => ({
  ...base(key, label, options),
  kind: 'money',
});
export const digest = (key: string, label: string, options: Options = {}): Field => ({
  ...base(key, label, options),
  kind: 'digest',
});
export const ref = (key: string, label: string, register: string, options: Options = {}): Field => ({
  ...base(key, label, options),
  kind: 'ref',
  register,
});

/** Control characters that no sentence holds; XML and JSON writers choke on them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

const made = new WeakMap<Field, z.ZodType<FactValue>>();

/** The schema of one field's value, as the API and the forms check it. Made once: an import asks for it at every cell. */
export function fieldSchema(field: Field): z.ZodType<FactValue> {
  const schema = made.get(field) ?? makeSchema(field);
  made.set(field, schema);
  return schema;
}

function makeSchema(field: Field): z.ZodType<FactValue> {
  const schema = schemas[field.kind](field as never);
  return field.required ? schema : schema.nullable().default(null);
}

/** The schema of a field in an amendment: what is not sent stays as it is. */
export const amendedFieldSchema = (field: Field): z.ZodType<FactValue | undefined> =>
  schemas[field.kind](field as never)
    .nullable()
    .optional();

const schemas: { [K in Field['kind']]: (field: Extract<Field, { kind: K }>) => z.ZodType<FactValue> } = {
  text: (field) =>
    z
      .string({ error: `请填写${field.label}。` })
      .trim()
      .min(1, `请填写${field.label}。`)
      .max(field.max, `${field.label}最多 ${field.max} 个字。`)
      .refine((value) => !control.test(value), `${field.label}里有不可见的控制字符，请删去后再填。`)
      .refine(
        (value) => !field.url || /^https?:\/\/[^\s]+$/i.test(value),
        `${field.label}要以 http:// 或 https:// 开头。`,
      ),
  day: (field) =>
    z
      .string({ error: `请填写${field.label}。` })
      .refine(
        (value) => isDay(value) && value >= '1949-10-01' && value < '2200',
        `${field.label}不是一个存在的日期，请写成 2024-01-05。`,
      ),
  code: (field) =>
    z.enum(field.terms.map((term) => term.key) as [string, ...string[]], {
      error: `${field.label}要选 ${field.terms.map((term) => term.label).join('、')} 中的一项。`,
    }),
  count: (field) =>
    z
      .int({ error: `${field.label}要填整数。` })
      .min(0, `${field.label}不能小于 0。`)
      .max(1e9, `${field.label}太大了。`),
  money: (field) =>
    z
      .int({ error: `${field.label}最多两位小数。` })
      .min(0, `${field.label}不能小于 0。`)
      .max(1e15, `${field.label}太大了。`),
  digest: (field) => z.string().regex(/^[0-9a-f]{64}$/, `${field.label}不是 SHA-256 摘要。`),
  ref: (field) => z.uuid({ error: `请选择${field.label}。` }),
};

/** A cell of an imported file, read; or the sentence that says what is wrong with it. */
export type Reading = { value: FactValue; note?: string } | { problem: string };

/** What somebody typed, as a sentence quotes it: no longer than a line. */
export const quoted = (text: string): string => {
  const characters = [...text.slice(0, 200)];
  return characters.length <= 40 ? text : `${characters.slice(0, 40).join('')}…`;
};

/** Reads the printed text of a cell as a value of the field. An empty cell is null. References are resolved by the importer. */
export function readCell(field: Field, printed: string): Reading {
  const plain = printed.trim();
  if (plain === '' && field.kind === 'code' && field.fallback)
    return { value: field.fallback, note: `${field.label}是空的，已归入“其他”。` };
  if (plain === '') return field.required ? { problem: `${field.label}是空的。` } : { value: null };
  const reading = readers[field.kind](field as never, plain);
  if ('problem' in reading) return reading;
  const checked = fieldSchema(field).safeParse(reading.value);
  return checked.success ? reading : { problem: checked.error.issues[0]!.message };
}

const readers: { [K in Field['kind']]: (field: Extract<Field, { kind: K }>, plain: string) => Reading } = {
  text: (_field, plain) => ({ value: plain }),
  day: (field, plain) => {
    const value = readDay(plain);
    return value ? { value } : { problem: `${field.label}“${quoted(plain)}”不是日期，请写成 2024-01-05。` };
  },
  code: (field, plain) => {
    const found = matchTerms(field.terms, plain);
    if (found.length === 1) return { value: found[0]!.key };
    if (found.length > 1)
      return {
        problem: `${field.label}“${quoted(plain)}”说不清是 ${found.map((term) => term.label).join(' 还是 ')}，请写完整。`,
      };
    if (field.fallback)
      return { value: field.fallback, note: `${field.label}“${quoted(plain)}”不在目录中，已归入“其他”。` };
    const some = field.terms.slice(0, mostListed).map((term) => term.label);
    return {
      problem: `${field.label}“${quoted(plain)}”不认识，可填：${some.join('、')}${field.terms.length > mostListed ? ' 等（照年报表格里的名称写）' : ''}。`,
    };
  },
  count: (field, plain) => {
    const digits = plain.normalize('NFKC').replace(/,/g, '');
    return /^\d+$/.test(digits) ? { value: Number(digits) } : { problem: `${field.label}“${quoted(plain)}”不是整数。` };
  },
  money: (field, plain) => {
    const digits = plain.normalize('NFKC').replace(/[,¥￥元\s]/g, '');
    const match = /^(\d+)(?:\.(\d{1,2})0*)?$/.exec(digits);
    if (!match) return { problem: `${field.label}“${quoted(plain)}”不是金额，请写成 1234.56（元）。` };
    return { value: Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) };
  },
  digest: (_field, plain) => ({ value: plain.toLowerCase() }),
  ref: (_field, plain) => ({ value: plain }),
};

/** A sentence lists no more choices than a person reads. */
const mostListed = 8;

/** Words compared without width, spaces, brackets and quotes. */
const loose = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[\s"“”'‘’()（）[\]【】、,，.．]/g, '')
    .toLowerCase();
/** The same without a leading number: 1.属于国家秘密 → 属于国家秘密. */
const unnumbered = (words: string): string => loose(words.replace(/^[\s（(]*[一二三四五六七八九十\d]+[）)、.．]+/, ''));

/** The terms that a printed word can mean: by key, by label, by alias, then by label without its number. */
export function matchTerms(terms: readonly Term[], printed: string): Term[] {
  const key = printed.trim();
  const byKey = terms.filter((term) => term.key === key);
  if (byKey.length > 0) return byKey;
  const exact = terms.filter((term) =>
    [term.label, ...(term.aliases ?? [])].some((word) => loose(word) === loose(key)),
  );
  if (exact.length > 0) return exact;
  return terms.filter((term) =>
    [term.label, ...(term.aliases ?? [])].some((word) => unnumbered(word) === unnumbered(key)),
  );
}

/** How a value is shown: a code by its label, money in 元. */
export function showValue(field: Field, value: FactValue): string {
  if (value === null) return '';
  if (field.kind === 'code') return field.terms.find((term) => term.key === value)?.label ?? String(value);
  if (field.kind === 'money') return yuan(Number(value));
  return String(value);
}

/** 分 as 元, without trailing zeros: 123450 → 1234.5. */
export function yuan(fen: number): string {
  const cents = String(fen % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${Math.trunc(fen / 100)}${cents ? `.${cents}` : ''}`;
}
