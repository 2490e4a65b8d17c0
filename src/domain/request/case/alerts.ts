import { extensionLead, reminders } from '../../../../law/request/limits.ts';
import type { Calendar } from '../../calendar/calendar.ts';
import { type Day, dayInWords } from '../../calendar/day.ts';
import { answerDue, type RemedyCase } from '../remedy-answer.ts';
import { caseClock } from './clock.ts';
import { workingDaysBefore, workingDaysLeft } from './days-left.ts';
import type { Limit } from './limits.ts';
import type { CaseState } from './state.ts';

/** One thing that a person should know today about a case. `stage` changes when it is to be said again. */
export interface Alert {
  key: 'reply' | 'extension' | 'confirmation' | 'remedy_answer' | Limit['key'];
  /** The consultation's number; null for the others. */
  no: number | null;
  /** `t-5`, `t-2`, `t-0`: so many working days left, or fewer; `overdue-3`: so many gone by. */
  stage: string;
  day: Day;
  /** Working days; negative when the day has passed. */
  left: number;
  sentence: string;
}

/** The alerts that stand on a day, the most urgent first. */
export function alertsOf(state: CaseState, today: Day, calendar: Calendar): Alert[] {
  const clock = caseClock(state, today, calendar);
  if (clock.status === 'ended') return [];
  const alerts: Alert[] = [];
  const put = (
    key: Alert['key'],
    label: string,
    day: Day,
    before: readonly number[],
    no: number | null = null,
  ): void => {
    const left = workingDaysLeft(today, day, calendar);
    const stage = stageOf(left, before);
    if (stage) alerts.push({ key, no, stage, day, left, sentence: sentenceOf(label, day, left) });
  };
  if (state.stage === 'awaiting_confirmation') put('confirmation', '与申请人确认收到', state.came_on, [0]);
  // While a consultation runs the due day moves on with every day: its own limit is what matters.
  if (clock.status === 'running' && clock.due) {
    put('reply', '答复', clock.due, reminders.reply);
    const { extension, delayed_to } = state.clock;
    const may = state.kind === 'request' && !extension && !delayed_to && !state.redo && clock.due >= today;
    if (may) put('extension', '提出延期', workingDaysBefore(clock.due, extensionLead, calendar), [0, 2]);
  }
  for (const limit of clock.limits) put(limit.key, limit.label, limit.day, reminders[limit.key], limit.no);
  return alerts.sort((a, b) => a.left - b.left);
}

/** The alert that an organ's own answer to a 复议机关 or a court is due; null while it is far off. */
export function remedyAlert(remedy: RemedyCase, today: Day, calendar: Calendar): Alert | null {
  const end = answerDue(remedy, calendar);
  if (end === null) return null;
  const left = workingDaysLeft(today, end.day, calendar);
  const stage = stageOf(left, reminders.remedy_answer);
  const label = remedy.kind === 'reconsideration' ? '向行政复议机关提交答复' : '向人民法院提交答辩状';
  if (stage === null) return null;
  return { key: 'remedy_answer', no: null, stage, day: end.day, left, sentence: sentenceOf(label, end.day, left) };
}

function stageOf(left: number, before: readonly number[]): string | null {
  if (left < 0) return `overdue-${-left}`;
  const reached = before.find((days) => left <= days);
  return reached === undefined ? null : `t-${reached}`;
}

function sentenceOf(label: string, day: Day, left: number): string {
  if (left < 0) return `${label}的期限${dayInWords(day)}已过 ${-left} 个工作日。`;
  return left === 0 ? `${label}的期限是今天。` : `${label}的期限是${dayInWords(day)}，还有 ${left} 个工作日。`;
}
