import { periods } from '../../law/statutes/periods.ts';
import { calendarOf } from '../domain/calendar/calendar.ts';
import { type Clock, type Due, dueDate, type Pause } from '../domain/calendar/clock.ts';
import { type Day, readDay, yearOf } from '../domain/calendar/day.ts';
import { dueInWords } from '../domain/calendar/due-in-words.ts';
import { whyProvisional } from '../domain/calendar/provisional.ts';
import { CommandError } from './command-error.ts';
import { monthGrids } from './month-grid.ts';
import { lineWriter, type OutputStream } from './output.ts';
import { wholeNumber } from './whole-number.ts';

export interface DueOptions {
  days: string;
  extend?: string;
  pause?: readonly string[];
  restart?: string;
  json?: boolean;
}

/** `mingce due DATE`: the day a reply is due by, day by day. `--json` writes `{"due","provisional","days"}`, and `why` where it is provisional. */
export function due(date: string, options: DueOptions, stdout: OutputStream): void {
  const clock: Clock = {
    receipt: day('收到日期', date),
    days: wholeNumber('--days', options.days, { min: 1, max: 1000 }),
    extend: extension(options.extend),
    pauses: (options.pause ?? []).map(pause),
  };
  if (options.restart !== undefined) {
    clock.restart = day('--restart', options.restart);
    if (clock.restart < clock.receipt)
      throw new CommandError(
        `重新起算的日期 ${clock.restart} 早于收到日期 ${clock.receipt}，没有计算。请核对两个日期。`,
      );
  }
  const answer = dueDate(clock, calendarOf());
  lineWriter(stdout)(options.json ? JSON.stringify(asJson(answer)) : described(clock, answer));
}

function asJson({ due, provisional, days, years }: Due) {
  return { due, provisional, days, ...(provisional ? { why: whyProvisional({ provisional, years }) } : {}) };
}

/** What a person sees: the due day, a calendar of the days on the way, and the reasons of those out of the ordinary. */
function described(clock: Clock, answer: Due): string {
  const { headline, asides, stretches, provisional } = dueInWords(clock, answer);
  return [
    headline,
    ...asides,
    '',
    ...monthGrids(answer.days),
    '数字＝第几个工作日，带 * 的是调休上班；休＝周末，节＝放假，停＝征求意见。',
    ...stretches.map((line) => `  ${line}`),
    ...(provisional === null ? [] : [provisional]),
  ].join('\n');
}

function extension(text = '0'): number {
  const { length, basis } = periods.extension;
  return wholeNumber('--extend', text, { min: 0, max: length, why: `${basis}：延长最长不得超过${length}个工作日` });
}

/** FROM:TO, also with a full-width colon. */
function pause(text: string): Pause {
  const ends = text.normalize('NFKC').split(':');
  if (ends.length !== 2)
    throw new CommandError(`--pause“${text}”应写成 发函日:答复日，例如 2024-03-11:2024-03-25。没有计算。`);
  const [from, to] = [day('--pause', ends[0]!), day('--pause', ends[1]!)];
  if (to < from) throw new CommandError(`--pause“${text}”的答复日早于发函日，没有计算。请核对两个日期。`);
  return { from, to };
}

/** A day in the years that a request can lie in. */
function day(what: string, text: string): Day {
  const found = readDay(text);
  if (!found || yearOf(found) < 1949 || yearOf(found) > 2999)
    throw new CommandError(`${what}“${text}”不是日期，没有计算。请写成 2024-09-09。`);
  return found;
}
