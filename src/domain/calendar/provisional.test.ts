import { expect, it } from 'vitest';
import { markedDay, whyProvisional } from './provisional.ts';

it.each([
  [{ provisional: false, years: [] }, ''],
  [{ provisional: true, years: [2027] }, '计算时还没有2027年的放假安排，这一天是暂定的，公布后可能前后移动。'],
  [
    { provisional: true, years: [2027, 2028] },
    '计算时还没有2027年、2028年的放假安排，这一天是暂定的，公布后可能前后移动。',
  ],
  // A year that is over waits for no notice.
  [
    { provisional: true, years: [2017, 2018] },
    '明册没有2017年、2018年的放假安排，这一天是暂定的，请按当年的通知核对。',
  ],
  [{ provisional: true, years: [] }, '征求意见还没有结束，这一天是暂定的。'],
])('%j is told: %s', (unsettled, sentence) => {
  expect(whyProvisional(unsettled)).toBe(sentence);
});

it('a day has its mark, and none where it stands', () => {
  expect(markedDay({ day: '2027-01-08', provisional: true })).toBe('2027年1月8日（暂定）');
  expect(markedDay({ day: '2026-12-31', provisional: false })).toBe('2026年12月31日');
});
