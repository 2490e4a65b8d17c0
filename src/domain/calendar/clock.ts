import { consultation } from '../../../law/statutes/periods.ts';
import { type Calendar, type CalendarDay, dayIn, isWorked } from './calendar.ts';
import { type Day, numberOfDay, yearOf } from './day.ts';

/** A consultation (征求意见): the day on which the letter left, and that on which the answer came or its time ran out. */
export interface Pause {
  from: Day;
  to: Day;
}

/** The facts that a reply is due by. Numbers are working days. */
export interface Clock {
  receipt: Day;
  days: number;
  /** Extension (条例 Art. 33 ¶2), counted on from the due day. */
  extend?: number;
  pauses?: readonly Pause[];
  /**
   * The day of the corrected request or of the payment. The old clock is thrown away: the count of `days` begins anew,
   * `extend` and every pause that began before this day are dropped. An extension of the new clock is one whose
   * `receipt` is this day.
   */
  restart?: Day;
}

/** One day of the explanation; `paused` is a working day that a consultation takes out. */
export interface CountedDay {
  date: Day;
  kind: CalendarDay['kind'] | 'paused';
  counts: boolean;
  why: string;
}

export interface Due {
  due: Day;
  /** Whether a day on the way lies in a year whose notice is not known. */
  provisional: boolean;
  /** Those years. */
  years: number[];
  /** Every day from the one after the receipt (or the restart) to the due day. */
  days: CountedDay[];
}

/**
 * The day at whose end the reply is due, and why, day by day. Counting starts with the first working day after the
 * receipt; a working day after a letter left, up to the day the answer came, is not counted (条例 Art. 33 ¶3).
 * A pause that begins on or after the due day finds nothing to stop. Throws RangeError where `days` or `extend` is not a
 * whole number, or `days` is none at all.
 */
export function dueDate(clock: Clock, calendar: Calendar): Due {
  const { receipt, days: base, restart, pauses = [] } = clock;
  const extend = restart === undefined ? (clock.extend ?? 0) : 0;
  if (!Number.isSafeInteger(base) || base < 1 || !Number.isSafeInteger(extend) || extend < 0)
    throw new RangeError(`a clock of ${base} and ${extend} working days`);
  const stops = pauses
    .filter(({ from }) => restart === undefined || from >= restart)
    .map(({ from, to }) => ({ from: numberOfDay(from), to: numberOfDay(to) }));
  const days: CountedDay[] = [];
  const years = new Set<number>();
  let counted = 0;
  for (let number = numberOfDay(restart ?? receipt) + 1; counted < base + extend; number++) {
    const day = dayIn(calendar, number);
    if (!day.known) years.add(yearOf(day.date));
    const { date, kind, why } = day;
    if (!isWorked(day)) days.push({ date, kind, counts: false, why });
    else if (stops.some(({ from, to }) => from < number && number <= to))
      days.push({ date, kind: 'paused', counts: false, why: pausedWhy });
    else {
      counted++;
      const nth = counted > base ? `延期第${counted - base}个工作日` : `第${counted}个工作日`;
      days.push({ date, kind, counts: true, why: why ? `${nth}，${why}` : nth });
    }
  }
  return { due: days.at(-1)!.date, provisional: years.size > 0, years: [...years], days };
}

const pausedWhy = `${consultation.name}期间，不计入期限（${consultation.basis}）`;
