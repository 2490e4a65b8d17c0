import { describe, expect, it } from 'vitest';
import { context, firing, report, zeroTables } from '../../../../test/builders/report.ts';
import { checkReport } from '../check.ts';
import type { Report } from '../report.ts';
import type { ProactiveTable, Stock } from '../tables.ts';

const given = (cells: Partial<ProactiveTable>, changes: Parameters<typeof report>[0] = {}): Report => {
  const tables = zeroTables();
  Object.assign(tables.proactive, cells);
  return report({ tables, ...changes });
};
const stock = (issued: number, repealed: number, in_force: number): Stock => ({ issued, repealed, in_force });
const rules = stock(2, 0, 2);

describe('table 二', () => {
  it.each([
    ['清河市柳林镇人民政府', ['A2-01']],
    ['清河县人民政府', ['A2-01']],
    ['沙河市人民政府', ['A2-01']],
    ['石家庄市教育局', ['A2-01']],
    ['邢台市人民政府', []],
    ['河北省人民政府', []],
    ['说不出的名字', []],
    [null, []],
  ])('A2-01: 规章 in a report of %s', (organ, expected) => {
    expect(firing(given({ rules }, { organ, prose: null }))).toEqual(expected);
  });

  it('A2-01: the level that is given goes before the name', () => {
    expect(firing(given({ rules }, { organ: '说不出的名字', prose: null }), { level: 'county' })).toEqual(['A2-01']);
    expect(firing(given({ rules }, { prose: null }), { level: 'city' })).toEqual([]);
  });

  it('A2-02: the stock follows from last year', () => {
    const previous = given({ normative_documents: stock(0, 0, 10) }, { year: 2023, prose: null });
    expect(firing(given({ normative_documents: stock(3, 1, 12) }), { previous })).toEqual([]);
    const [finding] = checkReport(given({ normative_documents: stock(3, 1, 13) }), context({ previous }));
    expect(finding).toMatchObject({ rule: 'A2-02', severity: 'warning', evidence: { difference: 1 } });
    expect(finding?.message).toContain('没有减去本年废止的');
  });

  it('A2-02: stays silent across the change of layouts, where last year has no such cells', () => {
    const previous = given({ normative_documents: { issued: null, repealed: null, in_force: null } }, { year: 2023 });
    expect(firing(given({ normative_documents: stock(3, 1, 13) }, { prose: null }), { previous })).toEqual([]);
  });

  it('A2-03: no more is repealed than there was', () => {
    const previous = given({ normative_documents: stock(0, 0, 2) }, { year: 2023, prose: null });
    expect(firing(given({ normative_documents: stock(1, 3, 0) }), { previous })).toEqual([]);
    expect(firing(given({ normative_documents: stock(1, 4, 0) }), { previous })).toContain('A2-03');
  });

  it('A2-04: what was issued is in force or repealed', () => {
    expect(firing(given({ normative_documents: stock(3, 1, 2) }))).toEqual([]);
    expect(firing(given({ normative_documents: stock(4, 1, 2) }))).toEqual(['A2-04']);
  });

  it('A2-05: the register of documents has the same numbers', () => {
    const recount = zeroTables();
    recount.proactive.normative_documents = stock(1, 0, 5);
    expect(firing(given({ normative_documents: stock(1, 0, 5) }), { recount })).toEqual([]);
    expect(firing(given({ normative_documents: stock(1, 0, 6) }), { recount })).toEqual(['A2-05']);
  });

  it('A2-06: decisions equal what was shown on the platform, where that was counted', () => {
    const publicisedDecisions = { admin_licences: 204, admin_penalties: 12, admin_coercion: null };
    expect(firing(given({ admin_licences: 204, admin_penalties: 12 }), { publicisedDecisions })).toEqual([]);
    expect(firing(given({ admin_licences: 204, admin_penalties: 11 }), { publicisedDecisions })).toEqual(['A2-06']);
  });

  it.each([
    ['500', 'town', []],
    ['500.5', 'town', ['A2-07']],
    ['20.3', 'town', []],
    ['1000', 'department', ['A2-07']],
    ['1234.56', 'department', []],
    ['50000.01', 'department', ['A2-07']],
    ['316441', 'city', []],
  ] as const)('A2-07: %s 万元 at a %s', (admin_fees_wan, level, expected) => {
    expect(firing(given({ admin_fees_wan }), { level }).filter((id) => id === 'A2-07')).toEqual(expected);
  });

  it.each([
    ['本年度未收取行政事业性收费。', ['A2-08']],
    ['我镇无行政事业性收费项目。', ['A2-08']],
    ['行政事业性收费0万元。', ['A2-08']],
    ['没有违规收取行政事业性收费的情况。', []],
    ['未收取信息处理费，也未因依申请公开收取行政事业性收费。', []],
    ['行政事业性收费目录已公示。', []],
    ['全年行政事业性收费20.3万元。', []],
  ])('A2-08: with 20.3 万元 in the table the text says %s', (words, expected) => {
    expect(firing(given({ admin_fees_wan: '20.3' }, { words: { 二: words } }))).toEqual(expected);
    expect(firing(given({ admin_fees_wan: '0' }, { words: { 二: words } }))).toEqual([]);
  });
});
