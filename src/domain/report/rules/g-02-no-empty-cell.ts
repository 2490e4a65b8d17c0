import { proactiveBlocks } from '../../../../law/report-format/2021.ts';
import {
  hasSingleOtherRow,
  remedyBlockKeys,
  remedyCell,
  remedyName,
  requestCell,
  rowName,
  rowsOf,
  stockColumns,
  tableTitles,
} from '../cells.ts';
import { isEmptyMark } from '../marks.ts';
import type { CellPath, Context, Report } from '../report.ts';
import type { RequestTable, StockRow } from '../tables.ts';
import { decisionRows, valueAt } from '../walk.ts';
import { type Draft, nothing, rule } from './rule.ts';

/** Cells that stand together on the page and are spoken of in one finding. */
interface Group {
  table: keyof typeof tableTitles;
  name: string;
  cells: CellPath[];
}

const requestGroup = (name: string, rows: (keyof RequestTable)[]): Group => ({
  table: 'requests',
  name,
  cells: rows.flatMap((row) => [0, 1, 2, 3, 4, 5, 6].map((column) => requestCell(row, column))),
});

const before: Group[] = [
  ...proactiveBlocks[0].rows.map(
    ({ key, label }): Group => ({
      table: 'proactive',
      name: label,
      cells: stockColumns.map((column) => `proactive.${key satisfies StockRow}.${column.key}`),
    }),
  ),
  {
    table: 'proactive',
    name: decisionRows.map(({ label }) => label).join('、'),
    cells: decisionRows.map(({ key }) => `proactive.${key}`),
  },
  { table: 'proactive', name: '行政事业性收费', cells: ['proactive.admin_fees_wan'] },
  requestGroup('一、本年新收', ['new_received']),
  requestGroup('二、上年结转', ['carried_in']),
  requestGroup('（一）予以公开、（二）部分公开', ['results.granted', 'results.partial']),
  requestGroup('（三）不予公开', rowsOf('denied')),
  requestGroup('（四）无法提供', rowsOf('unable')),
  requestGroup('（五）不予处理', rowsOf('not_processed')),
];
const after: Group[] = [
  requestGroup(rowName('results.total'), ['results.total']),
  requestGroup(rowName('carried_out'), ['carried_out']),
  ...remedyBlockKeys.map(
    (block): Group => ({
      table: 'remedies',
      name: remedyName(block),
      cells: [0, 1, 2, 3, 4].map((column) => remedyCell(block, column)),
    }),
  ),
];
const groups2021 = [...before, requestGroup('（六）其他处理', rowsOf('other')), ...after];
const groups2019 = [...before, requestGroup('（六）其他处理', ['results.other']), ...after];

export const noEmptyCell = rule({
  id: 'G-02',
  severity: 'warning',
  words: '每格都要填：没有的填 0，不留空，不写“/”“-”“无”',
  source: '国办公开办函〔2021〕30号，表格填写要求；报送时为错误，检查文件时为提醒',
  find(report, context) {
    const empty = emptyCells(report, context);
    if (empty.size === 0) return nothing;
    const severity = context.occasion === 'submission' ? 'error' : 'warning';
    const found: Draft[] = [];
    for (const { table, name, cells } of hasSingleOtherRow(report) ? groups2019 : groups2021) {
      const missing = cells.filter((cell) => empty.delete(cell));
      if (missing.length > 0)
        found.push(draft(severity, `${tableTitles[table]}，${name}`, missing, cells.length, report));
    }
    if (empty.size > 0) found.push(draft(severity, '表格中的其他格', [...empty], empty.size, report));
    return found;
  },
});

/** Cells that print nothing; on submission also those of which nothing is known at all. */
function emptyCells(report: Report, { occasion }: Context): Set<CellPath> {
  const empty = new Set<CellPath>();
  for (const path in report.marks) if (isEmptyMark(report.marks[path] ?? '')) empty.add(path);
  if (occasion === 'submission') {
    for (const { cells } of hasSingleOtherRow(report) ? groups2019 : groups2021) {
      for (const cell of cells) if (report.marks[cell] === undefined && valueAt(report, cell) === null) empty.add(cell);
    }
  }
  return empty;
}

function draft(
  severity: Draft['severity'] & string,
  where: string,
  cells: CellPath[],
  of: number,
  report: Report,
): Draft {
  const printed = [...new Set(cells.map((cell) => report.marks[cell] ?? ''))].filter((mark) => mark.trim() !== '');
  const shown = printed.length === 0 ? '' : `（印的是${printed.map((mark) => `“${mark}”`).join('、')}）`;
  const how = cells.length === of ? `${of === 1 ? '这一格' : `${of} 格全部`}空着` : `有 ${cells.length} 格空着`;
  return {
    severity,
    where,
    message: `${how}${shown}。没有的请填 0；空格不当作 0，用到它们的勾稽关系没有计算。`,
    evidence: { cells, printed },
  };
}
