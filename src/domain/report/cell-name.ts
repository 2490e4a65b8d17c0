import { otherRow, requestRows as rows2019 } from '../../../law/report-format/2019.ts';
import {
  applicantColumns,
  proactiveBlocks,
  remedyBlocks,
  remedyColumns,
  requestRows,
} from '../../../law/report-format/2021.ts';
import { rowName } from './cells.ts';
import type { CellPath } from './report.ts';
import type { Layout, ReportTables } from './tables.ts';

/** A cell in words: 表三，（三）不予公开·1.属于国家秘密，自然人. A path that is no cell stays as it is. */
export const cellName = (cell: CellPath): string => names.get(cell) ?? cell;

/** Every cell of a report whose table 三 has one form or the other. */
export function allCells(layout: Layout = '2021'): CellPath[] {
  const rows: readonly { key: string }[] = layout === '2019' ? rows2019 : requestRows;
  const printed = new Set(rows.map((row) => row.key));
  return [...names.keys()].filter((cell) => {
    const row = /^requests\.(.+)\.[^.]+$/.exec(cell)?.[1];
    return row === undefined || printed.has(row);
  });
}

const names: Map<CellPath, string> = new Map([
  ...proactiveBlocks.flatMap((block) =>
    block.rows.flatMap((row) =>
      block.columns.map((column): [CellPath, string] => [
        block.columns.length > 1 ? `proactive.${row.key}.${column.key}` : `proactive.${row.key}`,
        `表二，${row.label}，${column.label}`,
      ]),
    ),
  ),
  ...[...requestRows, otherRow].flatMap((row) =>
    applicantColumns.map((column): [CellPath, string] => [
      `requests.${row.key}.${column.key}`,
      `表三，${rowName(row.key)}，${column.label}`,
    ]),
  ),
  ...remedyBlocks.flatMap((block) =>
    remedyColumns.map((column): [CellPath, string] => [
      `remedies.${block.key}.${column.key}`,
      `表四，${block.label}，${column.label}`,
    ]),
  ),
]);

/** The number that stands in a cell; null where none does. */
export function cellValue(tables: ReportTables, cell: CellPath): number | string | null {
  const parts = cell.split('.');
  const table = parts.shift();
  const column = parts.at(-1)!;
  if (table === 'requests') {
    const row = tables.requests[parts.slice(0, -1).join('.') as 'new_received'];
    return row?.[applicantColumns.findIndex((one) => one.key === column)] ?? null;
  }
  if (table === 'remedies')
    return (
      tables.remedies[parts[0] as 'reconsideration']?.[remedyColumns.findIndex((one) => one.key === column)] ?? null
    );
  const value = tables.proactive[parts[0] as 'rules'] as unknown;
  return typeof value === 'object' && value !== null
    ? ((value as Record<string, number | null>)[column] ?? null)
    : ((value as number | string | null | undefined) ?? null);
}
