import { expect, it } from 'vitest';
import { newestYear } from './year-shown.ts';

it('the year that is shown first is the newest with records, and never one that has not begun', () => {
  expect(newestYear([2027, 2024, 2023], 2026)).toBe(2024);
  expect(newestYear([2026, 2024], 2026)).toBe(2026);
  expect(newestYear([], 2026)).toBe(2026);
});
