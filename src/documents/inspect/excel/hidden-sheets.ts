import type { Check } from '../check.ts';
import type { Finding } from '../kinds.ts';
import { mask } from '../mask.ts';
import type { OfficePackage } from '../office/package.ts';
import { attribute, elements, textOf } from '../xml/scan.ts';
import { eachRow, mentions, type Sheet, sharedStrings, sheetsOf } from './book.ts';
import { freezeFormulas } from './formulas.ts';

/** Sheets that are hidden, and those that only a program can show again. */
export const hiddenSheets: Check<OfficePackage> = {
  find(file) {
    const strings = sharedStrings(file);
    return hidden(file).map(({ name, part, state }): Finding => {
      const texts: string[] = [];
      if (file.has(part))
        eachRow(file.xml(part), strings, ({ cells }) => texts.push(...cells.slice(0, 8).map(({ text }) => text)));
      const how = state === 'veryHidden' ? '（深度隐藏）' : '';
      return {
        kind: 'hidden_sheet',
        where: `工作表“${name}”${how}`,
        sample: mask('hidden_sheet', texts.slice(0, 20).join('　')),
      };
    });
  },
  clean(file) {
    const gone = hidden(file);
    if (gone.length === 0) return;
    const all = sheetsOf(file);
    const names = gone.map(({ name }) => name);
    freezeFormulas(file, names);
    for (const { part } of gone) file.drop(part);
    file.edit(file.main, (xml, edits) => {
      for (const { tag, start, end, innerStart, innerEnd } of elements(xml, new Set(['definedName']))) {
        const local = attribute(tag, 'localSheetId');
        const lost = names.some((name) => mentions(textOf(xml, innerStart, innerEnd), name));
        if (lost || (local !== null && gone.some(({ name }) => name === all[Number(local)]?.name)))
          edits.cut(start, end);
        else if (local !== null) {
          const now = Number(local) - all.slice(0, Number(local)).filter(({ state }) => state !== 'visible').length;
          const at = tag.indexOf('localSheetId');
          edits.replace(
            start + at,
            start + at + /^localSheetId\s*=\s*["']\d+["']/.exec(tag.slice(at))![0].length,
            `localSheetId="${now}"`,
          );
        }
      }
      for (const { tag, start } of elements(xml, new Set(['workbookView'])))
        for (const match of tag.matchAll(/\s(?:activeTab|firstSheet)\s*=\s*["']\d+["']/g))
          edits.cut(start + match.index, start + match.index + match[0].length);
    });
    for (const { part } of sheetsOf(file)) if (file.has(part)) forget(file, part, names);
    tidy(file, file.main);
  },
};

const hidden = (file: OfficePackage): Sheet[] => sheetsOf(file).filter(({ state }) => state !== 'visible');

/** Takes out choices and colours of cells that are read from sheets that are gone. */
function forget(file: OfficePackage, part: string, names: readonly string[]): void {
  file.edit(part, (xml, edits) => {
    for (const { start, end } of elements(xml, new Set(['dataValidation', 'conditionalFormatting'])))
      if (names.some((name) => mentions(textOf(xml, start, end), name))) edits.cut(start, end);
  });
  tidy(file, part);
}

/** Lists may not stay empty. */
function tidy(file: OfficePackage, part: string): void {
  const xml = file.xml(part);
  const full = xml.replace(/<(?:\w+:)?(dataValidations|definedNames)\b[^>]*>\s*<\/(?:\w+:)?\1>/g, '');
  if (full !== xml) file.put(part, full);
}
