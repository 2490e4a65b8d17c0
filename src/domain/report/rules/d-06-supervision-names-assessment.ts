import { levelOf } from '../level-of.ts';
import { sectionText } from '../prose/sections.ts';
import { nothing, rule } from './rule.ts';

const named = /考核|考评|评议|追究|问责|追责/;

export const supervisionNamesAssessment = rule({
  id: 'D-06',
  severity: 'warning',
  words: '各级政府的报告在第一部分（五）监督保障里说到工作考核、社会评议、责任追究的情况',
  source: '条例第四十六条、第五十条第（四）项',
  find(report, context) {
    const overview = sectionText(report, 's1_overview');
    if (overview === null || sectionText(report, 's2_proactive') === null) return nothing;
    const level = levelOf(report, context);
    if (level === null || level === 'department' || level === 'subdistrict') return nothing;
    const start = overview.search(/[（(]五[）)].{0,6}监督/);
    const part = start === -1 ? overview : overview.slice(start);
    if (named.test(part)) return nothing;
    const other = overview
      .slice(0, Math.max(start, 0))
      .split(/[。\n]/)
      .find((sentence) => named.test(sentence));
    return [
      {
        where: '第一部分，（五）监督保障',
        message: `${other === undefined ? '没有说到工作考核、社会评议和责任追究的结果' : `这一段没有说到工作考核、社会评议和责任追究的结果，前面“${other.slice(0, 30)}…”里说到了一些`}。各级政府的报告应当写明；本年没有开展或者没有发生的，也请照实写一句。`,
        evidence: { text: part.slice(0, 120) },
      },
    ];
  },
});
