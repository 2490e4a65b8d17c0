import { joined, type SectionKey, sectionOf } from '../prose/sections.ts';
import { type Draft, nothing, rule } from './rule.ts';

const judged: SectionKey[] = ['s1_overview', 's2_proactive', 's3_requests', 's4_remedies'];

/** A year that claims what follows for itself: 2022年我镇 …, 2022年全年 …, 2022年度，本单位共 …. */
const claiming =
  /(\d{4})年度?[，,]?(?:我(?:镇|乡|街道|街|办|局|委|厅|院|中心|会|单位|机关|部门|站|所|队|处)|本(?:镇|乡|街道|局|委|厅|办|院|中心|机关|单位|部门|年度)|全年|共(?!有产权|同|产|青|享|建|治))/g;
/** What stands before a year that is told for comparison, or from which something began. */
const compared = /(?:比|较|与|同|相比|对比|自|从|早在|截至|截止|于|在|《|以|上年|继)$/;
const future = /将|拟|计划|打算|力争|下一步|明年|来年|继续/;
const period =
  /(?:统计(?:期限|时限|时间|周期|范围|期间)|期限)[^。]{0,12}?(\d{4})年1月1日[^。]{0,6}?(?:(\d{4})年)?12月31日/;

export const yearsAreTheReports = rule({
  id: 'G-03',
  severity: 'warning',
  words: '报告的年份、统计期限和正文自称的年份一致，没有留下上一年的年份',
  source: '条例第五十条：年度报告写上一年度的工作',
  find(report) {
    const { year, prose } = report;
    if (year === null || prose === null) return nothing;
    const found: Draft[] = [];
    const intro = joined([...prose.preamble, ...prose.sections.slice(0, 1).flatMap(({ paragraphs }) => paragraphs)]);
    const stated = period.exec(intro);
    if (stated !== null) {
      const years = [stated[1], stated[2]].filter((printed) => printed !== undefined).map(Number);
      if (years.some((printed) => printed !== year)) {
        found.push({
          where: '统计期限',
          message: `统计期限写的是“${stated[0]}”，而这是${year}年的报告。可能是上一年的文字没有改。`,
          evidence: { printed: years, expected: year, sentence: stated[0] },
        });
      }
    }
    for (const key of judged) {
      const section = sectionOf(report, key);
      if (section === null) continue;
      for (const sentence of joined(section.paragraphs).split(/[。；;！\n]/)) {
        for (const match of sentence.matchAll(claiming)) {
          const printed = Number(match[1]);
          if (printed === year || compared.test(sentence.slice(0, match.index))) continue;
          if (printed > year && future.test(sentence)) continue;
          found.push({
            where: section.line.trim(),
            message: `正文写“${sentence.slice(match.index, match.index + 24)}…”，而这是${year}年的报告。${printed === year - 1 ? '可能是上一年的文字没有改' : '请核对年份'}。`,
            evidence: { printed, expected: year, sentence: sentence.slice(0, 120) },
          });
        }
      }
    }
    return found.length === 0 ? nothing : found;
  },
});
