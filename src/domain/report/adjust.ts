import { otherRow } from '../../../law/report-format/2019.ts';
import { applicantColumns, remedyColumns } from '../../../law/report-format/2021.ts';
import { wanOfFen } from './assemble.ts';
import { remedyBlockKeys, rowsOf, totalColumn } from './cells.ts';
import { measures } from './measure.ts';
import type { CellPath } from './report.ts';
import { type Layout, type ReportTables, type RequestTable, resultRowKeys } from './tables.ts';

/** A cell that a person filled in otherwise than the records count, and the written reason. */
export interface Adjustment {
  cell: CellPath;
  /** 件, or 万元 as a decimal string for the fees. */
  value: number | string;
  reason: string;
}

const fees = 'proactive.admin_fees_wan';
const counted = measures({ lapse_counts_as_repealed: true }).map(({ cell }) => cell);
const others = applicantColumns.slice(0, totalColumn).map(({ key }) => `${otherRow.key}.${key}`);
const adjustable: Record<Layout, ReadonlySet<CellPath>> = {
  '2021': new Set(counted),
  '2019': new Set([
    ...counted.filter((cell) => !cell.startsWith(`requests.${otherRow.key}.`)),
    ...others.map((cell) => `requests.${cell}`),
  ]),
};

/** Whether a person may fill in a cell; totals always follow. */
export const mayAdjust = (cell: CellPath, layout: Layout): boolean => adjustable[layout].has(cell);

/** What somebody typed into a cell as its value: a count, or 万元 with up to six decimals; null where it is neither. */
export function readCellValue(cell: CellPath, typed: string | number): number | string | null {
  const plain = String(typed)
    .normalize('NFKC')
    .replace(/[\s,，]/g, '');
  if (cell === fees) {
    const found = /^(\d{1,9})(?:\.(\d{1,6}))?$/.exec(plain);
    return found ? wanOfFen(Number(found[1]) * 1_000_000 + Number((found[2] ?? '').padEnd(6, '0'))) : null;
  }
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}

/** The tables with some cells filled in otherwise, and every total computed again. */
export function adjusted(tables: ReportTables, adjustments: readonly Adjustment[], layout: Layout): ReportTables {
  if (adjustments.length === 0) return tables;
  const next = structuredClone(tables);
  for (const { cell, value } of adjustments) setCell(next, cell, value);
  for (const row of Object.keys(next.requests) as (keyof RequestTable)[])
    if (row !== 'results.total') total(next.requests[row]);
  const results: readonly (keyof RequestTable)[] =
    layout === '2019'
      ? [...resultRowKeys.filter((row) => !rowsOf('other').includes(row)), otherRow.key]
      : resultRowKeys;
  next.requests['results.total'] = applicantColumns.map((_, column) =>
    results.reduce((sum, row) => sum + (next.requests[row][column] ?? 0), 0),
  ) as RequestTable['results.total'];
  for (const block of remedyBlockKeys) total(next.remedies[block]);
  return next;
}

/** The last of some counts becomes the sum of those before it; a row of which nothing is known stays so. */
function total(counts: (number | null)[]): void {
  const parts = counts.slice(0, -1);
  if (parts.some((count) => count !== null))
    counts[counts.length - 1] = parts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

/** Sets an input cell of the tables. */
export function setCell(tables: ReportTables, cell: CellPath, value: number | string | null): void {
  const parts = cell.split('.');
  const column = parts.at(-1)!;
  if (parts[0] === 'requests') {
    const row = tables.requests[parts.slice(1, -1).join('.') as keyof RequestTable];
    row[applicantColumns.findIndex(({ key }) => key === column)] = value as number | null;
  } else if (parts[0] === 'remedies') {
    const block = tables.remedies[parts[1] as keyof ReportTables['remedies']];
    block[remedyColumns.findIndex(({ key }) => key === column)] = value as number | null;
  } else if (parts.length === 3) {
    tables.proactive[parts[1] as 'rules'][column as 'issued'] = value as number | null;
  } else {
    (tables.proactive as unknown as Record<string, number | string | null>)[parts[1]!] = value;
  }
}
