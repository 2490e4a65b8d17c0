import { at, columnName, columns, requestCell } from '../cells.ts';
import { type Draft, disagreement, nothing, rule } from './rule.ts';

export const handledWithinReceived = rule({
  id: 'T3-05',
  severity: 'error',
  words: '每一列：办理结果总计不大于本年新收＋上年结转',
  source: '由表三印的勾稽关系推出：没有收到的申请不能办结',
  find({ tables: { requests } }) {
    let found: Draft[] | null = null;
    for (const column of columns) {
      const received = at(requests.new_received, column);
      const carriedIn = at(requests.carried_in, column);
      const total = at(requests['results.total'], column);
      if (received === null || carriedIn === null || total === null || total <= received + carriedIn) continue;
      const why = received + carriedIn === 0 ? '可能漏填了本年新收' : null;
      found ??= [];
      found.push({
        where: `表三，${columnName(column)}`,
        message: `${columnName(column)}：办结了 ${total} 件，而收到和结转的一共只有 ${received + carriedIn} 件，多出 ${total - received - carriedIn} 件。${why === null ? '' : `${why}。`}`,
        evidence: disagreement(
          { words: '办理结果总计', value: total },
          { words: '本年新收＋上年结转', value: received + carriedIn },
          (['new_received', 'carried_in', 'results.total'] as const).map((row) => requestCell(row, column)),
          why,
        ),
      });
    }
    return found ?? nothing;
  },
});
