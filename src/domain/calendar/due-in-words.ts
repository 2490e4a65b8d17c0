import type { Clock, CountedDay, Due, Pause } from './clock.ts';
import { type Day, dayInWords, weekdayOf } from './day.ts';
import { provisionalMark, whyProvisional } from './provisional.ts';

/** A due day told to a person: the day, what was given and changes nothing, and the days out of the ordinary. */
export interface DueInWords {
  headline: string;
  asides: string[];
  /** 10月1日至10月7日　国庆节放假. */
  stretches: string[];
  /** Why the day may still move; null where it will not. */
  provisional: string | null;
}

export const dueInWords = (clock: Clock, { due, days, ...unsettled }: Due): DueInWords => ({
  headline: headline(clock, due, provisionalMark(unsettled)),
  asides: asides(clock, days),
  stretches: stretches(days).map(
    ({ first, last, why }) => `${monthAndDate(first)}${first === last ? '' : `至${monthAndDate(last)}`}　${why}`,
  ),
  provisional: whyProvisional(unsettled) || null,
});

function headline({ receipt, days, extend = 0, restart }: Clock, due: Day, mark: string): string {
  const start = `${withWeekday(receipt)}收到${restart ? `，${withWeekday(restart)}重新起算` : ''}`;
  const length = `${days} 个工作日${extend > 0 && !restart ? `，延期 ${extend} 个工作日` : ''}`;
  return `${start}，${length}：应在${withWeekday(due)}24 时前答复${mark}。`;
}

/** What was given and changes nothing, so that nobody believes that it was counted. */
function asides({ extend = 0, pauses = [], restart }: Clock, days: readonly CountedDay[]): string[] {
  const stopsNothing = ({ from, to }: Pause): boolean =>
    (restart !== undefined && from < restart) ||
    !days.some(({ kind, date }) => kind === 'paused' && from < date && date <= to);
  const idle = pauses.filter(stopsNothing);
  return [
    ...(restart && extend > 0 ? ['重新起算后，原来的延期作废，没有计入。'] : []),
    ...idle.map(({ from, to }) => `${from} 至 ${to} 的征求意见不影响这个期限，没有扣除。`),
  ];
}

/** Neighbouring days of one reason; weekends neither are one nor part two. */
function stretches(days: readonly CountedDay[]): { first: Day; last: Day; why: string }[] {
  const found: { first: Day; last: Day; why: string }[] = [];
  let open = '';
  for (const { kind, date, why } of days) {
    if (kind === 'weekend') continue;
    if (kind !== 'workday' && why === open) found.at(-1)!.last = date;
    else if (kind !== 'workday') found.push({ first: date, last: date, why });
    open = kind === 'workday' ? '' : why;
  }
  return found;
}

const monthAndDate = (day: Day): string => dayInWords(day).replace(/^\d+年/, '');
/** 2024年9月9日（周一）. */
export const withWeekday = (day: Day): string => `${dayInWords(day)}（周${'日一二三四五六'[weekdayOf(day)]}）`;
