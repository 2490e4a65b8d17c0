import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultless } from '../../../../test/builders/arbitrary-report.ts';
import { report, zeroTables } from '../../../../test/builders/report.ts';
import type { Counts } from '../assemble.ts';
import { checkReport, fileContext } from '../check.ts';
import type { Report } from '../report.ts';
import { proseOf, type ReportProse } from '../writing.ts';
import { draftProse } from './draft.ts';
import { factMeasures } from './facts.ts';
import { filledProse, livingNumber, livingValue, unfilled } from './living-number.ts';
import type { DraftSource } from './source.ts';

const organ = { name: '沙河市册井镇人民政府', contact_office: '册井镇人民政府办公室', contact_phone: '0000-1234567' };

function source(given: Report, facts: Counts, more: Partial<DraftSource> = {}): DraftSource {
  const value = (key: string): number => Number(livingValue(livingNumber(key)!, given.tables, facts));
  return { organ, year: 2024, value, promises: [], ...more };
}

/** A draft as it is handed in once a person has filled its gaps. */
function completed(draft: ReportProse, given: Report, facts: Counts): ReportProse {
  const filled = filledProse(draft, given.tables, facts);
  const parts = Object.entries(filled).map(([key, text]) => [key, text.replace(/【请填写：([^】]*)】/g, '$1')]);
  return Object.fromEntries(parts) as unknown as ReportProse;
}

const findingsOf = (given: Report, prose: ReportProse) =>
  checkReport(
    { ...given, organ: organ.name, prose: proseOf(organ.name, 2024, prose) },
    { ...fileContext, level: 'town' },
  );

const someFacts: fc.Arbitrary<Counts> = fc
  .array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 })), {
    minLength: factMeasures.length,
    maxLength: factMeasures.length,
  })
  .map((counts) => new Map(factMeasures.map(({ cell }, i) => [cell, counts[i]!])));

describe('a drafted report', () => {
  it('agrees with its tables and keeps every rule, whatever the records hold', () => {
    fc.assert(
      fc.property(faultless, someFacts, ({ now }, facts) => {
        const prose = completed(draftProse(source(now, facts)), now, facts);
        expect(findingsOf(now, prose)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('of a year without requests says so, and that no processing fee was charged', () => {
    const given = report({ tables: zeroTables() });
    const draft = draftProse(source(given, new Map()));
    expect(draft.s1_overview).toContain('2024年，我镇未收到政府信息公开申请。');
    expect(draft.s1_overview).toContain('没有因政府信息公开引起的行政复议和行政诉讼。');
    expect(draft.s6_other).toContain('2024年我镇没有收取政府信息公开信息处理费。');
    expect(findingsOf(given, completed(draft, given, new Map()))).toEqual([]);
  });

  it('follows the records: a number that changes changes in the words', () => {
    const given = report({ tables: zeroTables() });
    given.tables.proactive.admin_licences = 204;
    const draft = draftProse(source(given, new Map()));
    expect(draft.s1_overview).toContain('行政许可决定{{proactive.admin_licences}}件');
    expect(filledProse(draft, given.tables, new Map()).s1_overview).toContain('行政许可决定204件');
    given.tables.proactive.admin_licences = 205;
    expect(filledProse(draft, given.tables, new Map()).s1_overview).toContain('行政许可决定205件');
  });

  it('leaves to a person what no record knows, and names each place', () => {
    const given = report({ tables: zeroTables() });
    const draft = draftProse(source(given, new Map(), { organ: { ...organ, contact_phone: '' } }));
    const gaps = Object.values(draft).flatMap(unfilled);
    expect(gaps.some((gap) => gap.includes('联系机构和电话'))).toBe(true);
    expect(gaps.some((gap) => gap.includes('工作考核、社会评议、责任追究'))).toBe(true);
  });

  it('takes up what was promised last year, with what the records show', () => {
    const given = report({ tables: zeroTables() });
    const draft = draftProse(source(given, new Map(), { promises: ['每月至少制作一期视频号政策问答'] }));
    expect(draft.s5_problems).toContain('上年提出“每月至少制作一期视频号政策问答”，【请填写：做到了没有】');
    expect(draft.s5_problems).toContain('视频号发布{{fact.postings.wechat_video}}次');
  });
});
