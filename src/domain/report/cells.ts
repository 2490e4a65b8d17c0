import { otherRow } from '../../../law/report-format/2019.ts';
import {
  applicantColumns,
  proactiveBlocks,
  remedyBlocks,
  remedyColumns,
  requestGroups,
  requestRows,
} from '../../../law/report-format/2021.ts';
import type { CellPath, Report } from './report.ts';
import { type ApplicantCounts, type Count, type RemedyBlockKey, type RequestTable, resultRowKeys } from './tables.ts';

/** The names by which people and findings call the cells of the three tables, and their paths. */

export const tableTitles = {
  proactive: '表二（主动公开政府信息情况）',
  requests: '表三（收到和处理政府信息公开申请情况）',
  remedies: '表四（行政复议、行政诉讼情况）',
} as const;

/** How many columns table 三 has; the last is the total. */
export const columnCount = applicantColumns.length;
export const totalColumn = columnCount - 1;
/** 0 … 6, for loops over the columns of table 三. */
export const columns: readonly number[] = applicantColumns.map((_, index) => index);

const columnNames = applicantColumns.map(({ label }, index) =>
  index === 0 || index === totalColumn ? `${label}列` : `法人或其他组织·${label}列`,
);
const columnKeys = applicantColumns.map(({ key }) => key);

/** `自然人列`, `法人或其他组织·商业企业列`, … */
export const columnName = (column: number): string => columnNames[column] ?? '';

const rowNames = new Map<string, string>(
  requestRows.map(({ key, label, group }) => {
    const short = label.replace(/（区分处理.*$/, '');
    const ofGroup = group === null || group === 'results' ? '' : `${requestGroups[group]}·`;
    return [key, `${ofGroup}${short}`];
  }),
);
rowNames.set(otherRow.key, otherRow.label);

/** A row of table 三 as a clerk calls it: `（三）不予公开·1.属于国家秘密`. */
export const rowName = (row: keyof RequestTable): string => rowNames.get(row) ?? row;

/** `requests.results.granted.natural_person` */
export const requestCell = (row: keyof RequestTable, column: number): CellPath =>
  `requests.${row}.${columnKeys[column]}`;

const blockNames = new Map<string, string>(
  remedyBlocks.map(({ key, label, group }) => [key, group === null ? label : `${group}·${label}`]),
);
export const remedyBlockKeys: readonly RemedyBlockKey[] = remedyBlocks.map(({ key }) => key);
export const remedyName = (block: RemedyBlockKey): string => blockNames.get(block) ?? block;
/** `remedies.reconsideration.upheld` */
export const remedyCell = (block: RemedyBlockKey, column: number): CellPath =>
  `remedies.${block}.${remedyColumns[column]?.key}`;
export const remedyColumnName = (column: number): string => remedyColumns[column]?.label ?? '';
/** Column numbers of table 四. */
export const remedyAt = { upheld: 0, corrected: 1, other: 2, pending: 3, total: 4 } as const;

/** Keys of the rows of table 三 that belong to a group, in printed order. */
export const rowsOf = (group: keyof typeof requestGroups): (keyof RequestTable)[] =>
  requestRows.filter((row) => row.group === group).map((row) => row.key);

/** Whether table 三 prints （六）其他处理 as the single row of 2019. */
export function hasSingleOtherRow(report: Report): boolean {
  if (report.layout.requests !== null) return report.layout.requests === '2019';
  return (
    report.tables.requests['results.other'].some((count) => count !== null) &&
    rowsOf('other').every((row) => report.tables.requests[row].every((count) => count === null))
  );
}

/** The result rows that add up to （七）总计 in one layout. */
const resultRows2019: (keyof RequestTable)[] = [
  ...resultRowKeys.filter((key) => !key.startsWith('results.other.')),
  otherRow.key,
];
export const resultRowsOf = (report: Report): readonly (keyof RequestTable)[] =>
  hasSingleOtherRow(report) ? resultRows2019 : resultRowKeys;

/** The sum of some cells; null as soon as one of them is not known. */
export function sum(counts: readonly Count[]): Count {
  let total = 0;
  for (const count of counts) {
    if (count === null) return null;
    total += count;
  }
  return total;
}

/** The sum of one column over several rows of table 三; null as soon as one cell is not known. */
export function sumRows(table: RequestTable, rows: readonly (keyof RequestTable)[], column: number): Count {
  let total = 0;
  for (const row of rows) {
    const count = table[row][column] ?? null;
    if (count === null) return null;
    total += count;
  }
  return total;
}

/** The count in one column of a row. */
export const at = (row: ApplicantCounts, column: number): Count => row[column] ?? null;

/** The stock rows of table 二 with their printed names. */
export const stockRows = proactiveBlocks[0].rows;
export const stockColumns = proactiveBlocks[0].columns;
