import { otherRow, proactiveBlocks as proactiveBlocks2019 } from '../../../law/report-format/2019.ts';
import { applicantColumns, proactiveBlocks, remedyBlocks, remedyColumns } from '../../../law/report-format/2021.ts';
import { cellValue } from '../../domain/report/cell-name.ts';
import { remedyName, rowName, rowsOf, sum, tableTitles } from '../../domain/report/cells.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Layout, ReportTables, RequestTable } from '../../domain/report/tables.ts';
import { allRequestRows } from '../../domain/report/walk.ts';

type Value = number | string | null;

/** A row of a statutory table: its name, and its cells with how each is read. */
interface CellRow {
  label: string;
  cells: { label: string; total: boolean; value: (tables: ReportTables) => Value }[];
}

/** A statutory table as rows that two reports share; none where their layouts have nothing in common. */
interface CellTable {
  key: keyof ReportTables;
  title: string;
  rows: CellRow[];
}

/** A cell of two reports side by side. */
export interface Pair {
  label: string;
  total: boolean;
  a: Value;
  b: Value;
}

/** Two reports side by side, table by table and row by row. */
export interface PairedTable extends Omit<CellTable, 'rows'> {
  rows: { label: string; cells: Pair[] }[];
}

/** A report as far as its cells go: from the records, from a published file or read from an upload. */
export type Celled = Pick<Report, 'layout' | 'tables'>;

/** Every cell that the layouts of two reports share, with both values. */
export function pairedTables(a: Celled, b: Celled): PairedTable[] {
  return sharedTables(a.layout, b.layout).map(({ rows, ...table }) => ({
    ...table,
    rows: rows.map(({ label, cells }) => ({
      label,
      cells: cells.map(({ value, ...cell }) => ({ ...cell, a: value(a.tables), b: value(b.tables) })),
    })),
  }));
}

function sharedTables(a: Report['layout'], b: Report['layout']): CellTable[] {
  return [
    { key: 'proactive', title: tableTitles.proactive, rows: proactiveRows(a.proactive, b.proactive) },
    { key: 'requests', title: tableTitles.requests, rows: requestRowsShared(a.requests, b.requests) },
    { key: 'remedies', title: tableTitles.remedies, rows: remedyRows() },
  ];
}

/** The blocks of table 二 are other blocks since 2021: a number of the one form is none of the other. */
function proactiveRows(a: Layout | null, b: Layout | null): CellRow[] {
  if (isOld(a) !== isOld(b)) return [];
  if (isOld(a))
    return proactiveBlocks2019.flatMap((block) =>
      block.rows.map((row) => ({
        label: row.label,
        cells: block.columns.map(({ key, label }) => ({
          label,
          total: false,
          value: ({ proactive }: ReportTables) =>
            (proactive.layout_2019?.[row.key] as Record<string, number | null> | undefined)?.[key] ?? null,
        })),
      })),
    );
  return proactiveBlocks.flatMap((block) =>
    block.rows.map((row) => ({
      label: row.label,
      cells: block.columns.map(({ key, label }) => ({
        label,
        total: false,
        value: (tables: ReportTables) =>
          cellValue(tables, `proactive.${row.key}${block.columns.length > 1 ? `.${key}` : ''}`),
      })),
    })),
  );
}

const isOld = (layout: Layout | null): boolean => layout === '2019';
const threeRows = rowsOf('other');

/** （六）其他处理 is one row in 2019 and three since: where only one report has the three, their sum stands for them. */
function requestRowsShared(a: Layout | null, b: Layout | null): CellRow[] {
  const [none, both] = [!isOld(a) && !isOld(b), isOld(a) && isOld(b)];
  return allRequestRowsInOrder.flatMap((row) => {
    if (row === otherRow.key ? none : !none && threeRows.includes(row)) return [];
    const mixed = row === otherRow.key && !both;
    return {
      label: mixed ? `${rowName(row)}（2021 年起的三行合计）` : rowName(row),
      cells: applicantColumns.map(({ label }, column) => ({
        label,
        total: label === '总计',
        value: ({ requests }: ReportTables) =>
          requests[row][column] ?? (mixed ? sum(threeRows.map((one) => requests[one][column] ?? null)) : null),
      })),
    };
  });
}

/** The row of 2019 stands where its three successors stand. */
const allRequestRowsInOrder: (keyof RequestTable)[] = allRequestRows
  .filter((row) => row !== otherRow.key)
  .flatMap((row) => (row === threeRows[0] ? [otherRow.key, row] : [row]));

const remedyRows = (): CellRow[] =>
  remedyBlocks.map((block) => ({
    label: remedyName(block.key),
    cells: remedyColumns.map(({ key, label }) => ({
      label,
      total: key === 'total',
      value: (tables: ReportTables) => cellValue(tables, `remedies.${block.key}.${key}`),
    })),
  }));
