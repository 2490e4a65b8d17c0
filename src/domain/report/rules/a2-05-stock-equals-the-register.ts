import { stockColumns, stockRows } from '../cells.ts';
import { type Draft, disagreement, nothing, rule } from './rule.ts';

export const stockEqualsTheRegister = rule({
  id: 'A2-05',
  severity: 'error',
  effect: 'explain',
  words: '规章、行政规范性文件的件数＝文件登记簿按文号、有效性、成文日期清点的件数',
  source: '条例第五十条：报告的数据来自全年的登记',
  find(report, { recount }) {
    if (recount === null) return nothing;
    const found: Draft[] = [];
    for (const { key: row, label } of stockRows) {
      for (const { key: column, label: name } of stockColumns) {
        const written = report.tables.proactive[row][column];
        const counted = recount.proactive[row][column];
        if (written === null || counted === null || written === counted) continue;
        found.push({
          where: `表二，${label}，${name}`,
          message: `${label}的${name}写 ${written}，文件登记簿清点是 ${counted}，相差 ${Math.abs(written - counted)}。请打开登记簿核对。`,
          evidence: disagreement(
            { words: '表二', value: written },
            { words: '文件登记簿', value: counted },
            [`proactive.${row}.${column}`],
            null,
          ),
        });
      }
    }
    return found;
  },
});
