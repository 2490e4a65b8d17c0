import { zeroSources } from '../../../../law/report-rules/zero-checks.ts';
import type { Day } from '../../calendar/day.ts';
import { invalid, type Problem } from '../../refusal.ts';
import { overtaken, type ReportDecision, type ReportState, type ZeroLook } from './state.ts';

/** Decides on signing that nothing came in: every place looked through, after the year was over. */
export function decideZeroCheck(
  state: ReportState | null,
  input: { looks: ZeroLook[]; expected?: number | undefined },
  around: { year: number; today: Day; registered: number },
): ReportDecision {
  const late = overtaken(state, input.expected);
  if (late) return late;
  if (around.registered > 0)
    return {
      refusal: {
        code: 'illegal',
        sentence: `台账里这一年有 ${around.registered} 件申请或案件，不是零，没有签字。`,
      },
    };
  const problems: Problem[] = [];
  for (const { key, label } of zeroSources) {
    const looks = input.looks.filter(({ source }) => source === key);
    if (looks.length !== 1) problems.push({ field: key, message: `请填写“${label}”查过没有。` });
    for (const { on } of looks) {
      if (on > around.today) problems.push({ field: key, message: `“${label}”的核查日期 ${on} 还没有到。` });
      else if (on < `${around.year}-12-31`)
        problems.push({
          field: key,
          message: `“${label}”要在 ${around.year} 年 12 月 31 日或以后核查，才算看过全年。`,
        });
    }
  }
  if (problems.length > 0) return { refusal: invalid(problems) };
  const looks = zeroSources.map(({ key }) => input.looks.find(({ source }) => source === key)!);
  return { events: [{ type: 'zero_checked', looks }] };
}
