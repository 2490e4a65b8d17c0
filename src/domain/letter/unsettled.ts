import type { Day } from '../calendar/day.ts';
import { provisionalMark, type Unsettled, whyProvisional } from '../calendar/provisional.ts';

/** Days of a document that may still move, by field, as they were when it was made. */
export type UnsettledDays = Readonly<Record<string, Unsettled & { day: Day }>>;

/** The mark behind a day; none where a person wrote another day. */
export const markOf = (unsettled: UnsettledDays | undefined, key: string, value: unknown): string => {
  const end = unsettled?.[key];
  return end && end.day === value ? provisionalMark(end) : '';
};

/** Why the days of these fields may still move, in a sentence; empty where none may. */
export function noteOn(
  unsettled: UnsettledDays | undefined,
  keys: readonly string[],
  entry: Readonly<Record<string, unknown>>,
): string {
  const marked = keys.flatMap((key) => (markOf(unsettled, key, entry[key]) ? [unsettled![key]!] : []));
  const years = [...new Set(marked.flatMap((end) => end.years))].sort();
  return whyProvisional({ provisional: marked.length > 0, years });
}
