import { describe, expect, it } from 'vitest';
import { firing, goldenTables, report } from '../../../test/builders/report.ts';
import { checkReport } from './check.ts';
import { emptyTables } from './tables.ts';

describe('checking a report', () => {
  it('finds nothing in a faultless one', () => {
    expect(checkReport(report())).toEqual([]);
  });

  it('claims no error about a real city whose numbers all agree', () => {
    const city = report({ organ: '清水市人民政府', tables: goldenTables() });
    expect(checkReport(city).filter(({ severity }) => severity === 'error')).toEqual([
      expect.objectContaining({ rule: 'A2-01' }),
    ]);
    const known = checkReport(report({ organ: '杭州市人民政府', tables: goldenTables() }));
    expect(known.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('claims nothing about cells that the file does not give', () => {
    expect(firing(report({ tables: emptyTables(), prose: null }))).toEqual([]);
  });
});
