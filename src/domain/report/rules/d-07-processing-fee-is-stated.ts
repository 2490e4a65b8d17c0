import { since } from '../../../../law/report-rules/thresholds.ts';
import { joined, sectionText } from '../prose/sections.ts';
import { nothing, rule } from './rule.ts';

export const processingFeeIsStated = rule({
  id: 'D-07',
  severity: 'warning',
  words: '2021年的报告起，第六部分写明本年收取信息处理费的情况，没有收取的也要写明',
  source: '国办函〔2020〕109号，2021年1月1日起施行',
  find(report) {
    if (report.year === null || report.year < since.processingFee) return nothing;
    const text = sectionText(report, 's6_other');
    if (text === null || /处理费|(?:收取|收到|产生|收缴|发生).{0,12}费|收费/.test(text)) return nothing;
    const other = report.prose?.sections.find(({ paragraphs }) => joined(paragraphs).includes('处理费'));
    return [
      {
        where: '第六部分，其他需要报告的事项',
        message:
          other === undefined
            ? '没有说到信息处理费。请写明本年收取的金额（元），没有收取的写一句“未收取信息处理费”。'
            : `信息处理费写在了“${other.line.trim()}”，第六部分没有说到。请移到第六部分，或者在第六部分也写一句。`,
        evidence: { text: text.slice(0, 120) },
      },
    ];
  },
});
