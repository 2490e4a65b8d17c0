import { totalCause } from '../causes.ts';
import { at, columnName, columns, requestCell, resultRowsOf, rowName, sumRows } from '../cells.ts';
import type { RequestTable } from '../tables.ts';
import { because, type Draft, disagreement, nothing, rule, type Side } from './rule.ts';

function cause(written: number, table: RequestTable, rows: readonly (keyof RequestTable)[], column: number) {
  const parts: Side[] = rows.map((row) => ({ words: rowName(row), value: at(table[row], column) ?? 0 }));
  const computed = parts.reduce((sum, part) => sum + part.value, 0);
  const partial = at(table['results.partial'], column) ?? 0;
  if (partial !== 0 && computed - written === partial) {
    return `差额正好是“部分公开”的 ${partial}：部分公开的申请可能同时又计入了予以公开或者不予公开`;
  }
  const received = at(table.new_received, column);
  const carriedIn = at(table.carried_in, column);
  const carriedOut = at(table.carried_out, column);
  if (received !== null && carriedIn !== null && carriedOut !== null && written === received + carriedIn - carriedOut) {
    const usual = totalCause(written, parts);
    return `总计与收到、结转的数字相符，可能是某一行结果填错${usual?.startsWith('差额') ? `（${usual}）` : ''}`;
  }
  return totalCause(written, parts);
}

export const resultsAddUp = rule({
  id: 'T3-02',
  severity: 'error',
  words: '每一列：办理结果总计＝予以公开＋部分公开＋不予公开各行＋无法提供各行＋不予处理各行＋其他处理',
  source: '国办公开办函〔2021〕30号，表三“（七）总计”；2019年版式用“（六）其他处理”一行',
  find(report) {
    const table = report.tables.requests;
    const rows = resultRowsOf(report);
    let found: Draft[] | null = null;
    for (const column of columns) {
      const written = at(table['results.total'], column);
      if (written === null) continue;
      const computed = sumRows(table, rows, column);
      if (computed === null || computed === written) continue;
      const why = cause(written, table, rows, column);
      found ??= [];
      found.push({
        where: `表三，${columnName(column)}，（七）总计`,
        message: `${columnName(column)}：“（七）总计”写 ${written}，各行结果相加是 ${computed}，相差 ${Math.abs(written - computed)}。${because(why)}`,
        evidence: disagreement(
          { words: '（七）总计', value: written },
          { words: '各行结果之和', value: computed },
          [
            requestCell('results.total', column),
            ...rows.filter((row) => at(table[row], column) !== 0).map((row) => requestCell(row, column)),
          ],
          why,
        ),
      });
    }
    return found ?? nothing;
  },
});
