import { slip } from '../causes.ts';
import { at, columnName, columns, requestCell } from '../cells.ts';
import { previousYear } from '../previous-year.ts';
import { because, type Draft, disagreement, nothing, rule } from './rule.ts';

export const carriedInEqualsLastYear = rule({
  id: 'T3-04',
  severity: 'error',
  effect: 'explain',
  words: '每一列：本年的“上年结转”＝上一年报告的“结转下年度继续办理”',
  source: '国办公开办函〔2021〕30号，表三第二项与第四项的含义；机构改革、职能划转、更正上年数据的须说明理由',
  find(report, context) {
    const previous = previousYear(report, context);
    if (previous === null) return nothing;
    let found: Draft[] | null = null;
    for (const column of columns) {
      const now = at(report.tables.requests.carried_in, column);
      const before = at(previous.tables.requests.carried_out, column);
      if (now === null || before === null || now === before) continue;
      const why =
        before === at(previous.tables.requests.carried_in, column) ||
        now !== at(previous.tables.requests.carried_in, column)
          ? slip(now, before)
          : '可能抄成了上一年报告的“上年结转”';
      found ??= [];
      found.push({
        where: `表三，二、上年结转，${columnName(column)}`,
        message: `${columnName(column)}：本年“上年结转”写 ${now}，上一年报告的“结转下年度继续办理”是 ${before}，相差 ${Math.abs(now - before)}。${because(why)}如因机构改革、职能划转或者更正上年数据而不同，请说明理由。`,
        evidence: disagreement(
          { words: '本年：上年结转', value: now },
          { words: '上一年报告：结转下年度继续办理', value: before },
          [requestCell('carried_in', column)],
          why,
        ),
      });
    }
    return found ?? nothing;
  },
});
