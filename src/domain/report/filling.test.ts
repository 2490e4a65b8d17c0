import { describe, expect, it } from 'vitest';
import { report } from '../../../test/builders/report.ts';
import { allCells } from './cell-name.ts';
import { unreadCells, wordsOf } from './filling.ts';

describe('a report made elsewhere', () => {
  it('leaves to a person the printed cells of which it says nothing', () => {
    const given = report();
    given.tables.requests.carried_in[0] = null;
    given.tables.proactive.admin_fees_wan = null;
    expect(unreadCells(given)).toEqual(['proactive.admin_fees_wan', 'requests.carried_in.natural_person']);
  });

  it('of 2019 prints one row for 其他处理', () => {
    expect(allCells('2021')).toHaveLength(10 + 25 * 7 + 15);
    const cells = allCells('2019');
    expect(cells).toHaveLength(10 + 23 * 7 + 15);
    expect(cells).toContain('requests.results.other.total');
    expect(cells.some((cell) => cell.includes('fee_unpaid'))).toBe(false);
  });

  it('gives its words by the parts that people write, and what stands in none of them', () => {
    const { prose, unplaced } = wordsOf(report({ words: { 三: '表三的说明。', 五: '问题一。\n问题二。' } }));
    expect(prose.s5_problems).toBe('问题一。\n问题二。');
    expect(prose.preamble).toContain('统计期限');
    expect(unplaced).toEqual(['表三的说明。']);
    expect(wordsOf(report({ prose: null }))).toEqual({
      prose: { preamble: '', s1_overview: '', s5_problems: '', s6_other: '' },
      unplaced: [],
    });
  });
});
