import { describe, expect, it } from 'vitest';
import { shortDay, urgencyOf } from './urgency.ts';

const row = {
  clock: 'running',
  due: '2024-03-29',
  left: 9,
  overdue: false,
  stage: 'processing',
  voided: false,
} as const;

describe('a due day in a list', () => {
  it.each([
    [9, '还有 9 个工作日', 'calm'],
    [5, '还有 5 个工作日', 'near'],
    [0, '今天到期', 'late'],
    [-2, '逾期 2 个工作日', 'late'],
  ])('with %i working days left says “%s”', (left, words, urgency) => {
    expect(urgencyOf({ ...row, left })).toEqual({ words, urgency });
  });

  it('says why the clock does not run', () => {
    expect(urgencyOf({ ...row, clock: 'stopped', stage: 'clarification_requested' }).words).toBe('停止计算：待补正');
    expect(urgencyOf({ ...row, clock: 'excluded' }).words).toBe('征求意见，不计时间');
    expect(urgencyOf({ ...row, clock: 'not_started', due: null, left: null }).urgency).toBe('near');
    expect(urgencyOf({ ...row, clock: 'ended', overdue: true }).words).toBe('逾期办结');
    expect(urgencyOf({ ...row, voided: true }).words).toBe('已作废');
  });
});

it('a day is short within its year, and whole outside it', () => {
  expect(shortDay('2024-02-09', '2024-01-15')).toBe('2月9日 周五');
  expect(shortDay('2025-01-20', '2024-12-20')).toBe('2025年1月20日 周一');
});
