import { describe, expect, it } from 'vitest';
import { cellName } from '../../domain/report/cell-name.ts';
import type { Finding } from '../../domain/report/report.ts';
import { cellsOfFinding } from '../../domain/report/standing.ts';
import { findingsByCell, placeOf } from './places.ts';

const finding = (where: string, evidence: Record<string, unknown> = {}): Finding => ({
  rule: 'T3-01',
  severity: 'error',
  where,
  message: '相差 1。',
  evidence,
});

describe('the place of a finding', () => {
  it('is its first cell, where it names cells', () => {
    const one = finding('表三，自然人列', {
      cells: ['requests.new_received.natural_person', 'requests.carried_in.natural_person'],
    });
    expect(placeOf(one)).toBe('cell-requests-new_received-natural_person');
    expect([...findingsByCell([one]).keys()]).toEqual(cellsOfFinding(one));
  });

  it('is the section that it names, by number or by heading', () => {
    expect(placeOf(finding('第一部分，（五）监督保障'))).toBe('section-s1_overview');
    expect(placeOf(finding('五、存在的主要问题及改进情况', { cells: [] }))).toBe('section-s5_problems');
    expect(placeOf(finding('统计期限'))).toBe('section-preamble');
  });

  it('is nowhere for the report as a whole', () => {
    expect(placeOf(finding('全文'))).toBeNull();
  });
});

it('a cell is called by its table, row and column', () => {
  expect(cellName('requests.results.denied.state_secret.total')).toBe('表三，（三）不予公开·1.属于国家秘密，总计');
  expect(cellName('remedies.litigation_direct.pending')).toBe('表四，未经复议直接起诉，尚未审结');
  expect(cellName('proactive.rules.in_force')).toBe('表二，规章，现行有效件数');
  expect(cellName('proactive.admin_licences')).toBe('表二，行政许可，本年处理决定数量');
});
