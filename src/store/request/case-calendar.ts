import { type Calendar, calendarOf } from '../../domain/calendar/calendar.ts';
import type { OrganSettings } from '../database.ts';

const calendars = new Map<string, Calendar>();

/** The calendar by the notices that an organ counts by. */
export function calendarFor({ calendar_as_of }: Pick<OrganSettings, 'calendar_as_of'>): Calendar {
  const known = calendars.get(calendar_as_of) ?? calendarOf(undefined, calendar_as_of);
  calendars.set(calendar_as_of, known);
  return known;
}
