import { thresholds } from '../../../../law/report-rules/thresholds.ts';
import { slip } from '../causes.ts';
import { at, requestCell, rowName, totalColumn } from '../cells.ts';
import { previousYear } from '../previous-year.ts';
import { because, nothing, rule } from './rule.ts';

const { jump, jumpFloor } = thresholds;
const rows = ['new_received', 'results.total'] as const;

export const totalDoesNotJump = rule({
  id: 'T3-09',
  severity: 'warning',
  words: '总计与上一年相比超过五倍或者不足五分之一的，请再核对',
  source: '经验：突变多因漏计、重计或者多写一个 0',
  find(report, context) {
    const previous = previousYear(report, context);
    if (previous === null) return nothing;
    const jumps = rows.flatMap((row) => {
      const now = at(report.tables.requests[row], totalColumn);
      const before = at(previous.tables.requests[row], totalColumn);
      if (now === null || before === null || Math.max(now, before) < jumpFloor) return [];
      return now > before * jump.above || now < before * jump.below ? [{ row, now, before }] : [];
    });
    const first = jumps[0];
    if (first === undefined) return nothing;
    const why = slip(first.now, first.before);
    return [
      {
        where: `表三，${jumps.map(({ row }) => rowName(row)).join('；')}`,
        message: `${jumps.map(({ row, now, before }) => `“${rowName(row)}”的总计上年是 ${before}，本年是 ${now}`).join('；')}，变化很大。${because(why)}如果属实，请写一句原因。`,
        evidence: {
          left: { words: '本年', value: first.now },
          right: { words: '上一年', value: first.before },
          difference: first.now - first.before,
          rows: jumps,
          cells: jumps.map(({ row }) => requestCell(row, totalColumn)),
        },
      },
    ];
  },
});
