import { page, sizes } from '../../../law/document-format/gb-t-9704.ts';
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

/** Space in mm between a number and the rules beside it. */
export const numberInset = 0.3;
const pointsPerMm = 72 / 25.4;
/** Width of a digit in em: half of one in the official font, a little more in those that stand in for it. */
const digit = 0.52;

/** Size of type in pt of a table's numbers: smaller where a long one would not fit its narrow column on one line. */
export function numberSize(table: StatutoryTable): number {
  const usual = wordSize(table);
  if (table.key === 'proactive') return usual;
  const longest = Math.max(1, ...table.bodies.flat(2).map((cell) => (cell.cell === undefined ? 0 : cell.text.length)));
  const room = (columnWidths(table, page.width - page.left - page.right).at(-1)! - 2 * numberInset) * pointsPerMm;
  return Math.min(usual, Math.floor((2 * room) / (longest * digit)) / 2);
}
