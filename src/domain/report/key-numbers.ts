import { cellValue } from './cell-name.ts';
import { sum } from './cells.ts';
import type { CellPath } from './report.ts';
import type { Count, ReportTables } from './tables.ts';

/** A number of a report that is followed over the years: the sum of some cells, nearly always of one. */
export interface KeyNumber {
  label: string;
  cells: CellPath[];
}

/** Numbers that are looked at together: one table and one chart. Bars for what happened in a year, a line for a stock. */
export interface KeyNumberGroup {
  title: string;
  chart: 'bar' | 'line';
  unit: string;
  numbers: KeyNumber[];
}

const one = (label: string, cell: CellPath): KeyNumber => ({ label, cells: [cell] });

export const keyNumbers: KeyNumberGroup[] = [
  {
    title: '政府信息公开申请',
    chart: 'bar',
    unit: '件',
    numbers: [
      one('新收申请', 'requests.new_received.total'),
      one('办理结果总计', 'requests.results.total.total'),
      one('结转下年', 'requests.carried_out.total'),
    ],
  },
  {
    title: '行政许可、处罚、强制决定',
    chart: 'bar',
    unit: '件',
    numbers: [
      one('行政许可', 'proactive.admin_licences'),
      one('行政处罚', 'proactive.admin_penalties'),
      one('行政强制', 'proactive.admin_coercion'),
    ],
  },
  {
    title: '行政规范性文件年末存量',
    chart: 'line',
    unit: '件',
    numbers: [one('现行有效', 'proactive.normative_documents.in_force')],
  },
  {
    title: '行政复议和行政诉讼',
    chart: 'bar',
    unit: '件',
    numbers: [
      one('行政复议', 'remedies.reconsideration.total'),
      {
        label: '行政诉讼',
        cells: ['remedies.litigation_direct.total', 'remedies.litigation_after_reconsideration.total'],
      },
    ],
  },
];

/** A key number of a report; null where one of its cells is not known. */
export const keyNumberOf = (tables: ReportTables, { cells }: KeyNumber): Count =>
  sum(cells.map((cell) => cellValue(tables, cell) as Count));
