import { describe, expect, it } from 'vitest';
import type { Finding } from '../../domain/report/report.ts';
import { whyNotPublished } from './publishing.ts';

const report = { year: 2024, version: 1, findings: [] as Finding[], published: null, digest: 'a' };
const around = { today: '2025-01-10', asOf: null, changed: false };
const error: Finding = { rule: 'T3-01', severity: 'error', where: '', message: '', evidence: {} };

describe('a report', () => {
  it('can be published when its year is over, its words are saved and no error stands', () => {
    expect(whyNotPublished(report, around)).toBeNull();
    expect(whyNotPublished({ ...report, findings: [{ ...error, severity: 'warning' }] }, around)).toBeNull();
  });

  it.each([
    ['words are missing', { ...report, version: 0 }, around, '正文'],
    ['words are not saved', report, { ...around, changed: true }, '先保存'],
    ['the year is not over', report, { ...around, today: '2024-12-31' }, '期满'],
    ['an error stands', { ...report, findings: [error] }, around, '1 处错误'],
    [
      'the same was published',
      { ...report, published: { on: '2025-01-05', seq: 1, digest: 'a', file_digest: 'b' } },
      around,
      '已经发布',
    ],
    ['a moment of the past is looked at', report, { ...around, asOf: '2025-01-01T00:00:00+08:00' }, '时点'],
  ])('cannot when %s, and says so', (_, given, then, words) => {
    expect(whyNotPublished(given, then)).toContain(words);
  });
});
