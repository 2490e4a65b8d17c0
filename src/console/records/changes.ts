import type { HistoryEntry } from '../../contract/records.ts';
import type { FactValue, Field } from '../../domain/register/field.ts';
import type { Register } from '../../domain/register/register.ts';

/** A field that an amendment changed, and from what to what. */
interface Change {
  field: Field;
  from: FactValue;
  to: FactValue;
}

/** What one entry of a history changed against the fields as they stood before it. */
export function changesOf(register: Register, history: readonly HistoryEntry[], at: number): Change[] {
  const entry = history[at];
  const before = history.slice(0, at).findLast((earlier) => earlier.values !== null)?.values;
  if (!entry?.values || !before) return [];
  return register.fields.flatMap((field) => {
    const [from, to] = [before[field.key] ?? null, entry.values![field.key] ?? null];
    return from === to ? [] : [{ field, from, to }];
  });
}

export const happenings: Record<string, string> = {
  recorded: '登记',
  adopted: '补录',
  amended: '更正',
  voided: '作废',
};

/** An instant as a clock in China shows it: 2024-03-01 09:05. */
export function clockInChina(instant: string): string {
  const shifted = new Date(Date.parse(instant) + 8 * 3600_000).toISOString();
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 16)}`;
}
