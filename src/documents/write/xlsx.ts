import type { Cell, CellStyle, CellValue, MergeRange, WriteSheet } from 'hucre/xlsx';
import { fonts, sizes } from '../../../law/document-format/gb-t-9704.ts';
import { type Outline, type OutlineSection, outline, type WrittenReport } from './outline.ts';
import { type PlacedCell, placed, rowsOf, type StatutoryCell, type StatutoryTable } from './statutory.ts';
import { columnWidths, wordSize } from './table-widths.ts';
import type { Paragraph } from './words.ts';

const line = { style: 'thin' } as const;
const ruled = { top: line, bottom: line, left: line, right: line };
const lookOf = {
  title: {
    font: { name: fonts.title, size: sizes.title },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  heading: { font: { name: fonts.heading, size: sizes.body }, alignment: { vertical: 'center' } },
  text: { font: { name: fonts.body, size: sizes.wideTable }, alignment: { vertical: 'top', wrapText: true } },
} satisfies Record<string, CellStyle>;

/** The sheet of prose is as wide as this many characters of Latin type, in which Excel measures. */
const proseWidth = 76;
const tableWidth = 112;
/** The width (pt) of the letter in which Excel measures columns. */
const columnUnit = 5.25;
const pageNumber = { oddFooter: '&C— &P —' };
/** Excel shows no row higher than this (pt). */
const highest = 409;

/** A report as an Excel workbook: the sections in order over five sheets, true merged cells, numbers as numbers. */
export async function reportXlsx(report: WrittenReport): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const shown = outline(report);
  const [overview, proactive, requests, remedies, ...last] = shown.sections as [OutlineSection, ...OutlineSection[]];
  return writeXlsx({
    properties: {
      title: shown.title,
      creator: shown.organ,
      description: shown.digest === '' ? '' : `SHA-256 ${shown.digest}`,
    },
    sheets: [
      proseSheet('总体情况', [overview], shown),
      tableSheet('主动公开', proactive!),
      tableSheet('收到和处理申请', requests!),
      tableSheet('行政复议和诉讼', remedies!),
      proseSheet('问题改进和其他事项', last),
    ],
  });
}

/** Paragraphs one below the other in a single column. */
function proseSheet(name: string, sections: OutlineSection[], front?: Outline): WriteSheet {
  const rows: [string, CellStyle][] = [
    ...(front ? [[front.title, lookOf.title] as [string, CellStyle]] : []),
    ...(front?.preamble ?? []).map(proseRow),
    ...sections.flatMap(({ heading, paragraphs }): [string, CellStyle][] => [
      [heading, lookOf.heading],
      ...paragraphs.map(proseRow),
    ]),
  ];
  return {
    name,
    columns: [{ width: proseWidth }],
    rows: rows.map(([text]) => [text]),
    cells: new Map(rows.map(([value, style], y) => [`${y},0`, { value, style }])),
    rowDefs: new Map(rows.map(([text, style], y) => [y, { height: heightOf(text, style) }])),
    pageSetup: { paperSize: 'a4', horizontalCentered: true },
    headerFooter: pageNumber,
  };
}

const proseRow = ({ lead, text }: Paragraph): [string, CellStyle] => [lead + text, lookOf.text];

/** Chinese type takes the width of two Latin letters of 11 pt, in which columns are measured. */
function heightOf(text: string, style: CellStyle): number {
  const size = style.font?.size ?? sizes.wideTable;
  const lines = Math.ceil(([...text].length * 2 * size) / 11 / proseWidth);
  return Math.min(highest, Math.max(1, lines) * size * 1.5 + 6);
}

/** The heading in the first row, the table from the second. */
function tableSheet(name: string, { heading, table }: OutlineSection): WriteSheet {
  const statutory = table!;
  const cells = placed(statutory);
  const grid = rowsOf(statutory).map(() => Array<CellValue>(statutory.columns).fill(null));
  const styled = new Map<string, Partial<Cell>>([['0,0', { value: heading, style: lookOf.heading }]]);
  const merges: MergeRange[] = [mergeOf(0, 0, 1, statutory.columns)];
  for (const cell of cells) {
    const value = written(cell);
    grid[cell.y]![cell.x] = value;
    // Every place below a merged cell has its own rules.
    for (let y = cell.y; y < cell.y + cell.rowSpan; y++)
      for (let x = cell.x; x < cell.x + cell.colSpan; x++)
        styled.set(`${y + 1},${x}`, {
          value: y === cell.y && x === cell.x ? value : null,
          style: cellStyle(cell, statutory),
        });
    if (cell.colSpan > 1 || cell.rowSpan > 1) merges.push(mergeOf(cell.y + 1, cell.x, cell.rowSpan, cell.colSpan));
  }
  return {
    name,
    columns: columnWidths(statutory, tableWidth).map((width) => ({ width })),
    rows: [[heading], ...grid],
    cells: styled,
    merges,
    rowDefs: new Map([
      [0, { height: 30 }],
      ...grid.map((_, y) => [y + 1, { height: rowHeight(cells, y, statutory) }] as const),
    ]),
    pageSetup: {
      paperSize: 'a4',
      orientation: statutory.key === 'requests' ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
      horizontalCentered: true,
    },
    headerFooter: pageNumber,
  };
}

/** High enough for the longest words of a row; cells that reach over several rows have room. Heights in pt. */
function rowHeight(cells: readonly PlacedCell[], y: number, table: StatutoryTable): number {
  const size = wordSize(table);
  const widths = columnWidths(table, tableWidth);
  const lines = cells
    .filter((cell) => cell.y === y && cell.rowSpan === 1)
    .map((cell) => {
      const width = widths.slice(cell.x, cell.x + cell.colSpan).reduce((a, b) => a + b, 0);
      return Math.ceil([...cell.text].length / Math.max(1, Math.floor((width * columnUnit) / size)));
    });
  return Math.max(2, ...lines.map((n) => n + 0.5)) * size * 1.3;
}

const mergeOf = (y: number, x: number, height: number, width: number): MergeRange => ({
  startRow: y,
  startCol: x,
  endRow: y + height - 1,
  endCol: x + width - 1,
});

/** Numbers as numbers, so that a sheet can add them; a cell of which nothing is known stays empty. */
function written({ kind, text }: StatutoryCell): CellValue {
  if (kind !== 'number') return text;
  if (text === '') return null;
  return String(Number(text)) === text ? Number(text) : text;
}

const cellStyle = (cell: StatutoryCell, table: StatutoryTable): CellStyle => ({
  font: { name: cell.kind === 'number' ? fonts.latin : fonts.body, size: wordSize(table) },
  border: ruled,
  alignment: {
    horizontal: cell.kind === 'label' || cell.kind === 'corner' ? 'left' : 'center',
    vertical: 'center',
    wrapText: true,
  },
});
