import type { IParagraphOptions, IRunOptions, Paragraph } from 'docx';
import {
  charactersPerLine,
  fonts,
  linePitch,
  page,
  pageNumberBelow,
  sizes,
} from '../../../law/document-format/gb-t-9704.ts';

export type Word = typeof import('docx');

/** Twentieths of a point, in which Word measures. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);
export const lineTwips = Math.round(linePitch * 20);
export const areaTwips = twips(page.width - page.left - page.right);
/** 28 characters fill a line: they stand this much closer than their size, in whole twentieths of a point. */
const closer = Math.floor(areaTwips / charactersPerLine - sizes.body * 20);

/** The page of GB/T 9704. */
export const pageProperties = {
  size: { width: twips(page.width), height: twips(page.height) },
  margin: {
    top: twips(page.top),
    bottom: twips(page.bottom),
    left: twips(page.left),
    right: twips(page.right),
    footer: twips(page.bottom - pageNumberBelow) - sizes.pageNumber * 20,
  },
};

/** A run in one of the official fonts; digits and Latin letters in their own. `size` in pt. */
export const run = (text: string, eastAsia: string, size: number): IRunOptions => ({
  text,
  size: size * 2,
  ...(size === sizes.body ? { characterSpacing: closer } : {}),
  font: { ascii: fonts.latin, hAnsi: fonts.latin, cs: fonts.latin, eastAsia },
});

/** The styles of a document whose text is 仿宋 3号. */
export const bodyStyles = {
  default: { document: { run: { ...run('', fonts.body, sizes.body), language: { eastAsia: 'zh-CN' } } } },
};

/** The first line of a paragraph begins two characters in. */
export const indented: IParagraphOptions = { indent: { firstLineChars: 200, firstLine: sizes.body * 2 * 20 } };

/** A paragraph on the pitch of 22 lines a page. */
export function line(word: Word, runs: IRunOptions[], options: IParagraphOptions = {}): Paragraph {
  return new word.Paragraph({
    spacing: { line: lineTwips, lineRule: word.LineRuleType.EXACT },
    ...options,
    children: runs.map(({ text = '', ...look }) => new word.TextRun({ ...look, children: unbroken(word, text) })),
  });
}

/** Text whose hyphens between digits hold a number together on its line: 0000-1234567. */
const unbroken = (word: Word, text: string) =>
  text.split(/(?<=\d)-(?=\d)/).flatMap((part, i) => (i > 0 ? [new word.NoBreakHyphen(), part] : [part]));

/** The title, centred; line breaks keep it one paragraph. */
export function titleParagraph(word: Word, lines: readonly string[], options: IParagraphOptions = {}): Paragraph {
  const runs = lines.map((text, i) => ({
    ...run(text, fonts.title, sizes.title),
    ...(i > 0 ? { break: 1 } : {}),
  }));
  return line(word, runs, {
    alignment: word.AlignmentType.CENTER,
    spacing: { line: Math.round(lineTwips * 1.15), lineRule: word.LineRuleType.EXACT },
    ...options,
  });
}

/** — 1 —, one character from the outer edge: right on odd pages, left on even ones. `after`: twips below it. */
export function pageNumber(word: Word, side: 'left' | 'right', after = 0) {
  const { text: _, ...look } = run('', fonts.pageNumber, sizes.pageNumber);
  return new word.Footer({
    children: [
      new word.Paragraph({
        alignment: side === 'right' ? word.AlignmentType.RIGHT : word.AlignmentType.LEFT,
        indent: { [side]: sizes.pageNumber * 20 },
        ...(after > 0 ? { spacing: { after } } : {}),
        children: [new word.TextRun({ ...look, children: ['— ', word.PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
