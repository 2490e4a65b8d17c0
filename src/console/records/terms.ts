import { requestGroups, requestRows } from '../../../law/report-format/2021.ts';
import { type FactValue, type Field, showValue } from '../../domain/register/field.ts';
import type { Register } from '../../domain/register/register.ts';
import { registerNamed, resultTerms } from '../../domain/register/registers.ts';
import { rowName } from '../../domain/report/cells.ts';
import type { RequestRowKey } from '../../domain/report/tables.ts';

interface Choice {
  value: string;
  label: string;
}
interface ChoiceGroup {
  label: string;
  options: Choice[];
}

type CodeField = Extract<Field, { kind: 'code' }>;

/**
 * What a code can be, as a list to choose from. 办理结果 is given in the groups of table 三: without its group
 * “其他” could be any of several rows.
 */
export function choicesOf(field: CodeField): (Choice | ChoiceGroup)[] {
  if (field.terms !== resultTerms) return field.terms.map(({ key, label }) => ({ value: key, label }));
  const rows = requestRows.filter((row) => resultTerms.some((term) => term.key === row.key));
  const whole = rows.filter((row) => row.group === 'results').map((row) => choice(row));
  const groups = Object.entries(requestGroups)
    .filter(([key]) => key !== 'results')
    .map(([key, label]) => ({ label, options: rows.filter((row) => row.group === key).map((row) => choice(row)) }));
  return [...whole, ...groups];
}

const choice = (row: { key: string; label: string }): Choice => ({ value: row.key, label: row.label });

/** A value as a page shows it; `names` are those of the records that references point to. */
export function shown(
  register: Register,
  field: Field,
  value: FactValue | undefined,
  names: Record<string, string> = {},
): string {
  if (value === null || value === undefined) return '';
  if (field.kind === 'ref') return names[String(value)] ?? String(value);
  if (field.kind === 'code' && field.terms === resultTerms) return rowName(value as RequestRowKey);
  if (field.kind === 'money') return yuanInTable(Number(value));
  if (register.name === 'batches' && field.key === 'target')
    return registerNamed(String(value))?.title ?? String(value);
  return showValue(field, value);
}

/** The text by which people call a record: its first required text. */
export const nameField = (register: Register): Field | undefined => {
  const texts = register.fields.filter((field) => field.kind === 'text' && !field.personal);
  return texts.find((field) => field.required) ?? texts[0];
};

/** 分 as 元 for a column of amounts that line up: 123450 → 1,234.50. */
const yuanInTable = (fen: number): string =>
  `${String(Math.trunc(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',')}.${String(fen % 100).padStart(2, '0')}`;
