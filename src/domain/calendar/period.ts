import type { Period } from '../../../law/statutes/periods.ts';
import { type Calendar, dayIn, isWorked } from './calendar.ts';
import { addDays, addMonths, type Day, numberOfDay, yearOf } from './day.ts';

/** The last day of a period, and whether it hangs on a year whose notice is not known. */
export interface End {
  day: Day;
  provisional: boolean;
  /** The years without a notice on the way. */
  years: number[];
}

/** The `n`-th working day after `day` (n ≥ 1). */
export function addWorkingDays(day: Day, n: number, calendar: Calendar): End {
  let number = numberOfDay(day);
  const years = new Set<number>();
  for (let counted = 0; counted < n; ) {
    const next = dayIn(calendar, ++number);
    if (!next.known) years.add(yearOf(next.date));
    if (isWorked(next)) counted++;
  }
  return { day: dayIn(calendar, number).date, provisional: years.size > 0, years: [...years] };
}

/**
 * The last day of a statutory period that starts on the day after `day`. Natural days and months whose last day is a
 * holiday or a weekend run on to the next working day (民事诉讼法, 期间, by 行政复议法 Art. 88).
 */
export function endOfPeriod(day: Day, { unit, length }: Pick<Period, 'unit' | 'length'>, calendar: Calendar): End {
  if (unit === 'working_day') return addWorkingDays(day, length, calendar);
  const last = unit === 'day' ? addDays(day, length) : addMonths(day, length);
  return addWorkingDays(addDays(last, -1), 1, calendar);
}
