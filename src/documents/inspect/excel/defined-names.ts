import type { Check } from '../check.ts';
import { mask } from '../mask.ts';
import type { OfficePackage } from '../office/package.ts';
import { attribute, elements, textOf } from '../xml/scan.ts';
import { columnNumber, eachRow, gridsOf, hiddenOf, mentions, sheetsOf } from './book.ts';

/** Names that are hidden themselves, or that point at hidden sheets, rows or columns. */
export const definedNames: Check<OfficePackage> = {
  find: (file) =>
    telling(file).map(({ name, text }) => ({
      kind: 'defined_name',
      where: `名称“${name}”`,
      sample: mask('defined_name', text),
    })),
  clean(file) {
    const gone = telling(file);
    file.edit(file.main, (_, edits) => {
      for (const { start, end } of gone) edits.cut(start, end);
    });
    const xml = file.xml(file.main);
    const full = xml.replace(/<(?:\w+:)?definedNames\b[^>]*>\s*<\/(?:\w+:)?definedNames>/, '');
    if (full !== xml) file.put(file.main, full);
  },
};

function telling(file: OfficePackage): { name: string; text: string; start: number; end: number }[] {
  const xml = file.xml(file.main);
  const hiddenSheets = sheetsOf(file).filter(({ state }) => state !== 'visible');
  return elements(xml, new Set(['definedName']))
    .map(({ tag, start, end, innerStart, innerEnd }) => ({
      name: attribute(tag, 'name') ?? '',
      hidden: /^(?:1|true)$/.test(attribute(tag, 'hidden') ?? ''),
      text: textOf(xml, innerStart, innerEnd),
      start,
      end,
    }))
    .filter(({ name, hidden, text }) => {
      // Filters and print areas are named by the program itself; they go with their sheet.
      if (name.startsWith('_xlnm.')) return false;
      return hidden || hiddenSheets.some((sheet) => mentions(text, sheet.name)) || pointsAtHidden(file, text);
    });
}

/** Whether a plain reference lies wholly in hidden columns or rows of a sheet. */
function pointsAtHidden(file: OfficePackage, text: string): boolean {
  const range = /!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(text);
  const sheet = range && gridsOf(file).find(({ name }) => mentions(text, name));
  if (!range || !sheet) return false;
  const [left, top] = [columnNumber(range[1]!), Number(range[2])];
  const [right, bottom] = [columnNumber(range[3] ?? range[1]!), Number(range[4] ?? range[2])];
  const { columns, row } = hiddenOf(file.xml(sheet.part));
  if (columns.some(({ from, to }) => from <= left && to >= right)) return true;
  let hiddenRows = 0;
  eachRow(file.xml(sheet.part), [], ({ number, tag }) => {
    if (number >= top && number <= bottom && row(number, tag)) hiddenRows++;
  });
  return hiddenRows === bottom - top + 1;
}
