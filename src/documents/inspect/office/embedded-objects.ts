import type { Check } from '../check.ts';
import type { Edits } from '../xml/edit.ts';
import { attribute, elements } from '../xml/scan.ts';
import { partLabel } from './names.ts';
import type { OfficePackage } from './package.ts';

const types = new Set('oleObject package control activeXControlBinary embeddedObject'.split(' '));

/** Whole files inside the file: a workbook behind a chart, an object behind a picture of it. */
export const embeddedObjects: Check<OfficePackage> = {
  find: (file) =>
    file.parts.flatMap((source) =>
      file
        .links(source)
        .filter(({ type, external }) => types.has(type) && !external)
        .map(({ target }) => ({
          kind: 'embedded_object' as const,
          where: partLabel(file, source),
          sample: target.split('/').at(-1)!,
        })),
    ),
  clean(file) {
    for (const source of file.parts) {
      if (!file.links(source).some(({ type, external }) => types.has(type) && !external)) continue;
      file.edit(source, (xml, edits) => asPictures(xml, edits));
      file.unlink(source, ({ type, external }) => types.has(type) && !external);
    }
  },
};

/** Leaves of each object the picture that is seen. */
function asPictures(xml: string, edits: Edits): void {
  const names = new Set(['object', 'OLEObject', 'control', 'oleObjects', 'controls', 'oleObj', 'pic', 'graphicFrame']);
  let picture: string | null = null;
  let slideObject = false;
  for (const { name, tag, start, innerStart, innerEnd, end } of elements(xml, names)) {
    if (name === 'OLEObject' || name === 'control' || name === 'oleObjects' || name === 'controls')
      edits.cut(start, end);
    else if (name === 'object' && /^<w:/.test(tag)) {
      edits.replace(start, innerStart, '<w:pict>');
      edits.replace(innerEnd, end, '</w:pict>');
    } else if (name === 'pic') picture = xml.slice(start, end);
    else if (name === 'oleObj') slideObject = attribute(tag, 'id') !== null;
    else if (name === 'graphicFrame') {
      if (slideObject) edits.replace(start, end, picture ?? '');
      picture = null;
      slideObject = false;
    }
  }
}
