import {
  at,
  columnName,
  columns,
  hasSingleOtherRow,
  requestCell,
  rowName,
  rowsOf,
  sumRows,
  totalColumn,
} from '../cells.ts';
import { type RequestTable, requestRowKeys } from '../tables.ts';
import { type Draft, nothing, rule } from './rule.ts';

const parts = columns.slice(0, totalColumn);
const inputRows = requestRowKeys.filter((key) => key !== 'results.total');
const otherRows = rowsOf('other');

export const cellsEqualTheRegister = rule({
  id: 'T3-08',
  severity: 'error',
  effect: 'explain',
  words: '表三的每个填报格＝登记簿重新清点的件数',
  source: '条例第五十条：报告的数据来自全年的登记',
  find(report, { recount }) {
    if (recount === null) return nothing;
    const single = hasSingleOtherRow(report);
    const rows: (keyof RequestTable)[] = single
      ? [...inputRows.filter((row) => !row.startsWith('results.other.')), 'results.other']
      : inputRows;
    const found: Draft[] = [];
    for (const row of rows) {
      const cells: string[] = [];
      const differing: { column: string; written: number; counted: number }[] = [];
      for (const column of parts) {
        const written = at(report.tables.requests[row], column);
        const counted =
          row === 'results.other'
            ? (sumRows(recount.requests, otherRows, column) ?? at(recount.requests[row], column))
            : at(recount.requests[row], column);
        if (written === null || counted === null || written === counted) continue;
        cells.push(requestCell(row, column));
        differing.push({ column: columnName(column), written, counted });
      }
      if (differing.length === 0) continue;
      const words = differing.map((cell) => `${cell.column}写 ${cell.written}，登记簿 ${cell.counted}`).join('；');
      found.push({
        where: `表三，${rowName(row)}`,
        message: `“${rowName(row)}”与登记簿不一致：${words}。请打开登记簿核对，改登记或者改报告，不要只改数字。`,
        evidence: { differing, difference: differing.reduce((sum, c) => sum + c.written - c.counted, 0), cells },
      });
    }
    return found;
  },
});
