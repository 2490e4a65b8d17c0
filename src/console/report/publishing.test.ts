import { describe, expect, it } from 'vitest';
import type { Standing } from '../../domain/report/standing.ts';
import { noProse } from '../../domain/report/writing.ts';
import { whyNotPublished } from './publishing.ts';

const written = { ...noProse, s6_other: '没有。' };
const report = { year: 2024, written, findings: [] as Standing[], published: null, digest: 'a' };
const around = { today: '2025-01-10', asOf: null, changed: false };
const error: Standing = {
  rule: 'T3-01',
  severity: 'error',
  where: '',
  message: '',
  evidence: {},
  effect: 'mend',
  reason: null,
};
const warning: Standing = { ...error, rule: 'D-06', severity: 'warning', effect: 'explain' };

describe('a report', () => {
  it('can be published when its year is over, its words are saved, no error stands and every warning is explained', () => {
    expect(whyNotPublished(report, around)).toBeNull();
    expect(whyNotPublished({ ...report, findings: [{ ...warning, reason: '情况属实' }] }, around)).toBeNull();
  });

  it.each([
    ['words are missing', { ...report, written: noProse }, around, '正文'],
    ['words are not saved', report, { ...around, changed: true }, '先保存'],
    ['the year is not over', report, { ...around, today: '2024-12-31' }, '期满'],
    ['an error stands', { ...report, findings: [error, warning] }, around, '1 处错误'],
    ['a warning is not explained', { ...report, findings: [warning] }, around, '1 处没有说明理由'],
    [
      'the same was published',
      { ...report, published: { on: '2025-01-05', digest: 'a', adopted: false } },
      around,
      '已经发布',
    ],
    ['a moment of the past is looked at', report, { ...around, asOf: '2025-01-01T00:00:00+08:00' }, '时点'],
  ])('cannot when %s, and says so', (_, given, then, words) => {
    expect(whyNotPublished(given, then)).toContain(words);
  });
});
