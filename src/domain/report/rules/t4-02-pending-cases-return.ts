import { remedyAt, remedyBlockKeys, remedyCell, remedyName } from '../cells.ts';
import { previousYear } from '../previous-year.ts';
import { type Draft, disagreement, nothing, rule } from './rule.ts';

export const pendingCasesReturn = rule({
  id: 'T4-02',
  severity: 'warning',
  words: '上年尚未审结的案件，本年应当有结果或者仍未审结：本年总计不小于上年“尚未审结”',
  source: '表四的统计口径：案件计入审结之年，年底未审结的计入“尚未审结”',
  find(report, context) {
    const previous = previousYear(report, context);
    if (previous === null) return nothing;
    let found: Draft[] | null = null;
    for (const block of remedyBlockKeys) {
      const total = report.tables.remedies[block][remedyAt.total];
      const pending = previous.tables.remedies[block][remedyAt.pending];
      if (total === null || pending === null || total >= pending) continue;
      const why = total === 0 ? '可能漏填了上年转来的案件' : null;
      found ??= [];
      found.push({
        where: `表四，${remedyName(block)}`,
        message: `${remedyName(block)}：上一年报告有 ${pending} 件尚未审结，本年总计只有 ${total} 件，有 ${pending - total} 件没有下落。${why === null ? '' : `${why}。`}`,
        evidence: disagreement(
          { words: '本年总计', value: total },
          { words: '上一年报告：尚未审结', value: pending },
          [remedyCell(block, remedyAt.total)],
          why,
        ),
      });
    }
    return found ?? nothing;
  },
});
