import { slip } from '../causes.ts';
import { stockRows } from '../cells.ts';
import { previousYear } from '../previous-year.ts';
import { because, type Draft, disagreement, nothing, rule } from './rule.ts';

export const stockFollowsLastYear = rule({
  id: 'A2-02',
  severity: 'warning',
  words: '现行有效件数＝上年现行有效件数＋本年制发件数－本年废止件数',
  source: '表二各列的含义；自然失效、清理、划转、首次重新清点的，请写明理由。从2021年版式的相邻两年开始核对',
  find(report, context) {
    const previous = previousYear(report, context);
    if (previous === null) return nothing;
    let found: Draft[] | null = null;
    for (const { key, label } of stockRows) {
      const { issued, repealed, in_force } = report.tables.proactive[key];
      const before = previous.tables.proactive[key].in_force;
      if (issued === null || repealed === null || in_force === null || before === null) continue;
      const computed = before + issued - repealed;
      if (computed === in_force) continue;
      const why = cause(in_force, before, issued, repealed);
      found ??= [];
      found.push({
        where: `表二，${label}`,
        message: `${label}：上年现行有效 ${before}＋本年制发 ${issued}－本年废止 ${repealed}＝${computed}，而本年现行有效写 ${in_force}，相差 ${Math.abs(in_force - computed)}。${because(why)}因到期失效、清理或者划转的，请写明理由。`,
        evidence: disagreement(
          { words: '本年现行有效', value: in_force },
          { words: '上年现行有效＋制发－废止', value: computed },
          [`proactive.${key}.issued`, `proactive.${key}.repealed`, `proactive.${key}.in_force`],
          why,
        ),
      });
    }
    return found ?? nothing;
  },
});

function cause(inForce: number, before: number, issued: number, repealed: number): string | null {
  if (issued !== 0 && inForce === issued) return '可能只填了本年制发的，没有加上以前仍然有效的';
  if (repealed !== 0 && inForce === before + issued) return '可能没有减去本年废止的';
  if (issued !== 0 && inForce === before - repealed) return '可能没有加上本年制发的';
  if (repealed === 0 && inForce < before + issued) return '可能有文件到期失效或者废止而没有填“本年废止”';
  return slip(inForce, before + issued - repealed);
}
