import type { IParagraphOptions, IRunOptions, Paragraph as WordParagraph, Table as WordTable } from 'docx';
import {
  charactersPerLine,
  fonts,
  linePitch,
  page,
  pageNumberBelow,
  sizes,
} from '../../../law/document-format/gb-t-9704.ts';
import { type Outline, outline, type WrittenReport } from './outline.ts';
import { linesOf, type PlacedCell, placed, rowsOf, type StatutoryTable } from './statutory.ts';
import { columnWidths, numberInset, numberSize, wordSize } from './table-widths.ts';
import type { Paragraph } from './words.ts';

type Word = typeof import('docx');

/** Twentieths of a point, in which Word measures. */
const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);
const lineTwips = Math.round(linePitch * 20);
const areaTwips = twips(page.width - page.left - page.right);
/** 28 characters fill a line: they stand this much closer than their size, in whole twentieths of a point. */
const closer = Math.floor(areaTwips / charactersPerLine - sizes.body * 20);

/** A run in one of the official fonts; digits and Latin letters in their own. `size` in pt. */
const run = (text: string, eastAsia: string, size: number): IRunOptions => ({
  text,
  size: size * 2,
  ...(size === sizes.body ? { characterSpacing: closer } : {}),
  font: { ascii: fonts.latin, hAnsi: fonts.latin, cs: fonts.latin, eastAsia },
});

/** A report as a Word file by the measures of GB/T 9704: editable, official fonts by name, true merged cells. */
export async function reportDocx(report: WrittenReport): Promise<Uint8Array> {
  const word = await import('docx');
  const { Document, Packer } = word;
  const shown = outline(report);
  const document = new Document({
    title: shown.title,
    creator: shown.organ,
    lastModifiedBy: shown.organ,
    description: shown.digest === '' ? '' : `SHA-256 ${shown.digest}`,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { ...run('', fonts.body, sizes.body), language: { eastAsia: 'zh-CN' } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(page.top),
              bottom: twips(page.bottom),
              left: twips(page.left),
              right: twips(page.right),
              footer: twips(page.bottom - pageNumberBelow) - sizes.pageNumber * 20,
            },
          },
        },
        footers: { default: pageNumber(word, 'right'), even: pageNumber(word, 'left') },
        children: body(word, shown),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function body(word: Word, shown: Outline): (WordParagraph | WordTable)[] {
  return [
    title(word, shown.titleLines),
    line(word, []),
    ...shown.preamble.map((one) => paragraph(word, one)),
    ...shown.sections.flatMap((section) => [
      line(word, [run(section.heading, fonts.heading, sizes.body)], {
        keepNext: true,
        // Table 三 fills a page with its heading; on a page of its own it is not parted.
        pageBreakBefore: section.table?.key === 'requests',
        outlineLevel: 0,
        ...indented,
      }),
      ...section.paragraphs.map((one) => paragraph(word, one)),
      ...(section.table ? [table(word, section.table)] : []),
    ]),
  ];
}

/** The first line of a paragraph begins two characters in. */
const indented: IParagraphOptions = { indent: { firstLineChars: 200, firstLine: sizes.body * 2 * 20 } };

function line(word: Word, runs: IRunOptions[], options: IParagraphOptions = {}): WordParagraph {
  return new word.Paragraph({
    spacing: { line: lineTwips, lineRule: word.LineRuleType.EXACT },
    ...options,
    children: runs.map(({ text = '', ...look }) => new word.TextRun({ ...look, children: unbroken(word, text) })),
  });
}

/** Text whose hyphens between digits hold a number together on its line: 0000-1234567. */
const unbroken = (word: Word, text: string) =>
  text.split(/(?<=\d)-(?=\d)/).flatMap((part, i) => (i > 0 ? [new word.NoBreakHyphen(), part] : [part]));

/** Line breaks keep the title one paragraph. */
function title(word: Word, lines: readonly string[]): WordParagraph {
  const runs = lines.map((text, i) => ({
    ...run(text, fonts.title, sizes.title),
    ...(i > 0 ? { break: 1 } : {}),
  }));
  return line(word, runs, {
    alignment: word.AlignmentType.CENTER,
    spacing: { line: Math.round(lineTwips * 1.15), lineRule: word.LineRuleType.EXACT },
  });
}

const paragraph = (word: Word, { lead, text }: Paragraph): WordParagraph =>
  line(
    word,
    [run(lead, fonts.subheading, sizes.body), run(text, fonts.body, sizes.body)].filter((one) => one.text !== ''),
    { alignment: word.AlignmentType.BOTH, ...indented },
  );

/** — 1 —, one character from the outer edge: right on odd pages, left on even ones. */
function pageNumber(word: Word, side: 'left' | 'right') {
  const { text: _, ...look } = run('', fonts.pageNumber, sizes.pageNumber);
  return new word.Footer({
    children: [
      new word.Paragraph({
        alignment: side === 'right' ? word.AlignmentType.RIGHT : word.AlignmentType.LEFT,
        indent: { [side]: sizes.pageNumber * 20 },
        children: [new word.TextRun({ ...look, children: ['— ', word.PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

function table(word: Word, statutory: StatutoryTable): WordTable {
  const widths = columnWidths(statutory, areaTwips).map(Math.round);
  const cells = placed(statutory);
  const [words, numbers] = [wordSize(statutory), numberSize(statutory)];
  const all = rowsOf(statutory);
  const margins = { marginUnitType: word.WidthType.DXA, left: 40, right: 40, top: 20, bottom: 20 };
  const rows = all.map(
    (_, y) =>
      new word.TableRow({
        cantSplit: true,
        tableHeader: y < statutory.head.length,
        height: {
          value: Math.round(words * (statutory.key === 'requests' ? 1.55 : 1.9) * 20),
          rule: word.HeightRule.ATLEAST,
        },
        children: cells
          .filter((one) => one.y === y)
          .map(
            (one) =>
              new word.TableCell({
                columnSpan: one.colSpan,
                rowSpan: one.rowSpan,
                width: { size: sum(widths.slice(one.x, one.x + one.colSpan)), type: word.WidthType.DXA },
                verticalAlign: word.VerticalAlign.CENTER,
                ...(one.cell === undefined
                  ? {}
                  : { margins: { ...margins, left: twips(numberInset), right: twips(numberInset) } }),
                children: [cellText(word, one, one.cell === undefined ? words : numbers, y < all.length - 1)],
              }),
          ),
      }),
  );
  return new word.Table({
    rows,
    columnWidths: widths,
    width: { size: sum(widths), type: word.WidthType.DXA },
    layout: word.TableLayoutType.FIXED,
    alignment: word.AlignmentType.CENTER,
    margins,
  });
}

const sum = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0);

/** A row stays with the next one, so that a table that fits on a page is not parted. */
const cellText = (word: Word, cell: PlacedCell, size: number, keepNext: boolean): WordParagraph =>
  new word.Paragraph({
    keepNext,
    alignment: cell.kind === 'label' || cell.kind === 'corner' ? word.AlignmentType.LEFT : word.AlignmentType.CENTER,
    spacing: { line: Math.round(size * 1.25 * 20), lineRule: word.LineRuleType.EXACT },
    children: linesOf(cell).map(
      (text, i) => new word.TextRun({ ...run(text, fonts.body, size), ...(i > 0 ? { break: 1 } : {}) }),
    ),
  });
