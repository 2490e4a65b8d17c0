import { sizes } from '../../../law/document-format/gb-t-9704.ts';
import type { StatutoryTable } from './statutory.ts';

/** Widths of the columns of each table as parts of its own width; numbers have like columns, labels what is left. */
const shares: Record<StatutoryTable['key'], readonly number[]> = {
  proactive: [45, 37, 37, 37],
  requests: [13, 18, 52.4, ...Array<number>(7).fill(10.37)],
  remedies: Array<number>(15).fill(10.4),
};

/** Widths of the columns, which add up to `total` in its unit. */
export function columnWidths(table: StatutoryTable, total: number): number[] {
  const parts = shares[table.key];
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => (part / sum) * total);
}

/** Size of type in pt of a table's words: 小四 where the columns are wide, else 五号. */
export const wordSize = (table: StatutoryTable): number =>
  table.key === 'proactive' ? sizes.wideTable : sizes.narrowTable;

/** Size of type in pt of a table's numbers: smaller where a long one would not fit its narrow column on one line. */
export function numberSize(table: StatutoryTable): number {
  const usual = wordSize(table);
  if (table.key === 'proactive') return usual;
  const longest = Math.max(0, ...table.bodies.flat(2).map((cell) => (cell.cell === undefined ? 0 : cell.text.length)));
  return longest <= 4 ? usual : Math.max(5, Math.floor((usual * 8.6) / longest) / 2);
}
