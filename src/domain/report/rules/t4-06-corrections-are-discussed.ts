import { remedyAt, remedyBlockKeys, remedyCell, remedyName } from '../cells.ts';
import { sectionText } from '../prose/sections.ts';
import { nothing, rule } from './rule.ts';

const general = /纠正|纠错|被撤销|败诉|确认违法/;
const words = {
  reconsideration: /复议/,
  litigation_direct: /诉讼|应诉|起诉/,
  litigation_after_reconsideration: /诉讼|应诉|起诉/,
} as const;

export const correctionsAreDiscussed = rule({
  id: 'T4-06',
  severity: 'warning',
  words: '表四有“结果纠正”的，第五部分应当说到这个问题和改进',
  source: '条例第五十条第（四）项：主要问题及改进情况应与本机关的数据相符',
  find(report) {
    const corrected = remedyBlockKeys.filter((block) => (report.tables.remedies[block][remedyAt.corrected] ?? 0) > 0);
    if (corrected.length === 0) return nothing;
    const text = sectionText(report, 's5_problems');
    if (text === null || general.test(text)) return nothing;
    const silent = corrected.filter((block) => !words[block].test(text));
    if (silent.length === 0) return nothing;
    const counts = silent.map(
      (block) => `${remedyName(block)} ${report.tables.remedies[block][remedyAt.corrected]} 件`,
    );
    return [
      {
        where: '第五部分，存在的主要问题及改进情况',
        message: `表四有结果被纠正的案件（${counts.join('、')}），第五部分没有说到。请写明原因和改进。`,
        evidence: { counts, cells: silent.map((block) => remedyCell(block, remedyAt.corrected)) },
      },
    ];
  },
});
