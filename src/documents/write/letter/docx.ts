import type { IParagraphOptions, Paragraph, Table } from 'docx';
import {
  fonts,
  letterhead,
  mostWideColumns,
  page,
  pageNumberBelow,
  sizes,
} from '../../../../law/document-format/gb-t-9704.ts';
import type { DocumentPart, DocumentRow, LetterDocument } from '../../../domain/letter/document.ts';
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
} from '../word-parts.ts';
import { type Layout, layoutOf } from './layout.ts';

/** A document as a Word file by the measures of GB/T 9704: editable, official fonts by name. */
export async function letterDocx(document: LetterDocument): Promise<Uint8Array> {
  const word = await import('docx');
  const shown = layoutOf(document);
  const file = new word.Document({
    title: shown.title,
    creator: shown.organ,
    lastModifiedBy: shown.organ,
    description: '',
    evenAndOddHeaderAndFooters: true,
    styles: bodyStyles,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            ...pageProperties,
            margin: {
              ...pageProperties.margin,
              header: twips(letterhead.organTop),
              footer: twips(letterhead.secondRule),
            },
          },
        },
        headers: shown.mark ? { first: markHeader(word, shown.mark) } : {},
        footers: {
          first: shown.mark ? ruleFooter(word) : new word.Footer({ children: [new word.Paragraph({})] }),
          default: pageNumber(word, 'right', numberAbove),
          even: pageNumber(word, 'left', numberAbove),
        },
        children: bodyOf(word, shown),
      },
    ],
  });
  return new Uint8Array(await word.Packer.toBuffer(file));
}

/** From the second rule up to the page number, which stands below the type area. */
const numberAbove = twips(page.bottom - pageNumberBelow - letterhead.secondRule) - sizes.pageNumber * 20;
const red = letterhead.colour.slice(1);
/** The rules are wider than the type area, and stand in the middle of the page. */
const beyond = {
  left: -twips(page.left - (page.width - letterhead.ruleLength) / 2),
  right: -twips(page.right - (page.width - letterhead.ruleLength) / 2),
};

function markHeader(word: Word, { lines, size }: NonNullable<Layout['mark']>) {
  return new word.Header({
    children: [
      new word.Paragraph({
        alignment: word.AlignmentType.CENTER,
        indent: beyond,
        border: {
          bottom: { style: word.BorderStyle.THICK_THIN_SMALL_GAP, size: 24, space: 11, color: red },
        },
        spacing: { line: size * 20 * 1.3, lineRule: word.LineRuleType.EXACT },
        children: lines.map(
          (text, i) =>
            new word.TextRun({ ...run(text, fonts.title, size), color: red, ...(i > 0 ? { break: 1 } : {}) }),
        ),
      }),
    ],
  });
}

const ruleFooter = (word: Word) =>
  new word.Footer({
    children: [
      new word.Paragraph({
        indent: beyond,
        border: { bottom: { style: word.BorderStyle.THIN_THICK_SMALL_GAP, size: 24, space: 0, color: red } },
        spacing: { line: 20, lineRule: word.LineRuleType.EXACT },
      }),
    ],
  });

function bodyOf(word: Word, shown: Layout): (Paragraph | Table)[] {
  const { mark, docNo, addressee, body, closing, attachments, signature, contact, slip, form } = shown;
  const at = (text: string, options: IParagraphOptions = {}) =>
    line(word, text === '' ? [] : [run(text, fonts.body, sizes.body)], { ...pitched(word, shown), ...options });
  const empty = (lines: number, options: IParagraphOptions = {}) =>
    Array.from({ length: lines }, () => at('', options));
  const parts = (some: readonly DocumentPart[], options: IParagraphOptions = {}) =>
    some.map((one) => partOf(word, one, shown, options));
  // What follows the last paragraph stays with its last line: the seal never stands on a page without text.
  const kept = { keepNext: true };
  return [
    ...(docNo ? [at(docNo, { alignment: word.AlignmentType.RIGHT })] : []),
    ...empty(mark ? 2 : 0),
    titleParagraph(word, shown.titleLines),
    ...(form === 'letter' ? empty(1) : [small(word, '')]),
    ...(addressee ? [at(addressee)] : []),
    ...parts(body),
    ...parts(closing, kept),
    ...(attachments.length > 0 ? empty(1, kept) : []),
    ...attachments.map((text, i) =>
      at(text, { ...kept, indent: i === 0 ? { left: em(5), hanging: em(3) } : { left: em(6), hanging: em(1) } }),
    ),
    ...(signature ? empty(signature.linesAbove, kept) : []),
    ...(signature?.lines ?? []).map(({ text, right }, i, all) =>
      at(text, {
        alignment: word.AlignmentType.RIGHT,
        indent: { right: em(right) },
        keepNext: i < all.length - 1 || contact !== null,
      }),
    ),
    ...(contact ? [at(contact, indented)] : []),
    ...(slip
      ? [
          titleParagraph(word, slip.titleLines, { pageBreakBefore: true }),
          small(word, ''),
          ...slip.body.map((one) => formPart(word, one)),
        ]
      : []),
  ];
}

