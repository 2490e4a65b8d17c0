import type { Finding } from '../kinds.ts';
import { mask } from '../mask.ts';
import type { OfficePackage } from '../office/package.ts';
import { redactParagraphs } from '../office/personal-data.ts';
import type { Span } from '../personal/detector.ts';
import { personalData } from '../personal/index.ts';
import { redact } from '../personal/redact.ts';
import { attribute, escapeXml } from '../xml/scan.ts';
import { columnLetters, eachRow, gridsOf, sharedStrings } from './book.ts';

/** Personal data in the cells of every sheet. */
export function personalCells(file: OfficePackage): Finding[] {
  const strings = sharedStrings(file);
  const found: Finding[] = [];
  const spans = remembered();
  for (const { name, part } of gridsOf(file))
    eachRow(file.xml(part), strings, ({ cells }) => {
      for (const { text, shared, row, column } of cells)
        for (const { kind, start, end } of spans(text, shared))
          found.push({
            kind,
            where: `工作表“${name}”${columnLetters(column)}${row}`,
            sample: mask(kind, text.slice(start, end)),
          });
    });
  return found;
}

/** A long text that many cells share is searched once. */
function remembered(): (text: string, shared: number | null) => Span[] {
  const known = new Map<number, Span[]>();
  return (text, shared) => {
    if (shared === null || text.length < 200) return personalData(text);
    const spans = known.get(shared) ?? personalData(text);
    known.set(shared, spans);
    return spans;
  };
}

/** Puts the bar in the place of it: in shared texts, and in cells with a value of their own. */
export function redactCells(file: OfficePackage): void {
  const strings = sharedStrings(file);
  for (const { part } of gridsOf(file))
    file.edit(part, (xml, edits) => {
      eachRow(xml, strings, ({ cells }) => {
        for (const { text, shared, element } of cells) {
          const spans = shared === null ? personalData(text) : [];
          if (spans.length === 0) continue;
          const colon = /^<(\w+:)?c\b/.exec(element.tag)?.[1] ?? '';
          const kept = ['r', 's'].map((key) =>
            attribute(element.tag, key) ? ` ${key}="${attribute(element.tag, key)}"` : '',
          );
          const inner = `<${colon}is><${colon}t>${escapeXml(redact(text, spans))}</${colon}t></${colon}is>`;
          edits.replace(element.start, element.end, `<${colon}c${kept.join('')} t="inlineStr">${inner}</${colon}c>`);
        }
      });
    });
  for (const name of file.linked(file.main, 'sharedStrings')) file.edit(name, redactParagraphs);
}
