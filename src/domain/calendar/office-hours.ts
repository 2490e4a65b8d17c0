import { type Calendar, dayIn, isWorked } from './calendar.ts';
import { dayInChina, numberOfDay } from './day.ts';

/** The hours in which people are written to, in China's time: from 9 to before 17. */
const hours = { from: 9, to: 17 };

/** Whether an instant lies in office hours of a working day. */
export function inOfficeHours(instant: Date, calendar: Calendar): boolean {
  const hour = (instant.getUTCHours() + 8) % 24;
  const day = dayIn(calendar, numberOfDay(dayInChina(instant)));
  return isWorked(day) && hour >= hours.from && hour < hours.to;
}
