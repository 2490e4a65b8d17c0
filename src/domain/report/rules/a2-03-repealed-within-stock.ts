import { stockRows } from '../cells.ts';
import { previousYear } from '../previous-year.ts';
import { type Draft, disagreement, nothing, rule } from './rule.ts';

export const repealedWithinStock = rule({
  id: 'A2-03',
  severity: 'error',
  words: '本年废止件数不大于上年现行有效件数＋本年制发件数',
  source: '表二各列的含义：没有的文件不能废止',
  find(report, context) {
    const previous = previousYear(report, context);
    if (previous === null) return nothing;
    let found: Draft[] | null = null;
    for (const { key, label } of stockRows) {
      const { issued, repealed } = report.tables.proactive[key];
      const before = previous.tables.proactive[key].in_force;
      if (issued === null || repealed === null || before === null || repealed <= before + issued) continue;
      found ??= [];
      found.push({
        where: `表二，${label}`,
        message: `${label}：本年废止了 ${repealed} 件，而上年现行有效 ${before} 件、本年制发 ${issued} 件，一共只有 ${before + issued} 件。可能有一个数填错，或者上年的现行有效件数漏计。`,
        evidence: disagreement(
          { words: '本年废止', value: repealed },
          { words: '上年现行有效＋本年制发', value: before + issued },
          [`proactive.${key}.repealed`, `proactive.${key}.issued`],
          null,
        ),
      });
    }
    return found ?? nothing;
  },
});
