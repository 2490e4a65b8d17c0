import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultless } from '../../../test/builders/arbitrary-report.ts';
import { adjusted, mayAdjust, readCellValue } from './adjust.ts';
import { allCells, cellValue } from './cell-name.ts';
import { checkReport, fileContext } from './check.ts';

const inputs = allCells().filter((cell) => mayAdjust(cell, '2021'));
const totals = allCells().filter((cell) => !mayAdjust(cell, '2021'));

describe('a cell that is filled in otherwise', () => {
  it('is an input cell: totals are added up', () => {
    expect(inputs).toHaveLength(24 * 6 + 12 + 10);
    expect(totals.every((cell) => /total/.test(cell))).toBe(true);
    expect(mayAdjust('requests.results.other.natural_person', '2019')).toBe(true);
    expect(mayAdjust('requests.results.other.misc.natural_person', '2019')).toBe(false);
    expect(mayAdjust('fact.matters', '2021')).toBe(false);
  });

  it('changes nothing but itself and the totals above it, which still add up', () => {
    fc.assert(
      fc.property(faultless, fc.constantFrom(...inputs), fc.nat(500), ({ now }, cell, value) => {
        const typed = cell === 'proactive.admin_fees_wan' ? String(value) : value;
        const tables = adjusted(now.tables, [{ cell, value: typed, reason: '更正' }], '2021');
        expect(cellValue(tables, cell)).toBe(typed);
        for (const other of inputs)
          if (other !== cell) expect(cellValue(tables, other), other).toBe(cellValue(now.tables, other));
        const sums = checkReport({ ...now, tables, prose: null }, fileContext).filter(({ rule }) =>
          ['T3-02', 'T3-03', 'T4-01'].includes(rule),
        );
        expect(sums).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('is read as people type it', () => {
    expect(readCellValue('requests.new_received.total', ' １，２０４ ')).toBe(1204);
    expect(readCellValue('proactive.admin_fees_wan', '1.230')).toBe('1.23');
    expect(readCellValue('proactive.admin_fees_wan', 0)).toBe('0');
    for (const wrong of ['', '-1', '1.5', '三', '1e3', '0x1'])
      expect(readCellValue('proactive.admin_licences', wrong)).toBeNull();
    expect(readCellValue('proactive.admin_fees_wan', '1.2345678')).toBeNull();
  });
});
