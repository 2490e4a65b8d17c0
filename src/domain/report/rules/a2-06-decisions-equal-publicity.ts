import { decisionRows } from '../walk.ts';
import { type Draft, disagreement, nothing, rule } from './rule.ts';

export const decisionsEqualPublicity = rule({
  id: 'A2-06',
  severity: 'warning',
  words: '行政许可、行政处罚、行政强制的件数＝行政执法公示（双公示）平台的件数',
  source: '国办发〔2018〕118号：行政执法公示制度；没有公示件数时不判断',
  find(report, { publicisedDecisions }) {
    if (publicisedDecisions === undefined || publicisedDecisions === null) return nothing;
    const found: Draft[] = [];
    for (const { key, label } of decisionRows) {
      const written = report.tables.proactive[key];
      const shown = publicisedDecisions[key];
      if (written === null || shown === null || written === shown) continue;
      found.push({
        where: `表二，${label}`,
        message: `${label}写 ${written} 件，行政执法公示是 ${shown} 件，相差 ${Math.abs(written - shown)}。请核对是漏公示还是漏登记。`,
        evidence: disagreement(
          { words: '表二', value: written },
          { words: '行政执法公示', value: shown },
          [`proactive.${key}`],
          null,
        ),
      });
    }
    return found;
  },
});
