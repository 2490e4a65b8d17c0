import { requestRows as rows2019 } from '../../../law/report-format/2019.ts';
import {
  applicantColumns,
  proactiveBlocks,
  remedyBlocks,
  remedyColumns,
  requestGroups,
  requestIdentity,
  requestRows,
  sections,
} from '../../../law/report-format/2021.ts';
import type { CellPath } from '../../domain/report/report.ts';
import type { Count, Layout, ReportTables } from '../../domain/report/tables.ts';

/**
 * A printed cell of a statutory table. A place that a merged cell covers is left out of its row.
 * `scope` says what a heading heads; a `number` has the path of what it prints, and '' where nothing is known.
 */
export interface StatutoryCell {
  kind: 'heading' | 'item' | 'label' | 'corner' | 'number';
  text: string;
  colSpan: number;
  rowSpan: number;
  scope?: 'col' | 'colgroup' | 'row' | 'rowgroup';
  cell?: CellPath;
}

export type StatutoryRow = StatutoryCell[];

/** A statutory table, row by row as printed: HTML, DOCX, PDF and XLSX are all drawn from this. */
export interface StatutoryTable {
  key: keyof ReportTables;
  caption: string;
  /** How many columns the grid has. */
  columns: number;
  /** Rows that are printed again on the next page. */
  head: StatutoryRow[];
  /** Rows in blocks that belong together. */
  bodies: StatutoryRow[][];
}

type Span = Partial<Pick<StatutoryCell, 'colSpan' | 'rowSpan' | 'scope'>>;

const cell = (kind: StatutoryCell['kind'], text: string, span: Span = {}): StatutoryCell => ({
  kind,
  text,
  colSpan: 1,
  rowSpan: 1,
  ...span,
});
const number = (path: CellPath, count: Count | string | undefined, colSpan = 1): StatutoryCell => ({
  ...cell('number', count === null || count === undefined ? '' : String(count), { colSpan }),
  cell: path,
});
const column = (label: string, span: Span = {}): StatutoryCell => cell('heading', label, { scope: 'col', ...span });
const columns = (label: string, span: Span): StatutoryCell => cell('heading', label, { scope: 'colgroup', ...span });
const group = (label: string, rowSpan: number): StatutoryCell => cell('heading', label, { scope: 'rowgroup', rowSpan });

const captionOf = (key: string): string => sections.find((section) => section.key === key)!.heading;

/** Table 二: four blocks, each with its item of Art. 20 across the table. */
export function proactiveTable(tables: ReportTables): StatutoryTable {
  return {
    key: 'proactive',
    caption: captionOf('s2_proactive'),
    columns: 4,
    head: [],
    bodies: proactiveBlocks.map((block) => {
      const colSpan = 3 / block.columns.length;
      return [
        [cell('item', block.item, { colSpan: 4, scope: 'rowgroup' })],
        [column('信息内容'), ...block.columns.map(({ label }) => column(label, { colSpan }))],
        ...block.rows.map((row) => [
          cell('heading', row.label, { scope: 'row' }),
          ...block.columns.map(({ key }) => proactiveNumber(tables, row.key, key, colSpan)),
        ]),
      ];
    }),
  };
}

/** Rows of stock have a cell for each column, all others are one value. */
function proactiveNumber(tables: ReportTables, row: string, column: string, colSpan: number): StatutoryCell {
  const value = tables.proactive[row as 'rules'] as unknown as Record<string, Count> | Count | string;
  return typeof value === 'object' && value !== null
    ? number(`proactive.${row}.${column}`, value[column], colSpan)
    : number(`proactive.${row}`, value, colSpan);
}

type RequestRow = (typeof requestRows)[number] | (typeof rows2019)[number];

/**
 * Table 三: seven columns of applicants, three columns of labels; 25 rows, or 23 in the form of 2019, which has
 * （六）其他处理 as one. Where no layout is known the form in force is drawn.
 */
