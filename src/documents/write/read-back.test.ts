import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultless } from '../../../test/builders/arbitrary-report.ts';
import { noProse, type ReportProse } from '../../domain/report/writing.ts';
import { readReport } from '../read/index.ts';
import { fileFormats, writeReport } from './formats.ts';

const words = fc
  .array(
    fc.constantFrom(
      '我镇',
      '公开目录',
      '按月核对',
      '更新',
      '䶮',
      '堃',
      '㛃',
      '𬭎',
      '，',
      '（见下）',
      '30',
      'App',
      '“一网”',
      '<b>',
      '#panic',
      '&amp;',
      '*',
      '$',
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((parts) => `${parts.join('')}。`);
const prose: fc.Arbitrary<ReportProse> = fc
  .tuple(words, words, words, words)
  .map(([preamble, a, s5_problems, s6_other]) => ({
    preamble,
    s1_overview: `${a}\n（一）主动公开。按时公开。`,
    s5_problems,
    s6_other,
  }));
// A name that takes two lines of the title is printed whole, but the reader takes its last line for the organ.
const organ = fc.constantFrom('青石县柳河镇人民政府', '䶮山市堃㛃区𬭎街道办事处');
const runs = { docx: 15, pdf: 15, xlsx: 15, html: 15 } as const;

/** Characters that are seen, whatever lines and pages they stand on. */
const seen = (text: string): string => text.replace(/\s+/gu, '');

describe.each(fileFormats)('a report written as %s', (format) => {
  it('is read back with the same organ, year, tables and words', async () => {
    await fc.assert(
      fc.asyncProperty(faultless, prose, organ, async ({ now }, someProse, organ_name) => {
        const report = { organ_name, year: 2024, prose: someProse, tables: now.tables, digest: '0'.repeat(64) };
        const back = await readReport(await writeReport(report, format), `report.${format}`);
        if (!back.readable) throw new Error(back.reason);
        expect(back.report.tables).toEqual(now.tables);
        expect(back.report.year).toBe(2024);
        expect(back.report.organ).toBe(organ_name);
        expect(back.report.marks).toEqual({});
        expect(seen(back.report.prose!.sections[0]!.paragraphs.join(''))).toBe(seen(someProse.s1_overview));
        expect(seen(back.report.prose!.sections[4]!.paragraphs.join(''))).toBe(seen(someProse.s5_problems));
      }),
      { numRuns: runs[format] },
    );
  }, 60_000);

  it('is read back with numbers of seven digits', async () => {
    const { now } = fc.sample(faultless, { numRuns: 1, seed: 7 })[0]!;
    const tables = structuredClone(now.tables);
    for (const row of Object.values(tables.requests))
      if (row[0] !== null)
        row.forEach((_, column) => {
          row[column] = 1_234_560 + column;
        });
    for (const block of Object.values(tables.remedies))
      block.forEach((_, column) => {
        block[column] = 7_654_320 + column;
      });
    tables.proactive.admin_fees_wan = '316441.123456';
    const report = { organ_name: '青石市人民政府', year: 2024, prose: noProse, tables, digest: '' };
    const back = await readReport(await writeReport(report, format), `report.${format}`);
    expect(back.readable && back.report.tables).toEqual(tables);
  });
});
