import { applicantColumns, remedyColumns } from '../../../law/report-format/2021.ts';
import { rowsOf } from './cells.ts';
import { cellsOf, type Opening, unregistered } from './opening.ts';
import {
  type ApplicantCounts,
  type Count,
  emptyTables,
  type Layout,
  type ReportTables,
  requestRowKeys,
  resultRowKeys,
} from './tables.ts';

/** Counted numbers by cell; a cell that is missing counts 0. Money in 分. */
export type Counts = ReadonlyMap<string, number>;

/** Adds what opening balances leave unregistered. `atOpening` holds the register's own count on the eve of each. */
export function withOpenings(
  counted: Counts,
  year: number,
  openings: { opening: Opening; registered: number }[],
): Counts {
  const all = new Map(counted);
  for (const { opening, registered } of openings)
    for (const cell of cellsOf(opening, year)) all.set(cell, (all.get(cell) ?? 0) + unregistered(opening, registered));
  return all;
}

/** The tables from counted numbers, table 三 in the form that the organ hands in; every total is computed. */
export function assembleTables(counted: Counts, layout: Layout = '2021'): ReportTables {
  const at = (cell: string): number => counted.get(cell) ?? 0;
  const tables = emptyTables();
  for (const row of ['rules', 'normative_documents'] as const)
    tables.proactive[row] = {
      issued: at(`proactive.${row}.issued`),
      repealed: at(`proactive.${row}.repealed`),
      in_force: at(`proactive.${row}.in_force`),
    };
  for (const row of ['admin_licences', 'admin_penalties', 'admin_coercion'] as const)
    tables.proactive[row] = at(`proactive.${row}`);
  tables.proactive.admin_fees_wan = wanOfFen(at('proactive.admin_fees_wan'));

  for (const row of requestRowKeys) {
    if (row === 'results.total') continue;
    tables.requests[row] = totalled(applicantColumns.slice(0, 6).map((column) => at(`requests.${row}.${column.key}`)));
  }
  tables.requests['results.total'] = added(tables, resultRowKeys);
  if (layout === '2019') {
    const three = rowsOf('other');
    const other = added(tables, three);
    for (const row of three) tables.requests[row] = tables.requests['results.other'];
    tables.requests['results.other'] = other;
  }
  for (const block of Object.keys(tables.remedies) as (keyof ReportTables['remedies'])[])
    tables.remedies[block] = totalled(remedyColumns.slice(0, 4).map((column) => at(`remedies.${block}.${column.key}`)));
  return tables;
}

/** Several rows of table 三 as one, column by column. */
const added = ({ requests }: ReportTables, rows: readonly (keyof ReportTables['requests'])[]): ApplicantCounts =>
  applicantColumns.map((_, i) => rows.reduce((sum, row) => sum + (requests[row][i] ?? 0), 0)) as ApplicantCounts;

const totalled = <T extends Count[]>(values: number[]): T => [...values, values.reduce((sum, n) => sum + n, 0)] as T;

/** 分 as 万元, exactly, without trailing zeros: 1 分 is 0.000001 万元. */
export function wanOfFen(fen: number): string {
  const rest = String(fen % 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${Math.trunc(fen / 1_000_000)}${rest ? `.${rest}` : ''}`;
}
