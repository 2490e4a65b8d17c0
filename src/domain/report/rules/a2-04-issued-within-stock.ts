import { stockRows } from '../cells.ts';
import { because, type Draft, disagreement, nothing, rule } from './rule.ts';

export const issuedWithinStock = rule({
  id: 'A2-04',
  severity: 'error',
  words: '本年制发件数不大于现行有效件数＋本年废止件数',
  source: '表二各列的含义：本年制发的，到年底不是有效就是已经废止',
  find({ tables: { proactive } }) {
    let found: Draft[] | null = null;
    for (const { key, label } of stockRows) {
      const { issued, repealed, in_force } = proactive[key];
      if (issued === null || repealed === null || in_force === null || issued <= in_force + repealed) continue;
      const why = in_force === 0 ? '可能漏填了现行有效件数' : '可能把“本年制发”和“现行有效”两列填颠倒了';
      found ??= [];
      found.push({
        where: `表二，${label}`,
        message: `${label}：本年制发 ${issued} 件，而年底现行有效 ${in_force} 件、本年废止 ${repealed} 件，一共只有 ${in_force + repealed} 件。${because(why)}`,
        evidence: disagreement(
          { words: '本年制发', value: issued },
          { words: '现行有效＋本年废止', value: in_force + repealed },
          [`proactive.${key}.issued`, `proactive.${key}.in_force`, `proactive.${key}.repealed`],
          why,
        ),
      });
    }
    return found ?? nothing;
  },
});