export function requestTable(tables: ReportTables, layout: Layout | null): StatutoryTable {
  const rows: readonly RequestRow[] = layout === '2019' ? rows2019 : requestRows;
  return {
    key: 'requests',
    caption: captionOf('s3_requests'),
    columns: 3 + applicantColumns.length,
    head: [
      [cell('corner', requestIdentity, { colSpan: 3, rowSpan: 3 }), columns('申请人情况', { colSpan: 7 })],
      [column('自然人', { rowSpan: 2 }), columns('法人或其他组织', { colSpan: 5 }), column('总计', { rowSpan: 2 })],
      applicantColumns.slice(1, 6).map(({ label }) => column(label)),
    ],
    bodies: [rows.map((row, i) => [...requestLabels(rows, i), ...requestNumbers(tables, row.key)])],
  };
}

/** The labels of a row: the group that begins here, and the row's own over as many columns as are left. */
function requestLabels(rows: readonly RequestRow[], i: number): StatutoryRow {
  const row = rows[i]!;
  const above = rows[i - 1]?.group ?? null;
  const inGroup = row.group !== null && row.group !== 'results';
  const labels: StatutoryRow = [];
  if (row.group === 'results' && above === null)
    labels.push(group(requestGroups.results, rows.filter((one) => one.group !== null).length));
  if (inGroup && above !== row.group)
    labels.push(group(requestGroups[row.group], rows.filter((one) => one.group === row.group).length));
  labels.push(cell('label', row.label, { scope: 'row', colSpan: row.group === null ? 3 : inGroup ? 1 : 2 }));
  return labels;
}

const requestNumbers = (tables: ReportTables, row: RequestRow['key']): StatutoryRow =>
  applicantColumns.map(({ key }, at) => number(`requests.${row}.${key}`, tables.requests[row][at]));

/** Table 四: fifteen cells in one row. */
export function remedyTable(tables: ReportTables): StatutoryTable {
  const [reconsideration, ...suits] = remedyBlocks;
  return {
    key: 'remedies',
    caption: captionOf('s4_remedies'),
    columns: remedyBlocks.length * remedyColumns.length,
    head: [
      [columns(reconsideration.label, { colSpan: 5, rowSpan: 2 }), columns(suits[0]!.group, { colSpan: 10 })],
      suits.map(({ label }) => columns(label, { colSpan: 5 })),
      remedyBlocks.flatMap(() => remedyColumns.map(({ label }) => column(label))),
    ],
    bodies: [
      [
        remedyBlocks.flatMap(({ key }) =>
          remedyColumns.map((one, at) => number(`remedies.${key}.${one.key}`, tables.remedies[key][at])),
        ),
      ],
    ],
  };
}

/** All rows of a table in printed order. */
export const rowsOf = (table: StatutoryTable): StatutoryRow[] => [...table.head, ...table.bodies.flat()];

/** The label of a group stands in a narrow column: its number above its words, and whole words on a line. */
const groupNumber = /^(?:[一二三四]、|（[一二三四五六七]）)/;

/** The text of a cell as lines, where a format can break it. */
export function linesOf({ text, scope, kind }: StatutoryCell): string[] {
  const number = scope === 'rowgroup' && kind === 'heading' ? (groupNumber.exec(text)?.[0] ?? '') : '';
  return number === '' ? [text] : [number, ...text.slice(number.length).split(/(?=办理|结果)/)];
}

/** A cell with the place of its top left corner, in rows and columns from 0. */
export interface PlacedCell extends StatutoryCell {
  x: number;
  y: number;
}

/** Gives each cell its place on the grid: merged cells above push those of a row to the right. */
export function placed(table: StatutoryTable): PlacedCell[] {
  const taken: number[] = Array(table.columns).fill(0);
  return rowsOf(table).flatMap((row, y) =>
    row.map((one) => {
      const x = taken.findIndex((until) => until <= y);
      taken.fill(y + one.rowSpan, x, x + one.colSpan);
      return { ...one, x, y };
    }),
  );
}
