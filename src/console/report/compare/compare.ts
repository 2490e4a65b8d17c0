import { otherRow } from '../../../../law/report-format/2019.ts';
import { requestRows } from '../../../../law/report-format/2021.ts';
import { thresholds } from '../../../../law/report-rules/thresholds.ts';
import { allCells, cellName, cellValue } from '../../../domain/report/cell-name.ts';
import { requestCell, rowsOf, totalColumn } from '../../../domain/report/cells.ts';
import type { CellPath, Report } from '../../../domain/report/report.ts';
import type { ReportTables } from '../../../domain/report/tables.ts';

type Side = Pick<Report, 'tables' | 'layout'>;
type Value = number | string | null;

/** One number in two years; `cell` is null where it is added up from several. */
export interface Compared {
  table: keyof ReportTables;
  label: string;
  cell: CellPath | null;
  before: Value;
  now: Value;
  /** ＋3, −0.5, 0; null where one of the two is not known. */
  difference: string | null;
  /** So large a change that rule T3-09 would ask about it. */
  jump: boolean;
}

/** Tables 二 and 四 cell by cell, table 三 by the totals of its rows, last year beside this. */
export function compared(now: Side, before: Side): Compared[] {
  const single = now.layout.requests === '2019' || before.layout.requests === '2019';
  const cells = [
    ...allCells().filter((cell) => cell.startsWith('proactive.')),
    ...requestRows.map(({ key }) => requestCell(key, totalColumn)),
    ...allCells().filter((cell) => cell.startsWith('remedies.')),
  ];
  return cells.flatMap((cell) => {
    if (!single || !cell.startsWith(`requests.${otherRow.key}.`)) return [row(cell, now, before)];
    // The three rows of 2021 are one row in 2019: they can be compared only together.
    return cell.includes('.misc.') ? [otherTogether(now, before)] : [];
  });
}

const row = (cell: CellPath, now: Side, before: Side): Compared => ({
  ...difference(cellValue(now.tables, cell), cellValue(before.tables, cell)),
  table: cell.split('.')[0] as keyof ReportTables,
  label: cellName(cell)
    .replace(/^表.，/, '')
    .replace(cell.startsWith('requests.') ? /，总计$/ : /$/, ''),
  cell,
});

const otherTogether = (now: Side, before: Side): Compared => ({
  ...difference(other(now), other(before)),
  table: 'requests',
  label: otherRow.label,
  cell: null,
});

function other({ tables, layout }: Side): Value {
  if (layout.requests === '2019') return tables.requests[otherRow.key][totalColumn] ?? null;
  const parts = rowsOf('other').map((key) => tables.requests[key][totalColumn] ?? null);
  return parts.includes(null) ? null : parts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

/** 万元 have up to six decimals: the difference is taken in millionths. */
function difference(now: Value, before: Value): Pick<Compared, 'before' | 'now' | 'difference' | 'jump'> {
  if (now === null || before === null) return { now, before, difference: null, jump: false };
  const [a, b] = [Number(now), Number(before)];
  const by = (Math.round(a * 1e6) - Math.round(b * 1e6)) / 1e6;
  const { jump, jumpFloor } = thresholds;
  return {
    now,
    before,
    difference: by === 0 ? '0' : by > 0 ? `＋${by}` : `−${-by}`,
    jump: Math.max(a, b) >= jumpFloor && (a > b * jump.above || a < b * jump.below),
  };
}

/** Whether a row says nothing: 0, or not known, in both years. */
export const isEmpty = ({ now, before }: Compared): boolean => Number(now) === 0 && Number(before) === 0;
