import type { Check } from '../check.ts';
import type { OfficePackage } from '../office/package.ts';
import { elements } from '../xml/scan.ts';
import { stories } from './stories.ts';

const marks = /\sw:rsid\w*\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** Numbers of editing sessions (rsid): they tell which parts were written together, and which files share a draft. */
export const editTraces: Check<OfficePackage> = {
  find(file) {
    const count = holders(file).reduce(
      (sum, name) =>
        sum + [...file.xml(name).matchAll(marks)].length + elements(file.xml(name), new Set(['rsid'])).length,
      0,
    );
    return count === 0 ? [] : [{ kind: 'edit_trace', where: '全文', sample: `${count} 处 rsid 标识` }];
  },
  clean(file) {
    for (const name of holders(file)) {
      file.edit(name, (xml, edits) => {
        for (const { start, end } of elements(xml, new Set(['rsids', 'rsid']))) edits.cut(start, end);
        for (const match of xml.matchAll(marks)) edits.cut(match.index, match.index + match[0].length);
      });
    }
  },
};

const holders = (file: OfficePackage): string[] => [
  ...stories(file),
  ...['settings', 'styles', 'numbering'].flatMap((type) => file.linked(file.main, type)),
];
