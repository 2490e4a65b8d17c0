import { slip } from '../causes.ts';
import { at, columnName, columns, requestCell } from '../cells.ts';
import type { RequestTable } from '../tables.ts';
import { because, type Draft, disagreement, nothing, rule } from './rule.ts';

interface Column {
  received: number;
  carriedIn: number;
  total: number;
  carriedOut: number;
}

function read(table: RequestTable, column: number): Column | null {
  const received = at(table.new_received, column);
  const carriedIn = at(table.carried_in, column);
  const total = at(table['results.total'], column);
  const carriedOut = at(table.carried_out, column);
  if (received === null || carriedIn === null || total === null || carriedOut === null) return null;
  return { received, carriedIn, total, carriedOut };
}

const gap = ({ received, carriedIn, total, carriedOut }: Column): number => received + carriedIn - total - carriedOut;

function cause(cells: Column, table: RequestTable, column: number): string | null {
  const { received, carriedIn, total, carriedOut } = cells;
  if (carriedIn !== 0 && received === total + carriedOut) return '“本年新收”可能已经把上年结转的也算进去了';
  if (carriedOut !== 0 && total === received + carriedIn) return '“（七）总计”可能把结转下年度的也算进去了';
  if (carriedOut === 0 && received + carriedIn > total) return '可能漏填了“结转下年度继续办理”，或者漏计了办理结果';
  for (const other of columns) {
    if (other === column || other === columns.length - 1) continue;
    const there = read(table, other);
    if (there !== null && column < columns.length - 1 && gap(there) !== 0 && gap(there) === -gap(cells)) {
      return `与“${columnName(other)}”的差额正好相反，可能有申请填错了列`;
    }
  }
  return (
    slip(total, received + carriedIn - carriedOut) ??
    slip(received, total + carriedOut - carriedIn) ??
    slip(carriedOut, received + carriedIn - total)
  );
}

export const receivedEqualsHandled = rule({
  id: 'T3-01',
  severity: 'error',
  words: '每一列：本年新收＋上年结转＝办理结果总计＋结转下年度继续办理',
  source: '国办公开办函〔2021〕30号，表三左上角印的勾稽关系',
  find({ tables: { requests } }) {
    let found: Draft[] | null = null;
    for (const column of columns) {
      const cells = read(requests, column);
      if (cells === null || gap(cells) === 0) continue;
      const left = { words: '本年新收＋上年结转', value: cells.received + cells.carriedIn };
      const right = { words: '办理结果总计＋结转下年度', value: cells.total + cells.carriedOut };
      const why = cause(cells, requests, column);
      found ??= [];
      found.push({
        where: `表三，${columnName(column)}`,
        message: `${columnName(column)}：新收 ${cells.received}＋上年结转 ${cells.carriedIn}＝${left.value}，而办理结果总计 ${cells.total}＋结转下年度 ${cells.carriedOut}＝${right.value}，相差 ${Math.abs(left.value - right.value)}。${because(why)}`,
        evidence: disagreement(
          left,
          right,
          (['new_received', 'carried_in', 'results.total', 'carried_out'] as const).map((row) =>
            requestCell(row, column),
          ),
          why,
        ),
      });
    }
    return found ?? nothing;
  },
});
