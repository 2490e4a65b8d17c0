import { type Calendar, calendarOf } from '../../domain/calendar/calendar.ts';
import type { CountedBy } from '../../domain/organ/counted-by.ts';
import { endedOn } from '../../domain/request/case/clock.ts';
import type { CaseState } from '../../domain/request/case/state.ts';

const calendars = new Map<string, Calendar>();

/** The calendar that an organ counts by. */
export function calendarFor({
  calendar_as_of,
  statutory_holidays = undefined,
}: Omit<CountedBy, 'earlier_calendars'>): Calendar {
  const key = `${calendar_as_of} ${statutory_holidays ?? false}`;
  const kept = calendars.get(key) ?? calendarOf(undefined, calendar_as_of, statutory_holidays ?? false);
  calendars.set(key, kept);
  return kept;
}

/** The calendar that a case is counted by: the organ's, or while its clock has ended that of the day when it did. */
export function calendarOfCase(settings: CountedBy, state: CaseState): Calendar {
  const ended = endedOn(state);
  const earlier = ended && settings.earlier_calendars?.find(({ until }) => ended <= until);
  return calendarFor(earlier || settings);
}
