import type { Check } from '../check.ts';
import { mask } from '../mask.ts';
import { partLabel } from '../office/names.ts';
import type { OfficePackage } from '../office/package.ts';
import { attribute, type Element, elements, textOf } from '../xml/scan.ts';

const shapes = new Set(['sp', 'pic', 'graphicFrame', 'grpSp', 'cxnSp', 'cNvPr']);

/** Shapes that were hidden in the selection pane. */
export const hiddenShapes: Check<OfficePackage> = {
  find: (file) =>
    drawn(file).flatMap((name) =>
      hiddenIn(file.xml(name)).map(({ innerStart, innerEnd }) => ({
        kind: 'hidden_text' as const,
        where: partLabel(file, name),
        sample: mask('hidden_text', textOf(file.xml(name), innerStart, innerEnd)),
      })),
    ),
  clean(file) {
    for (const name of drawn(file))
      file.edit(name, (xml, edits) => {
        for (const { start, end } of hiddenIn(xml)) edits.cut(start, end);
      });
  },
};

const drawn = (file: OfficePackage): string[] =>
  file
    .links(file.main)
    .filter(({ type }) => type === 'slide')
    .map(({ target }) => target)
    .filter((name) => file.has(name));

function hiddenIn(xml: string): Element[] {
  const found: Element[] = [];
  let marks: number[] = [];
  for (const element of elements(xml, shapes)) {
    const { name, tag, start } = element;
    if (name === 'cNvPr') {
      if (/^(?:1|true)$/.test(attribute(tag, 'hidden') ?? '')) marks.push(start);
    } else if (marks.some((mark) => mark > start)) {
      // The shape that a mark belongs to is the first that ends after it.
      found.push(element);
      marks = marks.filter((mark) => mark < start);
    }
  }
  return found;
}
