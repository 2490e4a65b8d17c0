import fc from 'fast-check';
import { it } from 'vitest';
import { calendarOf } from '../src/domain/calendar/calendar.ts';
import { dueDate } from '../src/domain/calendar/clock.ts';
import { addDays } from '../src/domain/calendar/day.ts';
import { atSize } from './support/large.ts';
import { secondDue } from './support/second-clock.ts';

const calendar = calendarOf();

/** Any receipt of 2019 to 2026, and consultations and a restart that are near it in time. */
const anyClock = fc
  .record({
    receipt: fc.integer({ min: 0, max: 2921 }),
    days: fc.integer({ min: 1, max: 40 }),
    extend: fc.integer({ min: 0, max: 20 }),
    pauses: fc.array(fc.tuple(fc.integer({ min: -5, max: 80 }), fc.integer({ min: 0, max: 50 })), { maxLength: 4 }),
    restart: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 3 }),
  })
  .map(({ receipt, days, extend, pauses, restart }) => {
    const received = addDays('2019-01-01', receipt);
    return {
      receipt: received,
      days,
      extend,
      pauses: pauses.map(([from, length]) => ({ from: addDays(received, from), to: addDays(received, from + length) })),
      ...(restart === null ? {} : { restart: addDays(received, restart) }),
    };
  });

const runs = atSize(10_000, 1_000_000);

it(
  `two clocks written apart agree on ${runs} random requests`,
  () => {
    fc.assert(
      fc.property(anyClock, (clock) => {
        const { due, provisional, days } = dueDate(clock, calendar);
        const second = secondDue(clock);
        const bits = days.map(({ counts }) => (counts ? 1 : 0)).join('');
        return due === second.due && provisional === second.provisional && bits === second.bits;
      }),
      { numRuns: runs },
    );
  },
  atSize(60_000, 900_000),
);
