import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../domain/report/standing.ts';
import { grouped, leftInWords, openFindings } from './groups.ts';

const finding = (effect: Standing['effect'], reason: string | null = null): Standing => ({
  rule: 'D-06',
  severity: 'warning',
  where: '',
  message: `${effect} ${reason}`,
  evidence: {},
  effect,
  reason,
});

describe('what stands in the way of publishing', () => {
  it('is said in words, errors first', () => {
    expect(leftInWords([finding('explain'), finding('mend'), finding('explain'), finding('none')])).toBe(
      '还有 1 处错误、2 处要说明',
    );
    expect(leftInWords([finding('explain')])).toBe('还有 1 处要说明');
  });

  it('is nothing where every warning is explained and the rest are hints', () => {
    expect(leftInWords([finding('explain', '情况属实'), finding('none')])).toBeNull();
  });
});

it('a finding that waits for its reason stands before those that have one', () => {
  const [given, open] = [finding('explain', '情况属实'), finding('explain')];
  expect(grouped([given, open]).explain).toEqual([open, given]);
});

it('a cell is marked for what nobody has explained, and not as an error where a reason is enough', () => {
  const mayStand: Standing = { ...finding('explain'), severity: 'error' };
  expect(openFindings([finding('explain', '情况属实'), mayStand]).map(({ severity }) => severity)).toEqual(['warning']);
});
