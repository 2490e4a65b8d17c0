import { publicationDays } from '../../../law/report-rules/publication-days.ts';
import { addDays, yearOf } from '../../domain/calendar/day.ts';
import type { OrganLevel } from '../../domain/organ/level.ts';

/** How many days before its last day the report leads the work. */
const leadDays = 30;

/** The report that is to be published now: its year, its last day, and how many days are left (below 0: late). */
export interface Due {
  year: number;
  last: string;
  left: number;
}

/** The report of last year while its day comes near, and for as long as it is late; null where nothing is due. */
export function reportDue(
  today: string,
  level: OrganLevel,
  { years, published }: { years: readonly number[]; published: readonly { year: number }[] },
): Due | null {
  const year = yearOf(today) - 1;
  if (published.some((one) => one.year === year)) return null;
  const last = `${year + 1}-${publicationDays[level]}`;
  const left = (Date.parse(last) - Date.parse(today)) / 86_400_000;
  // An organ that began to keep its registers later owes nothing here.
  if (today < addDays(last, -leadDays) || (left < 0 && !years.includes(year))) return null;
  return { year, last, left };
}
