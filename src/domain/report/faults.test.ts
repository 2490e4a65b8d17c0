import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultless, trueWords } from '../../../test/builders/arbitrary-report.ts';
import { faults } from '../../../test/builders/faults.ts';
import { context, report, ruleIds } from '../../../test/builders/report.ts';
import { checkReport } from './check.ts';
import { type ResultRowKey, resultRowKeys } from './tables.ts';

const strike = fc.record({
  column: fc.integer({ min: 0, max: 5 }),
  row: fc.constantFrom(...(resultRowKeys as ResultRowKey[])),
  by: fc.integer({ min: 1, max: 9 }),
});

describe('faults put into faultless reports', () => {
  it('a faultless report has no finding, alone or beside last year’s', () => {
    fc.assert(
      fc.property(faultless, ({ now, before }) => {
        const told = report({ tables: now.tables, words: { 一: trueWords(now) } });
        expect(checkReport(now)).toEqual([]);
        expect(checkReport(told, context({ previous: before, recount: now.tables }))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('knows at least thirty kinds of fault', () => {
    expect(faults.length).toBeGreaterThanOrEqual(30);
  });

  it.each(faults.map((fault) => [fault.name, fault] as const))('%s: exactly its rules fire', (_, fault) => {
    fc.assert(
      fc.property(faultless, strike, ({ now, before }, where) => {
        const given = context({ previous: before });
        const expected = fault.strike(now, given, where);
        expect(ruleIds(checkReport(now, given)).sort()).toEqual([...new Set(expected)].sort());
      }),
      { numRuns: 60 },
    );
  });
});
