import { extensionLead, reminders } from '../../../../law/request/limits.ts';
import type { Calendar } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { markedDay, provisionalMark } from '../../calendar/provisional.ts';
import { answerDue, type RemedyCase } from '../remedy-answer.ts';
import { caseClock, settledDue } from './clock.ts';
import { workingDaysBefore, workingDaysLeft } from './days-left.ts';
import { type Limit, limitsOf } from './limits.ts';
import type { CaseState } from './state.ts';
import { isOpen } from './terms.ts';

/** A day that somebody is reminded of. */
export interface DueDay {
  key: 'reply' | 'extension' | 'confirmation' | 'remedy_answer' | Limit['key'];
  /** The consultation's number; null for the others. */
  no: number | null;
  label: string;
  day: Day;
  /** Whether it hangs on a year whose holidays are not known. */
  provisional: boolean;
  years: number[];
}

/** One thing that a person should know today about a case. `stage` changes when it is to be said again. */
export interface Alert extends Pick<DueDay, 'key' | 'no' | 'day'> {
  /** `t-5`, `t-2`, `t-0`: so many working days left, or fewer; `overdue-3`: so many gone by. */
  stage: string;
  /** Working days; negative when the day has passed. */
  left: number;
  sentence: string;
}

/** The days that somebody is to keep in a case, the earliest first. */
export function dueDays(state: CaseState, today: Day, calendar: Calendar): DueDay[] {
  const clock = caseClock(state, today, calendar);
  if (clock.status === 'ended') return [];
  const days: DueDay[] = clock.limits.map(({ basis: _, ...limit }) => limit);
  const put = (key: DueDay['key'], label: string, day: Day): void => {
    days.push({ key, no: null, label, day, provisional: clock.provisional, years: clock.years });
  };
  if (state.stage === 'awaiting_confirmation') put('confirmation', '与申请人确认收到', state.came_on);
  // While a consultation runs the due day moves on with every day: its own limit is what matters.
  if (clock.status === 'running' && clock.due) {
    put('reply', '答复', clock.due);
    const { extension, delayed_to } = state.clock;
    const askBy = workingDaysBefore(clock.due, extensionLead, calendar);
    // Who has not asked by then has missed nothing that was owed.
    const may = state.kind === 'request' && !extension && !delayed_to && !state.redo && askBy >= today;
    if (may) put('extension', '提出延期', askBy);
  }
  return days.sort((a, b) => a.day.localeCompare(b.day));
}

/**
 * The first day on which something must have happened in an open case; null where there is none. The earliest of its
 * due days, save that an extension may be asked for and need not: it follows from the case alone, so that what is
 * overdue in a list is what the reminders, the calendar and the page say is overdue.
 */
export function nextDay(state: CaseState, calendar: Calendar): Day | null {
  if (state.voided || !isOpen(state.stage)) return null;
  const confirmation = state.stage === 'awaiting_confirmation' ? state.came_on : null;
  const days = [settledDue(state, calendar), confirmation, ...limitsOf(state, calendar).map(({ day }) => day)];
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

/** The day of an organ's own answer to a 复议机关 or a court; null where there is none to give. */
export function remedyDay(remedy: RemedyCase, calendar: Calendar): DueDay | null {
  const end = answerDue(remedy, calendar);
  const label = remedy.kind === 'reconsideration' ? '向行政复议机关提交答复' : '向人民法院提交答辩状';
  return end && { key: 'remedy_answer', no: null, label, ...end };
}

/** The alerts that stand on a day, the most urgent first. */
export const alertsOf = (state: CaseState, today: Day, calendar: Calendar): Alert[] =>
  dueDays(state, today, calendar)
    .flatMap((due) => alertOf(due, today, calendar) ?? [])
    .sort((a, b) => a.left - b.left);

/** The alert that an organ's own answer to a 复议机关 or a court is due; null while it is far off. */
export function remedyAlert(remedy: RemedyCase, today: Day, calendar: Calendar): Alert | null {
  const due = remedyDay(remedy, calendar);
  return due && alertOf(due, today, calendar);
}

/** The alert of a day; null while it is far off. */
function alertOf(due: DueDay, today: Day, calendar: Calendar): Alert | null {
  const { key, no, day } = due;
  const left = workingDaysLeft(today, day, calendar);
  const stage = stageOf(left, reminders[key]);
  return stage === null ? null : { key, no, stage, day, left, sentence: sentenceOf(due, left) };
}

function stageOf(left: number, before: readonly number[]): string | null {
  if (left < 0) return `overdue-${-left}`;
  const reached = before.find((days) => left <= days);
  return reached === undefined ? null : `t-${reached}`;
}

function sentenceOf(due: DueDay, left: number): string {
  if (left < 0) return `${due.label}的期限${markedDay(due)}已过 ${-left} 个工作日。`;
  return left === 0
    ? `${due.label}的期限是今天${provisionalMark(due)}。`
    : `${due.label}的期限是${markedDay(due)}，还有 ${left} 个工作日。`;
}
