import { since } from '../../../../law/report-rules/thresholds.ts';
import { remedyAt, remedyCell } from '../cells.ts';
import { refusals } from '../refusals.ts';
import { nothing, rule } from './rule.ts';

export const refusalGoesToReconsiderationFirst = rule({
  id: 'T4-05',
  severity: 'warning',
  words: '2024年起，对不予公开不服的应当先申请行政复议；有“未经复议直接起诉”的请核对案由',
  source: '行政复议法（2023年修订）第二十三条，2024年1月1日起施行',
  find(report) {
    if (report.year === null || report.year < since.reconsiderationFirst) return nothing;
    const direct = report.tables.remedies.litigation_direct[remedyAt.total];
    if (direct === null || direct === 0) return nothing;
    const refused = refusals(report);
    if (refused === null || refused === 0) return nothing;
    return [
      {
        where: '表四，行政诉讼·未经复议直接起诉',
        message: `表四写有 ${direct} 件未经复议直接起诉，本年又有 ${refused} 件不予公开。不服不予公开的应当先复议；无法提供、不予处理等可以直接起诉。请逐件核对案由，属实的写明理由。`,
        evidence: {
          left: { words: '未经复议直接起诉', value: direct },
          right: { words: '不予公开', value: refused },
          cells: [remedyCell('litigation_direct', remedyAt.total)],
        },
      },
    ];
  },
});
