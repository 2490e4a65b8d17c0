import type { Check } from '../check.ts';
import { mask } from '../mask.ts';
import { elements, textOf } from '../xml/scan.ts';
import type { OfficePackage } from './package.ts';

/** Data that programs keep beside the document: forms, workflows, drafts of fields. */
export const customXml: Check<OfficePackage> = {
  find: (file) =>
    items(file).map((name) => ({
      kind: 'custom_xml',
      where: `“${name}”`,
      sample: mask('custom_xml', textOf(file.xml(name)).trim() || /<[\w:.-]+/.exec(file.xml(name))?.[0].slice(1) || ''),
    })),
  clean(file) {
    for (const source of ['', ...file.parts]) file.unlink(source, ({ type }) => type === 'customXml');
    if (file.kind !== 'word') return;
    for (const name of file.parts.filter((part) => /\.xml$/i.test(part) && part.startsWith('word/')))
      file.edit(name, (xml, edits) => {
        for (const { start, end } of elements(xml, new Set(['dataBinding']))) edits.cut(start, end);
      });
  },
};

const items = (file: OfficePackage): string[] => [
  ...new Set(['', ...file.parts].flatMap((source) => file.linked(source, 'customXml'))),
];
