import { at, requestCell, rowName, totalColumn } from '../cells.ts';
import { sectionText } from '../prose/sections.ts';
import { nothing, rule } from './rule.ts';

const row = 'results.other.fee_unpaid';
/** Words on notices or on payment; a fee that was collected implies its notice. */
const explained =
  /收费通知|缴费|缴纳|(?:发出|送达|制发|作出).{0,12}收费|(?<!未|无|没有|不)收取了?[^。]{0,14}处理费(?!为?[0零])/;

export const unpaidFeeIsExplained = rule({
  id: 'T3-06',
  severity: 'warning',
  words: '有申请人逾期不缴费的，第六部分应当说明收费通知的情况',
  source: '国办函〔2020〕109号；国办公开办函〔2021〕30号，第六部分',
  find(report) {
    const unpaid = at(report.tables.requests[row], totalColumn);
    if (unpaid === null || unpaid === 0) return nothing;
    const text = sectionText(report, 's6_other');
    if (text === null || explained.test(text)) return nothing;
    return [
      {
        where: '第六部分，其他需要报告的事项',
        message: `表三写有 ${unpaid} 件因逾期不缴费而不再处理，第六部分却没有说到收费通知。请写明发出收费通知的件数；实际收到的金额可以是 0。`,
        evidence: {
          row: rowName(row),
          count: unpaid,
          cells: [requestCell(row, totalColumn)],
          section: text.slice(0, 80),
        },
      },
    ];
  },
});
