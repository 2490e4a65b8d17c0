import type { CountedDay } from '../domain/calendar/clock.ts';
import { dayInWords, weekdayOf } from '../domain/calendar/day.ts';

const marks = { workday: '', makeup: '*', weekend: '休', holiday: '节', paused: '停' } as const;

/** Months as a wall calendar has them, Monday first: each day with its number among the counted ones, or its mark. */
export function monthGrids(days: readonly CountedDay[]): string[] {
  let counted = 0;
  const cells = days.map(({ date, kind, counts }) => ({ date, mark: `${counts ? ++counted : ''}${marks[kind]}` }));
  const width = Math.max(...cells.map(({ mark }) => columnsOf(mark)));
  const head = [...'一二三四五六日'].map((name) => `${' '.repeat(width + 1)}${name}`).join('  ');
  const lines: string[] = [];
  let week = '';
  cells.forEach(({ date, mark }, i) => {
    const column = (weekdayOf(date) + 6) % 7;
    if (date.slice(0, 7) !== cells[i - 1]?.date.slice(0, 7)) {
      lines.push(dayInWords(date).replace(/\d+日$/, ''), head);
      week = ' '.repeat(column * (width + 5));
    }
    week += `${date.slice(8)} ${' '.repeat(width - columnsOf(mark))}${mark}`;
    const next = cells[i + 1];
    if (column === 6 || next?.date.slice(0, 7) !== date.slice(0, 7)) {
      lines.push(week);
      week = '';
    } else week += '  ';
    if (next?.date.slice(0, 7) !== date.slice(0, 7)) lines.push('');
  });
  return lines;
}

/** How many columns a terminal gives a mark: Chinese characters take two. */
const columnsOf = (mark: string): number => [...mark].reduce((sum, one) => sum + (one > '\u2e80' ? 2 : 1), 0);
