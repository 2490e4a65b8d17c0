import { organLevelLabels } from '../../organ/level.ts';
import { stockColumns } from '../cells.ts';
import { levelOf } from '../level-of.ts';
import { because, nothing, rule } from './rule.ts';

export const onlyRuleMakersMakeRules = rule({
  id: 'A2-01',
  severity: 'error',
  effect: 'explain',
  words: '县（区）、乡镇、街道和国务院以下的部门没有规章制定权，“规章”一行应当全部为 0',
  source: '立法法第九十一条、第九十三条；规章制定程序条例',
  find(report, context) {
    const cells = report.tables.proactive.rules;
    const printed = stockColumns.filter(({ key }) => (cells[key] ?? 0) !== 0);
    if (printed.length === 0) return nothing;
    const level = levelOf(report, context);
    if (level === null || level === 'city' || level === 'province') return nothing;
    const other = report.tables.proactive.normative_documents;
    const same = stockColumns.every(({ key }) => cells[key] === other[key]);
    const why = same ? '与“行政规范性文件”一行相同，可能重复填了' : '可能把规章制度或者规范性文件当成了规章';
    return [
      {
        where: '表二，规章',
        message: `${report.organ ?? '本机关'}属于${organLevelLabels[level]}，没有规章制定权，“规章”一行却写有${printed.map(({ key, label }) => `${label} ${cells[key]}`).join('、')}。${because(why)}这一行应当填 0。`,
        evidence: {
          level,
          row: { ...cells },
          expected: 0,
          cause: why,
          cells: printed.map(({ key }) => `proactive.rules.${key}`),
        },
      },
    ];
  },
});
