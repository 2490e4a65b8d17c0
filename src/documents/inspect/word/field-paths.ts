import type { Check } from '../check.ts';
import { mask } from '../mask.ts';
import { partLabel } from '../office/names.ts';
import type { OfficePackage } from '../office/package.ts';
import { holdsPath } from '../telling.ts';
import { attribute, type Element, elements, textOf } from '../xml/scan.ts';
import { stories } from './stories.ts';

/** Fields whose instruction names a path: what they show stays, the instruction goes. */
export const fieldPaths: Check<OfficePackage> = {
  find: (file) =>
    stories(file).flatMap((name) =>
      fieldsOf(file.xml(name)).map(({ code }) => ({
        kind: 'file_path' as const,
        where: `${partLabel(file, name)}的域`,
        sample: mask('file_path', code.trim()),
      })),
    ),
  clean(file) {
    for (const name of stories(file))
      file.edit(name, (xml, edits) => {
        for (const { simple, marks } of fieldsOf(xml)) {
          if (simple) edits.unwrap(simple);
          for (const { start, end } of marks) edits.cut(start, end);
        }
      });
  },
};

interface Field {
  code: string;
  simple: Element | null;
  marks: Element[];
}

function fieldsOf(xml: string): Field[] {
  const found: Field[] = [];
  const open: Field[] = [];
  for (const element of elements(xml, new Set(['fldChar', 'instrText', 'fldSimple']))) {
    if (element.name === 'fldSimple') {
      const code = attribute(element.tag, 'instr') ?? '';
      if (holdsPath(code)) found.push({ code, simple: element, marks: [] });
      continue;
    }
    const type = attribute(element.tag, 'fldCharType');
    if (type === 'begin') open.push({ code: '', simple: null, marks: [] });
    const field = open.at(-1);
    if (!field) continue;
    field.marks.push(element);
    if (element.name === 'instrText') field.code += textOf(xml, element.innerStart, element.innerEnd);
    if (type === 'end' && holdsPath(open.pop()!.code)) found.push(field);
  }
  return found;
}
