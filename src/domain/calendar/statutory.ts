import { lunarYears } from '../../../law/calendar/lunar.ts';
import { type StatutoryFestival, type StatutoryHolidays, statutoryHolidays } from '../../../law/calendar/statutory.ts';
import { addDays, type Day, firstDayOf, yearOf } from './day.ts';

/** A day that the law gives to all, whatever a year's notice arranges around it. */
export interface StatutoryDay {
  name: string;
  law: StatutoryHolidays;
}

const none: ReadonlyMap<Day, StatutoryDay> = new Map();
const years = new Map<number, ReadonlyMap<Day, StatutoryDay>>();

/**
 * The statutory holidays of a year; none before 2008. Beyond the table of the lunar calendar those of fixed days alone.
 * Where two fall on one day (中秋 on 国庆) the later in the law's order has its name.
 */
export function statutoryDays(year: number): ReadonlyMap<Day, StatutoryDay> {
  const kept = years.get(year);
  if (kept) return kept;
  const start = firstDayOf(year);
  const law = statutoryHolidays.find(({ since, until }) => since <= start && (until === undefined || start <= until));
  const days = law ? new Map(law.festivals.flatMap((festival) => daysOf(festival, year, law))) : none;
  years.set(year, days);
  return days;
}

/** The statutory holiday that falls on a day, if any. */
export const statutoryDay = (day: Day): StatutoryDay | undefined => statutoryDays(yearOf(day)).get(day);

function daysOf({ name, from, days }: StatutoryFestival, year: number, law: StatutoryHolidays): [Day, StatutoryDay][] {
  const monthDay = 'fixed' in from ? from.fixed : lunarYears[year]?.[from.lunar];
  if (monthDay === undefined) return [];
  const first = addDays(`${year}-${monthDay}`, 'fixed' in from ? 0 : (from.offset ?? 0));
  return Array.from({ length: days }, (_, i) => [addDays(first, i), { name, law }]);
}
