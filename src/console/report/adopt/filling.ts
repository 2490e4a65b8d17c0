import type { PublishedView, ReadFile, ReportView } from '../../../contract/reports.ts';
import type { OrganLevel } from '../../../domain/organ/level.ts';
import { mayAdjust, readCellValue, setCell } from '../../../domain/report/adjust.ts';
import { allCells, cellValue } from '../../../domain/report/cell-name.ts';
import { checkReport, fileContext } from '../../../domain/report/check.ts';
import type { CellPath, Finding, Report } from '../../../domain/report/report.ts';
import { emptyTables, type Layout, type Proactive2019, type ReportTables } from '../../../domain/report/tables.ts';
import { type Unread, unreadOf } from '../../../domain/report/unread.ts';
import { noProse, proseOf, type ReportProse } from '../../../domain/report/writing.ts';

/** A report that is filled in from a file or from paper: what stands in each cell as it is typed, and the words. */
export interface Filling {
  /** Null where it is filled in by hand. */
  file: string | null;
  /** The digest under which the original is kept. */
  source: string | null;
  /** Organ and year as the file says them. */
  organ: string | null;
  year: number | null;
  layout: { proactive: Layout; requests: Layout };
  cells: Record<CellPath, string>;
  /** What was printed where no number was read. */
  marks: Record<CellPath, string>;
  layout_2019?: Proactive2019;
  prose: ReportProse;
  unplaced: string[];
  /** Tables that were not read to the end, and how to give a better copy. */
  partly: Unread[];
}

type Given = Pick<PublishedView, 'layout' | 'tables' | 'prose'>;

function filled({ layout, tables, prose }: Given): Pick<Filling, 'layout' | 'cells' | 'layout_2019' | 'prose'> {
  const forms = { proactive: layout.proactive ?? '2021', requests: layout.requests ?? '2021' } as const;
  const values = cellsOf(forms).map((cell) => [cell, cellValue(tables, cell)] as const);
  return {
    layout: forms,
    cells: Object.fromEntries(values.map(([cell, value]) => [cell, value === null ? '' : String(value)])),
    ...(tables.proactive.layout_2019 ? { layout_2019: tables.proactive.layout_2019 } : {}),
    prose,
  };
}

/** What was read of a file. */
export const fillingOfFile = (read: Extract<ReadFile, { readable: true }>): Filling => ({
  ...filled(read),
  file: read.file,
  source: read.source,
  organ: read.organ,
  year: read.year,
  marks: read.marks,
  unplaced: read.unplaced,
  partly: read.partly,
});

const byHand = { file: null, source: null, organ: null, year: null, marks: {}, unplaced: [], partly: [] };

/** A report that was entered before, to be corrected. */
export const fillingOfAdopted = (report: PublishedView): Filling => ({ ...filled(report), ...byHand });

/** Nothing yet: a paper or a scan that nobody can read but a person. */
export const emptyFilling = (): Filling => ({
  ...filled({ layout: { proactive: '2021', requests: '2021' }, tables: emptyTables(), prose: noProse }),
  ...byHand,
});

/** The cells to be filled in, in printed order; table 二 of 2019 has none of them. */
export const cellsOf = (layout: Filling['layout']): CellPath[] =>
  allCells(layout.requests).filter((cell) => layout.proactive === '2021' || !cell.startsWith('proactive.'));

/** The cells in which nothing stands yet. */
export const leftOpen = ({ layout, cells }: Filling): CellPath[] =>
  cellsOf(layout).filter((cell) => (cells[cell] ?? '').trim() === '');

/** The cells in which something stands that is no number. */
export const unreadable = ({ layout, cells }: Filling): CellPath[] =>
  cellsOf(layout).filter((cell) => {
    const typed = (cells[cell] ?? '').trim();
    return typed !== '' && readCellValue(cell, typed) === null;
  });

/** The three tables as they are filled in; null where nothing, or no number, stands. */
export function tablesOf({ layout, cells, layout_2019 }: Filling): ReportTables {
  const tables = emptyTables();
  for (const cell of cellsOf(layout)) setCell(tables, cell, readCellValue(cell, cells[cell] ?? ''));
  if (layout_2019) tables.proactive.layout_2019 = layout_2019;
  return tables;
}

/** What the rules say of a report as it is filled in now, and whether every table is there to be judged. */
export function checksOf(
  filling: Filling,
  organ: { name: string; level: OrganLevel },
  year: number,
): { findings: Finding[]; whole: boolean } {
  const open = new Set([...leftOpen(filling), ...unreadable(filling)]);
  const report: Report = {
    organ: organ.name,
    year,
    layout: filling.layout,
    tables: tablesOf(filling),
    marks: Object.fromEntries(Object.entries(filling.marks).filter(([cell]) => open.has(cell))),
    prose: proseOf(organ.name, year, filling.prose),
    leftovers: [],
  };
  const findings = checkReport(report, { ...fileContext, level: organ.level });
  return { findings, whole: open.size === 0 && unreadOf(report).length === 0 };
}

/** A cell in which the file has another number than the year's report here. */
export interface Difference {
  cell: CellPath;
  present: string;
  filled: string;
}

/** The cells that a person may fill in and in which the file differs; totals follow by themselves. */
export function differences(filling: Filling, report: Pick<ReportView, 'tables' | 'layout'>): Difference[] {
  return cellsOf(filling.layout).flatMap((cell) => {
    if (!mayAdjust(cell, report.layout.requests ?? '2021')) return [];
    const value = readCellValue(cell, filling.cells[cell] ?? '');
    const present = String(cellValue(report.tables, cell) ?? '');
    return value === null || String(value) === present ? [] : [{ cell, present, filled: String(value) }];
  });
}
