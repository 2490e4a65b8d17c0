import type { Check } from '../check.ts';
import { mask } from '../mask.ts';
import type { OfficePackage } from '../office/package.ts';
import { attribute, elements } from '../xml/scan.ts';
import { type Cell, columnLetters, eachRow, gridsOf, sharedStrings } from './book.ts';

/** Cells in white on nothing or on white, and cells whose number format shows nothing. */
export const whiteText: Check<OfficePackage> = {
  find(file) {
    const strings = sharedStrings(file);
    const styles = unseenStyles(file);
    return gridsOf(file)
      .filter(({ state }) => state === 'visible')
      .flatMap(({ name, part }) =>
        unseen(file, part, strings, styles).map(({ row, column, text }) => ({
          kind: 'white_text' as const,
          where: `工作表“${name}”${columnLetters(column)}${row}`,
          sample: mask('white_text', text),
        })),
      );
  },
  clean(file) {
    const strings = sharedStrings(file);
    const styles = unseenStyles(file);
    for (const { part } of gridsOf(file)) {
      const cells = unseen(file, part, strings, styles);
      file.edit(part, (_, edits) => {
        for (const { element } of cells) edits.cut(element.start, element.end);
      });
    }
  },
};

function unseen(file: OfficePackage, part: string, strings: readonly string[], styles: ReadonlySet<number>): Cell[] {
  // The style of a table may lay a dark ground under the white letters of its head.
  if (styles.size === 0 || file.linked(part, 'table').length > 0) return [];
  const found: Cell[] = [];
  eachRow(file.xml(part), strings, ({ cells }) => {
    for (const cell of cells) if (styles.has(Number(attribute(cell.element.tag, 's') ?? '0'))) found.push(cell);
  });
  return found;
}

/** Numbers of the cell formats in which nothing can be seen. */
function unseenStyles(file: OfficePackage): Set<number> {
  const found = new Set<number>();
  for (const name of file.linked(file.main, 'styles')) {
    const xml = file.xml(name);
    const list = (container: string, item: string) =>
      elements(xml, new Set([item]))
        .filter(({ parent }) => parent === container)
        .map(({ start, end }) => xml.slice(start, end));
    const whiteFonts = list('fonts', 'font').map((font) => isWhite(/<(?:\w+:)?color\b[^>]*>/.exec(font)?.[0] ?? ''));
    const paleFills = list('fills', 'fill').map((fill) => {
      const pattern = attribute(/<(?:\w+:)?patternFill\b[^>]*>/.exec(fill)?.[0] ?? '', 'patternType');
      if (/<(?:\w+:)?gradientFill/.test(fill)) return false;
      return (
        pattern === null ||
        pattern === 'none' ||
        (pattern === 'solid' && isWhite(/<(?:\w+:)?fgColor\b[^>]*>/.exec(fill)?.[0] ?? ''))
      );
    });
    const blank = new Set(
      list('numFmts', 'numFmt')
        .filter((format) =>
          /^(?:;;;|"";"";"";""|;;|"")$/.test(attribute(format, 'formatCode')?.replace(/\s/g, '') ?? ''),
        )
        .map((format) => attribute(format, 'numFmtId')),
    );
    for (const [index, format] of list('cellXfs', 'xf').entries()) {
      const white =
        whiteFonts[Number(attribute(format, 'fontId') ?? '0')] && paleFills[Number(attribute(format, 'fillId') ?? '0')];
      if (white || blank.has(attribute(format, 'numFmtId'))) found.add(index);
    }
  }
  return found;
}

/** White by value, by the first colour of the theme, or by the old palette. */
const isWhite = (tag: string): boolean =>
  /^(?:FF|00)?FFFFFF$/i.test(attribute(tag, 'rgb') ?? '') ||
  (attribute(tag, 'theme') === '0' && Number(attribute(tag, 'tint') ?? '0') === 0) ||
  /^(?:1|9)$/.test(attribute(tag, 'indexed') ?? '');
