import { type Calendar, dayIn, isWorked } from '../../calendar/calendar.ts';
import { type Day, numberOfDay } from '../../calendar/day.ts';

/** Working days after `today` up to `day`, 0 on the day itself; negative: how many have gone by since, at least one. */
export function workingDaysLeft(today: Day, day: Day, calendar: Calendar): number {
  const [from, to] = [numberOfDay(today), numberOfDay(day)];
  if (from > to) return -Math.max(1, worked(to, from, calendar));
  return worked(from, to, calendar);
}

/** The `n`-th working day before a day. */
export function workingDaysBefore(day: Day, n: number, calendar: Calendar): Day {
  let number = numberOfDay(day);
  for (let left = n; left > 0; ) if (isWorked(dayIn(calendar, --number))) left--;
  return dayIn(calendar, number).date;
}

function worked(after: number, upTo: number, calendar: Calendar): number {
  let count = 0;
  for (let number = after + 1; number <= upTo; number++) if (isWorked(dayIn(calendar, number))) count++;
  return count;
}
