import { joined } from '../prose/sections.ts';
import { nothing, rule } from './rule.ts';

const none =
  /(?:未|没有|无|不)(?:收取|收缴|征收|发生|产生|涉及|存在|开展|有|设立)?(?:过|任何|其他|相关|的)*行政事业性收费|行政事业性收费(?:金额|总额|收入|项目|情况)?(?:均|共|共计|合计)?(?:为|是)?(?:零|0(?:\.0+)?(?:万?元|项)?(?![\d.])|无(?!关))/;
/** Sentences that only look like it: the fee for handling requests, fees that are unlawful, lifted or planned. */
const another =
  /处理费|依申请|申请人|检索|复制|邮寄|违规|违法|乱收费|擅自|超标准|取消|停征|免征|上年|去年|公示|目录清单/;

export const noFeesMeansZero = rule({
  id: 'A2-08',
  severity: 'error',
  words: '正文说没有收取行政事业性收费的，表二的收费金额应当是 0（信息处理费另在第六部分报告）',
  source: '国办公开办函〔2021〕30号，表二与正文应当一致',
  find(report) {
    const fees = report.tables.proactive.admin_fees_wan;
    if (fees === null || Number(fees) === 0 || report.prose === null) return nothing;
    for (const section of report.prose.sections) {
      const text = joined(section.paragraphs);
      if (!text.includes('行政事业性收费')) continue;
      for (const sentence of text.split(/[。；;！\n]/)) {
        if (!none.test(sentence) || another.test(sentence)) continue;
        return [
          {
            where: '表二，行政事业性收费',
            message: `正文说没有收取行政事业性收费（“${sentence.slice(0, 60)}”），表二却写 ${fees} 万元。请改正其中一处。`,
            evidence: {
              left: { words: '正文', value: 0 },
              right: { words: '表二，万元', value: Number(fees) },
              difference: -Number(fees),
              sentence,
              cells: ['proactive.admin_fees_wan'],
            },
          },
        ];
      }
    }
    return nothing;
  },
});
