import { thresholds } from '../../../../law/report-rules/thresholds.ts';
import { remedyAt, remedyBlockKeys, remedyCell } from '../cells.ts';
import { previousYear } from '../previous-year.ts';
import { refusals } from '../refusals.ts';
import { nothing, rule } from './rule.ts';

const many = thresholds.refusalsWithoutRemedy;

export const manyRefusalsWithoutRemedy = rule({
  id: 'T4-04',
  severity: 'info',
  words: '不予公开较多而表四全部为 0 的，请再核对有没有复议、诉讼',
  source: '经验：漏报表四常见于把案件归口法制机构的单位',
  find(report, context) {
    for (const block of remedyBlockKeys) {
      if (report.tables.remedies[block][remedyAt.total] !== 0) return nothing;
    }
    const previous = previousYear(report, context);
    const refused = Math.max(refusals(report) ?? 0, previous === null ? 0 : (refusals(previous) ?? 0));
    if (refused <= many) return nothing;
    return [
      {
        where: '表四',
        message: `表三有 ${refused} 件不予公开（本年或者上年），表四却全部是 0。请向负责复议应诉的科室核对一次。`,
        evidence: {
          left: { words: '不予公开', value: refused },
          right: { words: '复议、诉讼', value: 0 },
          cells: remedyBlockKeys.map((block) => remedyCell(block, remedyAt.total)),
        },
      },
    ];
  },
});
