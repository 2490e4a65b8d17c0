import { expect, it } from 'vitest';
import { calendarOf } from './calendar.ts';
import { inOfficeHours } from './office-hours.ts';

it.each([
  ['2024-03-29T00:59:59Z', false],
  ['2024-03-29T01:00:00Z', true],
  ['2024-03-29T08:59:59Z', true],
  ['2024-03-29T09:00:00Z', false],
  // A Saturday; a Sunday that is worked for 清明; the holiday itself.
  ['2024-03-30T02:00:00Z', false],
  ['2024-04-07T02:00:00Z', true],
  ['2024-04-04T02:00:00Z', false],
  // Late in the evening of Thursday in Greenwich is already Friday in China, before nine.
  ['2024-03-28T23:30:00Z', false],
])('%s is in office hours: %s', (instant, inside) => {
  expect(inOfficeHours(new Date(instant), calendarOf())).toBe(inside);
});
