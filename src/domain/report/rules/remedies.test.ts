import { describe, expect, it } from 'vitest';
import { context, firing, report, zeroTables } from '../../../../test/builders/report.ts';
import { checkReport } from '../check.ts';
import type { Report } from '../report.ts';
import type { RemedyCounts, RemedyTable } from '../tables.ts';

const given = (blocks: Partial<RemedyTable>, changes: Parameters<typeof report>[0] = {}): Report => {
  const tables = zeroTables();
  Object.assign(tables.remedies, blocks);
  return report({ tables, ...changes });
};
const one: RemedyCounts = [1, 0, 0, 0, 1];
const pending: RemedyCounts = [0, 0, 0, 2, 2];

describe('table 四', () => {
  it('T4-01: a block must add up, and the cause is read from the numbers', () => {
    expect(firing(given({ reconsideration: [1, 0, 2, 1, 4] }))).toEqual([]);
    const [finding] = checkReport(given({ reconsideration: [1, 0, 2, 1, 3] }));
    expect(finding).toMatchObject({ rule: 'T4-01', severity: 'error', evidence: { difference: -1 } });
    expect(firing(given({ reconsideration: [1, 0, null, 1, 3] }))).toEqual([]);
  });

  it('T4-02: a case pending last year does not vanish', () => {
    const previous = given({ reconsideration: pending }, { year: 2023, prose: null });
    expect(firing(given({ reconsideration: [2, 0, 0, 0, 2] }), { previous })).toEqual([]);
    expect(firing(given({ reconsideration: one }), { previous })).toEqual(['T4-02']);
  });

  it('T4-03: a suit after reconsideration has a reconsideration before it', () => {
    const suit = given({ litigation_after_reconsideration: one });
    const finding = (previous: Report | null) => checkReport(suit, context({ previous }))[0];
    expect(finding(null)).toMatchObject({ rule: 'T4-03', severity: 'info' });
    expect(finding(given({}, { year: 2023, prose: null }))).toMatchObject({ rule: 'T4-03', severity: 'warning' });
    expect(finding(given({ reconsideration: one }, { year: 2023, prose: null }))).toBeUndefined();
    expect(firing(given({ litigation_after_reconsideration: one, reconsideration: one }))).toEqual([]);
  });

  const refused = (count: number, blocks: Partial<RemedyTable> = {}) => {
    const some = given(blocks);
    for (const row of ['new_received', 'results.total', 'results.denied.enforcement_file'] as const) {
      some.tables.requests[row] = [count, 0, 0, 0, 0, 0, count];
    }
    return some;
  };

  it('T4-04: many refusals without one remedy are worth a question', () => {
    expect(firing(refused(20))).toEqual([]);
    expect(checkReport(refused(21))).toMatchObject([{ rule: 'T4-04', severity: 'info' }]);
  });

  it('T4-05: since 2024 a refusal goes to reconsideration first', () => {
    expect(firing(refused(3, { litigation_direct: one }))).toEqual(['T4-05']);
    expect(firing({ ...refused(3, { litigation_direct: one }), year: 2023, prose: null })).toEqual([]);
    expect(firing(given({ litigation_direct: one }))).toEqual([]);
  });

  it('T4-06: what was corrected is discussed in section 五', () => {
    const corrected = { reconsideration: [0, 1, 0, 0, 1] as RemedyCounts };
    expect(firing(given(corrected, { words: { 五: '栏目更新不够及时，下一步加强培训。' } }))).toEqual(['T4-06']);
    expect(firing(given(corrected, { words: { 五: '有1件答复在行政复议中被指出问题，已改进。' } }))).toEqual([]);
    expect(firing(given(corrected, { prose: null }))).toEqual([]);
  });
});
