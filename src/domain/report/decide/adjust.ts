import { invalid, type Problem } from '../../refusal.ts';
import { mayAdjust, readCellValue } from '../adjust.ts';
import { cellName, cellValue } from '../cell-name.ts';
import type { CellPath } from '../report.ts';
import type { Layout, ReportTables } from '../tables.ts';
import { overtaken, type ReportDecision, type ReportState } from './state.ts';

/**
 * Decides on filling in cells otherwise than the records count, for a written reason; null takes a cell back.
 * `counted` is what the records count.
 */
export function decideAdjusting(
  state: ReportState | null,
  input: { cells: Record<CellPath, string | number | null>; reason: string; expected?: number | undefined },
  around: { counted: ReportTables; layout: Layout },
): ReportDecision {
  const late = overtaken(state, input.expected);
  if (late) return late;
  const problems: Problem[] = [];
  const cells: Record<CellPath, number | string | null> = {};
  for (const [cell, typed] of Object.entries(input.cells)) {
    const value = typed === null ? null : readCellValue(cell, typed);
    if (!mayAdjust(cell, around.layout))
      problems.push({ field: cell, message: `“${cellName(cell)}”不是填报格，合计由系统相加，不能改。` });
    else if (typed !== null && value === null)
      problems.push({
        field: cell,
        message: `“${cellName(cell)}”要填${cell === 'proactive.admin_fees_wan' ? '万元数，最多六位小数' : '不小于 0 的整数'}。`,
      });
    else {
      const present = state?.adjustments.find((one) => one.cell === cell)?.value ?? null;
      // What equals the records' own count is no adjustment: it takes an earlier one back.
      const next = value !== null && String(value) === String(cellValue(around.counted, cell)) ? null : value;
      if (next !== present) cells[cell] = next;
    }
  }
  const reason = input.reason.trim();
  if (reason === '') problems.push({ field: 'reason', message: '请写明为什么与台账不同，例如依据哪份文件。' });
  if (problems.length > 0) return { refusal: invalid(problems) };
  if (Object.keys(cells).length === 0)
    return { refusal: { code: 'invalid', sentence: '填的数与台账清点的一样，不需要改。' } };
  return { events: [{ type: 'adjusted', cells, reason }] };
}
