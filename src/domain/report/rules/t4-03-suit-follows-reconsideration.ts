import { remedyAt, remedyCell } from '../cells.ts';
import { previousYear } from '../previous-year.ts';
import type { Report } from '../report.ts';
import type { Count } from '../tables.ts';
import { nothing, rule } from './rule.ts';

/** Reconsiderations that came to an end in a report's year; null where the table does not say. */
function concluded({ tables }: Report): Count {
  const [upheld, corrected, other, pending, total] = tables.remedies.reconsideration;
  if (upheld !== null && corrected !== null && other !== null) return upheld + corrected + other;
  return total === null || pending === null ? null : total - pending;
}

export const suitFollowsReconsideration = rule({
  id: 'T4-03',
  severity: 'warning',
  words: '有“复议后起诉”的，本年或者以前年度应当有审结的行政复议',
  source: '行政诉讼法第四十四条、第四十五条：对复议决定不服再起诉；没有上一年报告时只作提示',
  find(report, context) {
    const suits = report.tables.remedies.litigation_after_reconsideration[remedyAt.total];
    if (suits === null || suits === 0 || concluded(report) !== 0) return nothing;
    const previous = previousYear(report, context);
    const before = previous === null ? null : concluded(previous);
    if (before !== null && before > 0) return nothing;
    const known = before === 0;
    return [
      {
        severity: known ? 'warning' : 'info',
        where: '表四，行政诉讼·复议后起诉',
        message: `表四写有 ${suits} 件复议后起诉，${known ? '本年和上一年' : '本年'}却都没有审结的行政复议。请核对这些案件是否应当填在“未经复议直接起诉”，或者复议是否在更早的年度审结。`,
        evidence: {
          left: { words: '复议后起诉总计', value: suits },
          right: { words: '审结的行政复议', value: 0 },
          cells: [
            remedyCell('litigation_after_reconsideration', remedyAt.total),
            remedyCell('reconsideration', remedyAt.total),
          ],
        },
      },
    ];
  },
});
