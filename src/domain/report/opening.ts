import type { Term } from '../../../law/register/labels.ts';
import { applicantColumns, remedyBlocks } from '../../../law/report-format/2021.ts';

/** The cells that an opening balance can be given for: what is open, in force or pending on 1 January. */
export const openingCells: readonly Term[] = [
  ...applicantColumns
    .filter((column) => column.key !== 'total')
    .map((column) => ({ key: `requests.carried_in.${column.key}`, label: `上年结转（${column.label}）` })),
  { key: 'proactive.rules.in_force', label: '现行有效（规章）' },
  { key: 'proactive.normative_documents.in_force', label: '现行有效（行政规范性文件）' },
  ...remedyBlocks.map((block) => ({ key: `remedies.${block.key}.pending`, label: `尚未审结（${block.label}）` })),
];

/** An opening balance: `amount` 件 stood in the cell on 1 January of `year`, before the register began. */
export interface Opening {
  id: string;
  year: number;
  cell: string;
  amount: number;
}

/**
 * What an opening balance adds to a cell: the part of it that no record in the register stands for.
 * A record entered later for one of those cases draws it down, so that nothing counts twice. What is left stays open
 * from year to year, in carried_in and carried_out alike, so that 新收＋上年结转＝办结＋结转 holds for any register.
 */
export function unregistered(opening: Opening, registeredAtOpening: number): number {
  return Math.max(0, opening.amount - registeredAtOpening);
}

/** The cells of a report of `year` that the rest of an opening balance stands in. */
export function cellsOf(opening: Opening, year: number): string[] {
  if (year < opening.year) return [];
  const applicant = /^requests\.carried_in\.(.+)$/.exec(opening.cell);
  return applicant ? [opening.cell, `requests.carried_out.${applicant[1]}`] : [opening.cell];
}

/**
 * The cell whose count at the end of the year before says how much of an opening balance is registered:
 * what was open on 1 January is what was open when 31 December ended.
 */
export function registeredCell(opening: Opening): string {
  return opening.cell.replace(/^requests\.carried_in\./, 'requests.carried_out.');
}
