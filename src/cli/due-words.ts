import type { Clock, CountedDay, Due, Pause } from '../domain/calendar/clock.ts';
import { type Day, dayInWords, weekdayOf } from '../domain/calendar/day.ts';
import { monthGrids } from './month-grid.ts';

/** What a person sees: the due day, a calendar of the days on the way, and the reasons of those out of the ordinary. */
export function describeDue(clock: Clock, { due, provisional, days }: Due): string {
  const lines = [headline(clock, due), ...asides(clock, days), '', ...monthGrids(days)];
  lines.push('数字＝第几个工作日，带 * 的是调休上班；休＝周末，节＝放假，停＝征求意见。');
  for (const { first, last, why } of stretches(days))
    lines.push(`  ${monthAndDate(first)}${first === last ? '' : `至${monthAndDate(last)}`}　${why}`);
  if (provisional)
    lines.push('这个日期是暂定的：途经的年份还没有放假安排，按周一至周五推算；国务院办公厅公布后请重新计算。');
  return lines.join('\n');
}

function headline({ receipt, days, extend = 0, restart }: Clock, due: Day): string {
  const start = `${withWeekday(receipt)}收到${restart ? `，${withWeekday(restart)}重新起算` : ''}`;
  const length = `${days} 个工作日${extend > 0 && !restart ? `，延期 ${extend} 个工作日` : ''}`;
  return `${start}，${length}：应在${withWeekday(due)}24 时前答复。`;
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
const withWeekday = (day: Day): string => `${dayInWords(day)}（周${'日一二三四五六'[weekdayOf(day)]}）`;
