import { thresholds } from '../../../../law/report-rules/thresholds.ts';
import { organLevelLabels } from '../../organ/level.ts';
import { levelOf } from '../level-of.ts';
import { nothing, rule } from './rule.ts';

const most: Partial<Record<string, number>> = thresholds.feesWan;

export const feesAreInWan = rule({
  id: 'A2-07',
  severity: 'warning',
  words: '行政事业性收费以万元为单位；金额过大或者是上千的整数，可能把元填成了万元',
  source: '国办公开办函〔2021〕30号，表二第四块的单位；界限是经验数',
  find(report, context) {
    const printed = report.tables.proactive.admin_fees_wan;
    if (printed === null) return nothing;
    const wan = Number(printed);
    if (!(wan >= thresholds.feesWan.town)) return nothing;
    const level = levelOf(report, context);
    if (level === 'city' || level === 'province') return nothing;
    const limit = level === null ? undefined : most[level];
    const large = limit !== undefined && wan > limit;
    const round = Number.isInteger(wan) && wan >= thresholds.roundFeesWan;
    if (!large && !round) return nothing;
    const why = `${printed} 元等于 ${Number((wan / 10000).toFixed(6))} 万元，可能把元填成了万元`;
    const reason = large && level !== null ? `对${organLevelLabels[level]}来说很大` : '是上千的整数';
    return [
      {
        where: '表二，行政事业性收费',
        message: `收费金额写 ${printed} 万元，${reason}。${why}。请核对单位。`,
        evidence: {
          printed,
          unit: '万元',
          level,
          limit: limit ?? null,
          cause: why,
          cells: ['proactive.admin_fees_wan'],
        },
      },
    ];
  },
});
