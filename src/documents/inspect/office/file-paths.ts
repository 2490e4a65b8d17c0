import type { Check } from '../check.ts';
import type { Finding } from '../kinds.ts';
import { mask } from '../mask.ts';
import { holdsPath } from '../telling.ts';
import { unescapeXml } from '../xml/scan.ts';
import { partLabel } from './names.ts';
import type { OfficePackage } from './package.ts';

/** Names, titles and descriptions of pictures, where programs put the path that a picture came from. */
const described = /\s(?:descr|title|name|alt|o:title|sourceFile|codeName)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/** Paths of somebody's disk: the template of a document, where a picture came from. */
export const filePaths: Check<OfficePackage> = {
  find(file) {
    const found: Finding[] = [];
    const add = (name: string, path: string) =>
      found.push({ kind: 'file_path', where: partLabel(file, name), sample: mask('file_path', path) });
    for (const name of file.parts) {
      for (const { type, target } of file.links(name)) if (type === 'attachedTemplate') add(name, target);
      if (isXml(file, name)) for (const { path } of pathsIn(file.xml(name))) add(name, path);
    }
    return found;
  },
  clean(file) {
    for (const name of file.parts) {
      file.unlink(name, ({ type }) => type === 'attachedTemplate');
      if (isXml(file, name))
        file.edit(name, (xml, edits) => {
          for (const { start, end } of pathsIn(xml)) edits.cut(start, end);
        });
    }
  },
};

const isXml = (file: OfficePackage, name: string): boolean =>
  /\.(?:xml|vml)$/i.test(name) &&
  /drawing|document|slide|header|footer|note|sheet|settings|chart/i.test(name) &&
  file.has(name);

/** Places of attribute values (inside the quotes) that hold a path. */
function pathsIn(xml: string): { path: string; start: number; end: number }[] {
  const found: { path: string; start: number; end: number }[] = [];
  for (const match of xml.matchAll(described)) {
    const value = match[1] ?? match[2] ?? '';
    if (value.length < 4 || !holdsPath(unescapeXml(value))) continue;
    const end = match.index + match[0].length - 1;
    found.push({ path: unescapeXml(value), start: end - value.length, end });
  }
  return found;
}
