import { type Problem, problemsOf } from '../../../domain/refusal.ts';
import { type Field, readCell, showValue } from '../../../domain/register/field.ts';
import { type Register, recordSchema, type Values } from '../../../domain/register/register.ts';

/** What the inputs of a form hold: what was typed, and the keys that were chosen. */
export type Typed = Record<string, string | undefined>;

/** The inputs of a record that exists: 分 as 元, all else as it is. */
export function typedOf(register: Register, values: Values): Typed {
  return Object.fromEntries(
    register.fields.map((field) => {
      const value = values[field.key] ?? null;
      const typed = field.kind === 'money' ? showValue(field, value) : String(value ?? '');
      return [field.key, typed === '' ? undefined : typed];
    }),
  );
}

/** Reads a form as a record, by the rules that the server has too: the values, or what is wrong beside which field. */
export function valuesOf(register: Register, typed: Typed): { values: Values } | { problems: Problem[] } {
  const values: Values = {};
  const problems: Problem[] = [];
  for (const field of register.fields) {
    const read = readTyped(field, typed[field.key]?.trim() ?? '');
    if ('problem' in read) problems.push({ field: field.key, message: read.problem });
    else values[field.key] = read.value;
  }
  const parsed = recordSchema(register).safeParse(values);
  if (parsed.success) return problems.length > 0 ? { problems } : { values: parsed.data };
  const told = new Set(problems.map((problem) => problem.field));
  for (const problem of problemsOf(parsed.error)) {
    if (!told.has(problem.field)) problems.push(problem);
    told.add(problem.field);
  }
  const order = register.fields.map((field) => field.key);
  return { problems: problems.sort((a, b) => order.indexOf(a.field ?? '') - order.indexOf(b.field ?? '')) };
}

/** Numbers are read from what was typed; days, codes and references come from pickers and stand as they are. */
function readTyped(field: Field, typed: string): { value: Values[string] } | { problem: string } {
  if (field.kind !== 'money' && field.kind !== 'count') return { value: typed === '' ? null : typed };
  if (typed === '' && field.required) return { problem: `请填写${field.label}。` };
  return readCell(field, typed);
}

/** The fields that a form changed: an amendment sends these and leaves the others as they are. */
export function changedOf(register: Register, before: Values, after: Values): Values {
  const changed = register.fields.filter((field) => (before[field.key] ?? null) !== (after[field.key] ?? null));
  return Object.fromEntries(changed.map((field) => [field.key, after[field.key] ?? null]));
}
