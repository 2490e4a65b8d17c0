import { holidayNotices } from '../../../law/calendar/index.ts';
import type { HolidayNotice } from '../../../law/calendar/notice.ts';
import { type Day, dayOfNumber, firstDayOf, numberOfDay, yearOf } from './day.ts';

/** A day as the calendar has it. */
export interface CalendarDay {
  date: Day;
  kind: 'workday' | 'weekend' | 'holiday' | 'makeup';
  /** What makes it so, for a person; empty for an ordinary working day. */
  why: string;
  /** Whether a notice for its year, or one that names it, is known. Otherwise it is Monday to Friday's guess. */
  known: boolean;
}

/** The days of the years whose notices are known, one after another. Beyond them days follow the week alone. */
export interface Calendar {
  /** `numberOfDay` of the first of `days`. */
  first: number;
  days: readonly CalendarDay[];
}

/**
 * The calendar that the notices make, as it was known on a day (without one: as all of them make it). Where two arrange
 * the same day, the one that was known later wins.
 */
export function calendarOf(notices: readonly HolidayNotice[] = holidayNotices, asOf?: Day): Calendar {
  const known = notices
    .filter((notice) => asOf === undefined || notice.known <= asOf)
    .sort((a, b) => a.known.localeCompare(b.known));
  const arranged = new Map<number, CalendarDay>();
  for (const notice of known) for (const day of daysOf(notice)) arranged.set(numberOfDay(day.date), day);
  const years = new Set(known.map(({ year }) => year));
  const bounds = [...arranged.values()].map(({ date }) => yearOf(date));
  if (bounds.length === 0) return { first: 0, days: [] };
  const first = numberOfDay(firstDayOf(Math.min(...bounds)));
  const end = numberOfDay(firstDayOf(Math.max(...bounds) + 1));
  const days = Array.from({ length: end - first }, (_, i) => arranged.get(first + i) ?? ordinary(first + i, years));
  return { first, days };
}

/** The day on which the latest notice was known. */
export const latestNotice = (notices: readonly HolidayNotice[] = holidayNotices): Day =>
  notices
    .map(({ known }) => known)
    .sort()
    .at(-1)!;

/** The day of a number (`numberOfDay`) in the calendar. */
export const dayIn = (calendar: Calendar, number: number): CalendarDay =>
  calendar.days[number - calendar.first] ?? ordinary(number, noYears);

export const isWorked = ({ kind }: CalendarDay): boolean => kind === 'workday' || kind === 'makeup';

const noYears: ReadonlySet<number> = new Set();

function* daysOf({ number, festivals }: HolidayNotice): Generator<CalendarDay> {
  for (const { name, from, to, work = [] } of festivals) {
    for (let day = numberOfDay(from); day <= numberOfDay(to); day++)
      yield { date: dayOfNumber(day), kind: 'holiday', why: `${name}放假（${number}）`, known: true };
    for (const date of work) yield { date, kind: 'makeup', why: `${name}调休上班（${number}）`, known: true };
  }
}

function ordinary(number: number, years: ReadonlySet<number>): CalendarDay {
  const date = dayOfNumber(number);
  const known = years.has(yearOf(date));
  // 1970-01-01 was a Thursday.
  const weekend = ((((number + 4) % 7) + 7) % 7) % 6 === 0;
  const guess = known ? '' : `没有${yearOf(date)}年的放假安排，暂按周一至周五推算`;
  if (!weekend) return { date, kind: 'workday', why: guess, known };
  return { date, kind: 'weekend', why: known ? '周末' : `周末（${guess}）`, known };
}
