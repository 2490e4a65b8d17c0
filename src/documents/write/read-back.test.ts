import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultless } from '../../../test/builders/arbitrary-report.ts';
import { inForm2019 } from '../../../test/builders/report.ts';
import { printable } from '../../domain/printable.ts';
import type { Layout, ReportTables } from '../../domain/report/tables.ts';
import { noProse, type ReportProse } from '../../domain/report/writing.ts';
import { readReport } from '../read/index.ts';
import { type FileFormat, fileFormats, writeReport } from './formats.ts';

const said = [
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
];
/** What Word, web pages and old programs leave in pasted text: unseen marks, odd spaces, line ends of their own. */
const rubbish = [
  '\u00ad',
  '\u200b',
  '\ufeff',
  '\u202e',
  '\u0007',
  '\t',
  '\u00a0',
  '\u2003',
  '\u3000',
  '。\v',
  '。\r\n',
];
/** A bullet of the font Symbol; no font of ours has it, so a PDF is refused. */
const bullets = ['\uf0b7', '\uf0d8'];

const words = (format: FileFormat): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...said) },
        { weight: 1, arbitrary: fc.constantFrom(...rubbish, ...(format === 'pdf' ? [] : bullets)) },
      ),
      { minLength: 1, maxLength: 60 },
    )
    .map((parts) => `全年${parts.join('')}。`);
const prose = (format: FileFormat): fc.Arbitrary<ReportProse> =>
  fc.tuple(words(format), words(format), words(format), words(format)).map(([preamble, a, s5_problems, s6_other]) => ({
    preamble,
    s1_overview: `${a}\n（一）主动公开。按时公开。`,
    s5_problems,
    s6_other,
  }));
/** Names that fit on the line of the title, that stand above its words, and that take two and three lines above them. */
const organ = fc.constantFrom(
  '柳河局',
  '青石县柳河镇人民政府',
  '䶮山市堃㛃区𬭎街道办事处',
  '青石市柳河区人民政府政务服务和数据管理局办公室',
  '䶮山市柳河区卫生健康委员会老龄工作和健康促进综合服务中心𬭎分中心',
  '青石市柳河经济技术开发区管理委员会生态环境和应急管理局下属综合行政执法大队第三中队驻柳河镇堃山街道办事处',
);
const layouts: readonly Layout[] = ['2021', '2019'];
const inForm = (layout: Layout, tables: ReportTables) => (layout === '2019' ? inForm2019(tables) : tables);

/** Characters that are seen, whatever lines and pages they stand on. */
const seen = (text: string): string => printable(text).replace(/\s+/gu, '');

describe.each(fileFormats)('a report written as %s', (format) => {
  it.each(layouts)(
    'is read back with the same organ, year, tables and words, table 三 in the form of %s',
    async (requests) => {
      await fc.assert(
        fc.asyncProperty(faultless, prose(format), organ, async ({ now }, someProse, organ_name) => {
          const tables = inForm(requests, now.tables);
          const report = {
            organ_name,
            year: 2024,
            prose: someProse,
            tables,
            layout: { requests },
            digest: '0'.repeat(64),
          };
          const back = await readReport(await writeReport(report, format), `report.${format}`);
          if (!back.readable) throw new Error(back.reason);
          expect(back.report.tables).toEqual(tables);
          expect(back.report.layout).toEqual({ proactive: '2021', requests });
          expect(back.report.year).toBe(2024);
          expect(back.report.organ).toBe(organ_name);
          expect(back.report.marks).toEqual({});
          const read = back.report.prose!;
          expect(seen(read.title!)).toBe(`${organ_name}2024年政府信息公开工作年度报告`);
          expect(seen(read.preamble.join(''))).toBe(seen(someProse.preamble));
          expect(seen(read.sections[0]!.paragraphs.join(''))).toBe(seen(someProse.s1_overview));
          expect(seen(read.sections[4]!.paragraphs.join(''))).toBe(seen(someProse.s5_problems));
          expect(seen(read.sections[5]!.paragraphs.join(''))).toBe(seen(someProse.s6_other));
        }),
        { numRuns: 18 },
      );
    },
    60_000,
  );

  it.each(layouts)('is read back with numbers of seven digits, table 三 in the form of %s', async (requests) => {
    const { now } = fc.sample(faultless, { numRuns: 1, seed: 7 })[0]!;
    const tables = structuredClone(inForm(requests, now.tables));
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
    const report = {
      organ_name: '青石市人民政府',
      year: 2024,
      prose: noProse,
      tables,
      layout: { requests },
      digest: '',
    };
    const back = await readReport(await writeReport(report, format), `report.${format}`);
    expect(back.readable && back.report.tables).toEqual(tables);
  });
});
