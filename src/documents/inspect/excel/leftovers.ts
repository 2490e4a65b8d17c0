import type { Check } from '../check.ts';
import { mask } from '../mask.ts';
import type { OfficePackage } from '../office/package.ts';
import { elements, textOf } from '../xml/scan.ts';
import { eachRow, gridsOf, sharedStrings } from './book.ts';

const revisions = new Set(['revisionHeaders', 'usernames']);

/** Texts that no cell shows any more, and the log of a shared workbook. */
export const excelLeftovers: Check<OfficePackage> = {
  find: (file) => [
    ...unused(file).flatMap(({ texts }) =>
      texts.map(({ text }) => ({
        kind: 'deleted_text' as const,
        where: '没有单元格用到的文字',
        sample: mask('deleted_text', text),
      })),
    ),
    ...file
      .links(file.main)
      .filter(({ type }) => type === 'revisionHeaders')
      .map(({ target }) => ({ kind: 'tracked_change' as const, where: '共享工作簿的修订记录', sample: target })),
  ],
  /** Empties the texts and keeps their numbers. Goes last: what other checks took out is unused by then. */
  clean(file) {
    for (const { name, texts } of unused(file))
      file.edit(name, (xml, edits) => {
        for (const { start, end } of texts)
          edits.replace(start, end, `<${prefix(xml)}si><${prefix(xml)}t/></${prefix(xml)}si>`);
      });
    file.unlink(file.main, ({ type }) => revisions.has(type));
  },
};

const prefix = (xml: string): string => /<(\w+:)?sst\b/.exec(xml)?.[1] ?? '';

function unused(file: OfficePackage): { name: string; texts: { text: string; start: number; end: number }[] }[] {
  const names = file.linked(file.main, 'sharedStrings');
  if (names.length === 0) return [];
  const strings = sharedStrings(file);
  const used = new Set<number>();
  for (const { part } of gridsOf(file))
    eachRow(file.xml(part), strings, ({ cells }) => {
      for (const { shared } of cells) if (shared !== null) used.add(shared);
    });
  return names.map((name) => ({
    name,
    texts: elements(file.xml(name), new Set(['si'])).flatMap(({ start, end, innerStart, innerEnd }, index) => {
      const text = textOf(file.xml(name), innerStart, innerEnd);
      return used.has(index) || text === '' ? [] : [{ text, start, end }];
    }),
  }));
}
