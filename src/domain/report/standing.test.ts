import { describe, expect, it } from 'vitest';
import type { Finding } from './report.ts';
import { effectOf, standings, stands } from './standing.ts';

const finding = (rule: string, severity: Finding['severity'], cells: string[] = []): Finding => ({
  rule,
  severity,
  where: '表三',
  message: `${rule} 说的话`,
  evidence: { cells },
});
const none = { explanations: [], adjustments: [] };

describe('what a finding asks for', () => {
  it.each([
    ['T3-01', 'error', 'mend'],
    ['A2-01', 'error', 'explain'],
    ['T3-04', 'error', 'explain'],
    ['D-06', 'warning', 'explain'],
    ['D-04', 'error', 'mend'],
    ['T4-04', 'info', 'none'],
    ['D-08', 'error', 'none'],
  ] as const)('%s as %s: %s', (rule, severity, effect) => {
    expect(effectOf(finding(rule, severity))).toBe(effect);
  });

  it('stands until a reason is written for it as it is worded', () => {
    const warning = finding('D-06', 'warning');
    expect(standings([warning], none).every(stands)).toBe(true);
    const explanation = { rule: 'D-06', message: warning.message, reason: '本年没有开展' };
    const [explained] = standings([warning], { ...none, explanations: [explanation] });
    expect(explained!.reason).toBe('本年没有开展');
    expect(stands(explained!)).toBe(false);
    const [reworded] = standings([{ ...warning, message: '别的数' }], { ...none, explanations: [explanation] });
    expect(stands(reworded!)).toBe(true);
  });

  it('is not met for an error by any reason', () => {
    const error = finding('T3-01', 'error', ['a']);
    const explanation = { rule: 'T3-01', message: error.message, reason: '就是这样' };
    expect(standings([error], { explanations: [explanation], adjustments: [] }).every(stands)).toBe(true);
  });

  it('is met by the reason for filling in all of its cells otherwise', () => {
    const differing = finding('T3-08', 'error', ['a', 'b']);
    const adjustment = (cell: string) => ({ cell, value: 1, reason: '依据纸质台账' });
    expect(standings([differing], { explanations: [], adjustments: [adjustment('a')] }).some(stands)).toBe(true);
    const both = { explanations: [], adjustments: [adjustment('a'), adjustment('b')] };
    expect(standings([differing], both)[0]!.reason).toBe('依据纸质台账');
  });
});
