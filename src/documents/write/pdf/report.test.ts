import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { zeroTables } from '../../../../test/builders/report.ts';
import { assembleTables } from '../../../domain/report/assemble.ts';
import { measures } from '../../../domain/report/measure.ts';
import { SentenceError } from '../../../domain/sentence-error.ts';
import { readReport } from '../../read/index.ts';
import { outline, type WrittenReport } from '../outline.ts';
import { type PlacedCell, placed, type StatutoryTable } from '../statutory.ts';
import type { Paragraph } from '../words.ts';
import { reportPdf } from './report.ts';

const report: WrittenReport = {
  organ_name: '䶮山市堃㛃区𬭎街道办事处',
  year: 2024,
  prose: {
    preamble: '本报告由办公室编制，电话：0000-1234567。',
    s1_overview: '总述。\n（一）主动公开。公开信息36条。\n（二）依申请公开。䶮某、㛃某、𬭎某和堃某都已答复。',
    s5_problems: '更新不够及时。',
    s6_other: '没有收取信息处理费。',
  },
  tables: zeroTables(),
  layout: { requests: '2021' },
  digest: 'ab'.repeat(32),
};

/** Text as it is compared: compatibility forms unified, all white space taken out. */
const folded = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

/** Counts by cell, each another number, so that none can stand for another. */
const everyCellApart = new Map(measures({ lapse_counts_as_repealed: true }).map(({ cell }, i) => [cell, 100 + i]));

/** The texts of a table's cells in the order in which they are drawn: row by row, and a merged cell before its last. */
function inDrawnOrder(table: StatutoryTable): string[] {
  const place = ({ x, y, rowSpan }: PlacedCell) => (y + rowSpan) * 1000 + (rowSpan > 1 ? 0 : 100) + x;
  return placed(table)
    .sort((a, b) => place(a) - place(b))
    .map((cell) => cell.text);
}

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false });
  return text.map((page) => page.normalize('NFKC').replace(/—\s*\d+\s*—/, ''));
}

describe('a report as PDF', () => {
  it.each(['2021', '2019'] as const)(
    'prints the report in reading order, and nothing else, in the form of %s',
    async (form) => {
      const given = { ...report, tables: assembleTables(everyCellApart, form), layout: { requests: form } };
      const shown = outline(given);
      const words = (all: Paragraph[]) => all.map(({ lead, text }) => lead + text);
      const expected = [
        ...shown.titleLines,
        ...words(shown.preamble),
        ...shown.sections.flatMap(({ heading, paragraphs, table }) => [
          heading,
          ...words(paragraphs),
          ...(table ? inDrawnOrder(table) : []),
        ]),
      ];
      const bytes = await reportPdf(given);
      expect((await pagesOf(bytes)).map(folded).join('')).toBe(folded(expected.join('')));
      // The order of drawing says nothing of places: the reader goes by places alone.
      const back = await readReport(bytes, 'report.pdf');
      expect(back.readable && back.report.tables).toEqual(given.tables);
    },
  );

  it('has table 三 whole on one page, under its heading', async () => {
    const pages = await pagesOf(await reportPdf(report));
    const holding = pages.filter((page) => page.includes('结转下年度继续办理') || page.includes('科研'));
    expect(holding).toHaveLength(1);
    expect(holding[0]!.replace(/\s/g, '')).toContain('三、收到和处理政府信息公开申请情况');
  });

  it('gives the same bytes for the same report, and says that it is PDF/A-2b', async () => {
    const [first, second] = [await reportPdf(report), await reportPdf(report)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const text = Buffer.from(first).toString('latin1');
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(text).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
  });

  it('refuses, by name, a character that no embedded font has', async () => {
    const odd = { ...report, prose: { ...report.prose, s5_problems: '打了勾\u{1FAE0}，还有\uf0b7。' } };
    const refusal = await reportPdf(odd).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(SentenceError);
    expect((refusal as Error).message).toContain('“\u{1FAE0}”（U+1FAE0）、U+F0B7');
    expect((refusal as Error).message).toContain('没有生成 PDF');
  });

  it('reads nothing in the words as markup', async () => {
    const words = '#panic("x") $x^2$ *粗* _斜_ <标签> @引用 \\ `代码` [括号] // 注 /* 注 */。';
    const pages = await pagesOf(await reportPdf({ ...report, prose: { ...report.prose, s6_other: words } }));
    expect(pages.join('').replace(/\s/g, '')).toContain(words.normalize('NFKC').replace(/\s/g, ''));
  });
});
