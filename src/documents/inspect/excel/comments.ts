import type { Check } from '../check.ts';
import { mask } from '../mask.ts';
import type { OfficePackage } from '../office/package.ts';
import { attribute, elements, textOf } from '../xml/scan.ts';
import { sheetsOf } from './book.ts';

const types = new Set(['comments', 'threadedComment']);

/** Notes and comments on cells, old and threaded, and the people who wrote them. */
export const excelComments: Check<OfficePackage> = {
  find: (file) =>
    sheetsOf(file).flatMap(({ name, part }) =>
      file
        .links(part)
        .filter(({ type, target }) => types.has(type) && file.has(target))
        .flatMap(({ target }) => {
          const xml = file.xml(target);
          return elements(xml, new Set(['comment', 'threadedComment'])).map(({ tag, innerStart, innerEnd }) => ({
            kind: 'comment' as const,
            where: `工作表“${name}”${attribute(tag, 'ref') ?? ''}`,
            sample: mask('comment', textOf(xml, innerStart, innerEnd)),
          }));
        }),
    ),
  clean(file) {
    for (const { part } of sheetsOf(file)) {
      if (!file.links(part).some(({ type }) => types.has(type))) continue;
      file.unlink(part, ({ type }) => types.has(type));
      for (const drawing of file.linked(part, 'vmlDrawing')) dropNotes(file, part, drawing);
    }
    file.unlink(file.main, ({ type }) => type === 'person');
  },
};

/** The yellow boxes of notes; the old drawing goes with the last of them. */
function dropNotes(file: OfficePackage, sheet: string, drawing: string): void {
  let left = 0;
  file.edit(drawing, (xml, edits) => {
    for (const { start, end } of elements(xml, new Set(['shape'])))
      if (/ObjectType\s*=\s*["']Note["']/.test(xml.slice(start, end))) edits.cut(start, end);
      else left++;
  });
  if (left === 0) file.unlink(sheet, ({ target }) => target === drawing);
}
