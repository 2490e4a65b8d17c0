import { otherRow } from '../../../../law/report-format/2019.ts';
import { applicantColumns } from '../../../../law/report-format/2021.ts';

/** Values between two labels of table 三: the row that they were given to, and the pieces of labels in their line. */
export interface Group<T> {
  key: string | null;
  texts: readonly T[];
  pieces: readonly string[];
}

const n = applicantColumns.length;

/** Whether a number stands alone in a line, among lines of several: it may be a page's. */
export function hasPageNumber(texts: readonly { block: number }[]): boolean {
  const lines = new Map<number, number>();
  for (const { block } of texts) lines.set(block, (lines.get(block) ?? 0) + 1);
  const counts = [...lines.values()];
  return counts.includes(1) && counts.some((count) => count > 1);
}

/** Whether the first row alone lost its label: its values stand in the header, and every row below has its own. */
export const firstUnnamed = (groups: readonly Group<unknown>[]): boolean =>
  groups[0]?.key === null &&
  groups[0].texts.length === n &&
  groups[1]?.key === 'carried_in' &&
  groups.at(-1)!.key === 'carried_out';

/** Whether （六）其他处理 took the values of its first sub-row, whose label was lost: the second stands below it. */
export const subRowUnnamed = (groups: readonly Group<unknown>[]): boolean => {
  const at = groups.findIndex(({ key }) => key === otherRow.key);
  return at >= 0 && groups[at + 1]?.key === 'results.other.fee_unpaid';
};

/**
 * Rows whose labels were lost, by the rows around them: between two known rows stand exactly as many full rows of
 * values as the form has there. `keys` is the printed order; `closed`: the text goes on behind the table, so that its
 * last value is whole.
 */
export function rowsBetween<T extends { block: number }>(
  groups: readonly Group<T>[],
  keys: readonly string[],
  closed: boolean,
): { key: string; texts: T[] }[] {
  // Where empty cells vanish, rows are short, and a count proves nothing.
  if (groups.some(({ texts }) => texts.length % n !== 0)) return [];
  const found: { key: string; texts: T[] }[] = [];
  for (let at = 0; at < groups.length; at++) {
    const from = keys.indexOf(groups[at]!.key ?? (at === 0 && firstUnnamed(groups) ? keys[0]! : ''));
    if (from < 0) continue;
    let end = at + 1;
    while (end < groups.length && groups[end]!.key === null) end++;
    if (end === groups.length && !closed) continue;
    const to = end < groups.length ? keys.indexOf(groups[end]!.key!) : keys.length;
    const own = groups.slice(at, end);
    const texts = own.flatMap((group) => group.texts);
    if (texts.length !== n * (to - from) || hasPageNumber(texts)) continue;
    if (own.some((group) => group.key === null && group.pieces.length > 0)) continue;
    for (let row = from; row < to; row++)
      found.push({ key: keys[row]!, texts: texts.slice((row - from) * n, (row - from + 1) * n) });
  }
  return found;
}
