import { applicantColumns, remedyColumns } from '../../../law/report-format/2021.ts';
import {
  columnName,
  remedyBlockKeys,
  remedyCell,
  remedyColumnName,
  remedyName,
  requestCell,
  rowName,
  stockColumns,
  stockRows,
} from './cells.ts';
import type { CellPath, Report } from './report.ts';
import { type RemedyBlockKey, type ReportTables, type RequestTable, requestRowKeys } from './tables.ts';

/** Every row of table 三 that either layout prints. */
export const allRequestRows: readonly (keyof RequestTable)[] = [...requestRowKeys, 'results.other'];
export const decisionRows = [
  { key: 'admin_licences', label: '行政许可' },
  { key: 'admin_penalties', label: '行政处罚' },
  { key: 'admin_coercion', label: '行政强制' },
] as const;

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

/** The known cells whose value is no count (nor, for the fees, an amount): what G-01 is about. */
export function oddCells({ tables: { proactive, requests, remedies } }: Report): [CellPath, string][] {
  const odd: [CellPath, string][] = [];
  for (const { key: row } of stockRows) {
    for (const { key: column } of stockColumns) {
      const value = proactive[row][column];
      if (value !== null && !isCount(value)) odd.push([`proactive.${row}.${column}`, String(value)]);
    }
  }
  for (const { key: row } of decisionRows) {
    const value = proactive[row];
    if (value !== null && !isCount(value)) odd.push([`proactive.${row}`, String(value)]);
  }
  const fees = proactive.admin_fees_wan;
  if (fees !== null && !/^\d+(?:\.\d+)?$/.test(fees)) odd.push(['proactive.admin_fees_wan', fees]);
  for (const row of allRequestRows) {
    requests[row].forEach((value, column) => {
      if (value !== null && !isCount(value)) odd.push([requestCell(row, column), String(value)]);
    });
  }
  for (const block of remedyBlockKeys) {
    remedies[block].forEach((value, column) => {
      if (value !== null && !isCount(value)) odd.push([remedyCell(block, column), String(value)]);
    });
  }
  return odd;
}

/** `表三，（一）予以公开，自然人列` for `requests.results.granted.natural_person`. */
export function placeOf(path: CellPath): string {
  const [table, ...rest] = path.split('.');
  const last = rest.at(-1) ?? '';
  if (table === 'requests') {
    const column = applicantColumns.findIndex(({ key }) => key === last);
    return `表三，${rowName(rest.slice(0, -1).join('.') as keyof RequestTable)}，${columnName(column)}`;
  }
  if (table === 'remedies') {
    const column = remedyColumns.findIndex(({ key }) => key === last);
    return `表四，${remedyName(rest[0] as RemedyBlockKey)}，${remedyColumnName(column)}`;
  }
  const names: string[] = [...stockRows, ...decisionRows]
    .filter(({ key }) => key === rest[0])
    .map(({ label }) => label);
  if (rest[0] === 'admin_fees_wan') names.push('行政事业性收费');
  const column = stockColumns.find(({ key }) => key === last);
  if (column !== undefined) names.push(column.label);
  return `表二，${names.length === 0 ? rest.join('·') : names.join('，')}`;
}

/** What a cell holds; null where it is unknown, and for cells of the 2021 table 二 in a report of 2019. */
export function valueAt({ tables }: Report, path: CellPath): number | string | null {
  const [table, ...rest] = path.split('.');
  const last = rest.at(-1) ?? '';
  if (table === 'requests') {
    const row = tables.requests[rest.slice(0, -1).join('.') as keyof RequestTable];
    return row?.[applicantColumns.findIndex(({ key }) => key === last)] ?? null;
  }
  if (table === 'remedies') {
    return tables.remedies[rest[0] as RemedyBlockKey]?.[remedyColumns.findIndex(({ key }) => key === last)] ?? null;
  }
  const cell = tables.proactive[rest[0] as keyof ReportTables['proactive']];
  if (typeof cell !== 'object' || cell === null) return cell ?? null;
  return (cell as unknown as Record<string, number | null>)[last] ?? null;
}
