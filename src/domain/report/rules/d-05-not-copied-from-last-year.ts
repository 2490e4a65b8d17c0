import { thresholds } from '../../../../law/report-rules/thresholds.ts';
import { previousYear } from '../previous-year.ts';
import { sectionText } from '../prose/sections.ts';
import { similarity } from '../prose/similarity.ts';
import { type Draft, nothing, rule } from './rule.ts';

const judged = [
  { key: 's1_overview', name: '第一部分，总体情况', severity: 'info' },
  { key: 's5_problems', name: '第五部分，存在的主要问题及改进情况', severity: 'warning' },
] as const;

export const notCopiedFromLastYear = rule({
  id: 'D-05',
  severity: 'warning',
  words: '第五部分不照抄上一年：与本机关上年报告的相似度不超过 80%（第一部分只作提示）',
  source: '条例第五十条第（四）项：问题和改进应当是本年的；界限是经验数',
  find(report, context) {
    const previous = previousYear(report, context);
    if (previous === null) return nothing;
    const found: Draft[] = [];
    for (const { key, name, severity } of judged) {
      const now = sectionText(report, key);
      const before = sectionText(previous, key);
      if (now === null || before === null || Math.min(now.length, before.length) < thresholds.copiedFloor) continue;
      const alike = similarity(now, before);
      if (alike <= thresholds.copied) continue;
      const percent = Math.floor(alike * 100);
      found.push({
        severity,
        where: name,
        message: `这一部分与上一年报告的相似度是 ${percent}%，像是照抄。请写本年的情况，并说明上年提出的改进做到了没有。`,
        evidence: {
          similarity: Math.round(alike * 1000) / 1000,
          limit: thresholds.copied,
          now: now.slice(0, 80),
          before: before.slice(0, 80),
        },
      });
    }
    return found;
  },
});
