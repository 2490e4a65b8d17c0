import { expect, it } from 'vitest';
import { dayWithWeekday } from './weekday.ts';

it.each([
  ['2024-03-01', '2024年3月1日　星期五'],
  ['2023-12-31', '2023年12月31日　星期日'],
])('%s is written %s', (day, words) => {
  expect(dayWithWeekday(day)).toBe(words);
});
