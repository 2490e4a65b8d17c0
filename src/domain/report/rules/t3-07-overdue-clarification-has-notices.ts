import { at, requestCell, rowName, totalColumn } from '../cells.ts';
import { nothing, rule } from './rule.ts';

const row = 'results.other.clarification_overdue';

export const overdueClarificationHasNotices = rule({
  id: 'T3-07',
  severity: 'warning',
  words: '有申请人逾期不补正的，登记簿里应当有相应的补正告知书',
  source: '条例第三十条：逾期不补正以补正告知为前提',
  find(report, { clarificationNotices }) {
    if (clarificationNotices === null) return nothing;
    const overdue = at(report.tables.requests[row], totalColumn);
    if (overdue === null || overdue <= clarificationNotices) return nothing;
    return [
      {
        where: `表三，${rowName(row)}`,
        message: `表三写有 ${overdue} 件逾期不补正，登记簿里本年只有 ${clarificationNotices} 份补正告知书。可能有告知书没有登记，也可能是上年发出的。`,
        evidence: {
          left: { words: rowName(row), value: overdue },
          right: { words: '补正告知书', value: clarificationNotices },
          difference: overdue - clarificationNotices,
          cells: [requestCell(row, totalColumn)],
        },
      },
    ];
  },
});
