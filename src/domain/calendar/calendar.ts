import { holidayNotices } from '../../../law/calendar/index.ts';
import type { HolidayNotice } from '../../../law/calendar/notice.ts';
import { type Day, dayOfNumber, firstDayOf, numberOfDay, yearOf } from './day.ts';
import { statutoryDay } from './statutory.ts';

/** A day as the calendar has it. */
export interface CalendarDay {
  date: Day;
  kind: 'workday' | 'weekend' | 'holiday' | 'makeup';
  /** What makes it so, for a person; empty for an ordinary working day. */
  why: string;
  /** Whether a notice for its year, or one that names it, is known. Otherwise it is the week's and the law's guess. */
  known: boolean;
}

/** The days of the years whose notices are known, one after another. Beyond them days follow the week and the law. */
export interface Calendar {
  /** `numberOfDay` of the first of `days`. */
  first: number;
  days: readonly CalendarDay[];
  /** Whether statutory holidays are off in a year without a notice; where not, its days follow the week alone. */
  statutory: boolean;
}

/**
 * The calendar that the notices make, as it was known on a day (without one: as all of them make it). Where two arrange
 * the same day, the one that was known later wins; in a year with a notice the notice alone decides.
 */
export function calendarOf(notices: readonly HolidayNotice[] = holidayNotices, asOf?: Day, statutory = true): Calendar {
  const known = notices
    .filter((notice) => asOf === undefined || notice.known <= asOf)
    .sort((a, b) => a.known.localeCompare(b.known));
  const arranged = new Map<number, CalendarDay>();
  for (const notice of known) for (const day of daysOf(notice)) arranged.set(numberOfDay(day.date), day);
  const years = new Set(known.map(({ year }) => year));
  const bounds = [...arranged.values()].map(({ date }) => yearOf(date));
  if (bounds.length === 0) return { first: 0, days: [], statutory };
  const first = numberOfDay(firstDayOf(Math.min(...bounds)));
  const end = numberOfDay(firstDayOf(Math.max(...bounds) + 1));
  const days = Array.from(
    { length: end - first },
    (_, i) => arranged.get(first + i) ?? dayWithout(first + i, years, statutory),
  );
  return { first, days, statutory };
}

/** The day on which the latest notice was known. */
export const latestNotice = (notices: readonly HolidayNotice[] = holidayNotices): Day =>
  notices
    .map(({ known }) => known)
    .sort()
    .at(-1)!;

/** The day of a number (`numberOfDay`) in the calendar. */
export const dayIn = (calendar: Calendar, number: number): CalendarDay =>
  calendar.days[number - calendar.first] ?? dayWithout(number, noYears, calendar.statutory);

export const isWorked = ({ kind }: CalendarDay): boolean => kind === 'workday' || kind === 'makeup';

const noYears: ReadonlySet<number> = new Set();

function* daysOf({ number, festivals }: HolidayNotice): Generator<CalendarDay> {
  for (const { name, from, to, work = [] } of festivals) {
    for (let day = numberOfDay(from); day <= numberOfDay(to); day++)
      yield { date: dayOfNumber(day), kind: 'holiday', why: `${name}放假（${number}）`, known: true };
    for (const date of work) yield { date, kind: 'makeup', why: `${name}调休上班（${number}）`, known: true };
  }
}

/** A day that no notice names. */
function dayWithout(number: number, years: ReadonlySet<number>, statutory: boolean): CalendarDay {
  const date = dayOfNumber(number);
  // 1970-01-01 was a Thursday.
  const weekend = ((((number + 4) % 7) + 7) % 7) % 6 === 0;
  if (years.has(yearOf(date)))
    return { date, kind: weekend ? 'weekend' : 'workday', why: weekend ? '周末' : '', known: true };
  const without = `没有${yearOf(date)}年的放假安排`;
  const holiday = statutory ? statutoryDay(date) : undefined;
  if (holiday) {
    const why = `${holiday.name}，法定节假日（${holiday.law.article}）；${without}，调休未定`;
    return { date, kind: 'holiday', why, known: false };
  }
  const guess = `${without}，暂按${statutory ? '周末和法定节假日' : '周一至周五'}推算`;
  return { date, kind: weekend ? 'weekend' : 'workday', why: weekend ? `周末（${guess}）` : guess, known: false };
}
