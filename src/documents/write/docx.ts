import type { Paragraph as WordParagraph, Table as WordTable } from 'docx';
import { fonts, sizes } from '../../../law/document-format/gb-t-9704.ts';
import { type Outline, outline, type WrittenReport } from './outline.ts';
import { linesOf, type PlacedCell, placed, rowsOf, type StatutoryTable } from './statutory.ts';
import { columnWidths, numberInset, numberSize, wordSize } from './table-widths.ts';
import {
  areaTwips,
  bodyStyles,
  indented,
  line,
  pageNumber,
  pageProperties,
  run,
  titleParagraph,
  twips,
  type Word,
} from './word-parts.ts';
import type { Paragraph } from './words.ts';

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
    styles: { ...bodyStyles, paragraphStyles: cellStyles(word, shown) },
    sections: [
      {
        properties: {
          page: pageProperties,
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
    titleParagraph(word, shown.titleLines),
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

const paragraph = (word: Word, { lead, text }: Paragraph): WordParagraph =>
  line(
    word,
    [run(lead, fonts.subheading, sizes.body), run(text, fonts.body, sizes.body)].filter((one) => one.text !== ''),
    { alignment: word.AlignmentType.BOTH, ...indented },
  );

function table(word: Word, statutory: StatutoryTable): WordTable {
  const widths = columnWidths(statutory, areaTwips).map(Math.round);
  const cells = placed(statutory);
  const [words, numbers] = [wordSize(statutory), numberSize(statutory)];
  const all = rowsOf(statutory);
  // What most cells share, the table says once: a report has some three hundred of them.
  const margins = {
    marginUnitType: word.WidthType.DXA,
    left: twips(numberInset),
    right: twips(numberInset),
    top: 20,
    bottom: 20,
  };
  const ofWords = { ...margins, left: 40, right: 40 };
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
                ...(one.cell === undefined ? { margins: ofWords } : {}),
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
    style: cellStyle(size),
    keepNext,
    ...(cell.kind === 'label' || cell.kind === 'corner' ? { alignment: word.AlignmentType.LEFT } : {}),
    children: linesOf(cell).map((text, i) => new word.TextRun(i > 0 ? { text, break: 1 } : { text })),
  });

const cellStyle = (size: number): string => `cell-${size * 2}`;

/** A style for each size of type in the tables: in 仿宋 as all text, centred, its lines close. */
function cellStyles(word: Word, { sections }: Outline) {
  const tables = sections.flatMap((section) => section.table ?? []);
  const used = new Set(tables.flatMap((one) => [wordSize(one), numberSize(one)]));
  return [...used].map((size) => ({
    id: cellStyle(size),
    name: `表格 ${size}`,
    run: { size: size * 2 },
    paragraph: {
      alignment: word.AlignmentType.CENTER,
      spacing: { line: Math.round(size * 1.25 * 20), lineRule: word.LineRuleType.EXACT },
    },
  }));
}