const em = (characters: number): number => Math.round(characters * sizes.body * 20);

const pitched = (word: Word, { pitch }: Layout): IParagraphOptions => ({
  spacing: { line: Math.round(pitch * 20), lineRule: word.LineRuleType.EXACT },
});

function partOf(word: Word, part: DocumentPart, shown: Layout, options: IParagraphOptions): Paragraph | Table {
  if (part.kind === 'table' || shown.form === 'form') return formPart(word, part);
  const heading = part.kind === 'heading';
  return line(word, [run(part.text, heading ? fonts.heading : fonts.body, sizes.body)], {
    alignment: word.AlignmentType.BOTH,
    ...pitched(word, shown),
    ...indented,
    ...(heading ? { keepNext: true } : {}),
    ...options,
  });
}

/** In a form the notes are as small as the table. */
const formPart = (word: Word, part: DocumentPart): Paragraph | Table =>
  part.kind === 'table'
    ? tableOf(word, part)
    : small(word, part.text, { indent: { firstLineChars: 200, firstLine: sizes.wideTable * 2 * 20 } });

const small = (word: Word, text: string, options: IParagraphOptions = {}): Paragraph =>
  new word.Paragraph({
    spacing: { line: sizes.wideTable * 1.5 * 20, lineRule: word.LineRuleType.EXACT },
    ...options,
    children: text === '' ? [] : [new word.TextRun(run(text, fonts.body, sizes.wideTable))],
  });

function tableOf(word: Word, { columns, head, rows }: Extract<DocumentPart, { kind: 'table' }>): Table {
  const total = columns.reduce((a, b) => a + b, 0);
  const widths = columns.map((share) => Math.round((share / total) * areaTwips));
  const size = columns.length > mostWideColumns ? sizes.narrowTable : sizes.wideTable;
  return new word.Table({
    rows: rows.map((row, y) => rowOf(word, row, widths, y < head, size)),
    columnWidths: widths,
    width: { size: widths.reduce((a, b) => a + b, 0), type: word.WidthType.DXA },
    layout: word.TableLayoutType.FIXED,
    alignment: word.AlignmentType.CENTER,
    margins: { marginUnitType: word.WidthType.DXA, left: 90, right: 90, top: 60, bottom: 60 },
  });
}

function rowOf(word: Word, { cells, tall }: DocumentRow, widths: readonly number[], head: boolean, size: number) {
  const sides = {
    left: word.AlignmentType.LEFT,
    center: word.AlignmentType.CENTER,
    right: word.AlignmentType.RIGHT,
  } as const;
  let x = 0;
  return new word.TableRow({
    tableHeader: head,
    height: { value: Math.max(twips(tall), size * 2 * 20), rule: word.HeightRule.ATLEAST },
    children: cells.map(({ text, span, align }) => {
      const width = widths.slice(x, x + span).reduce((a, b) => a + b, 0);
      x += span;
      return new word.TableCell({
        columnSpan: span,
        width: { size: width, type: word.WidthType.DXA },
        verticalAlign: word.VerticalAlign.CENTER,
        children: [
          new word.Paragraph({
            alignment: sides[align],
            spacing: { line: size * 1.4 * 20, lineRule: word.LineRuleType.EXACT },
            children: text
              .split('\n')
              .map((one, i) => new word.TextRun({ ...run(one, fonts.body, size), ...(i > 0 ? { break: 1 } : {}) })),
          }),
        ],
      });
    }),
  });
}
