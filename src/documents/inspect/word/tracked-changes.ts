import type { Check } from '../check.ts';
import type { Finding } from '../kinds.ts';
import { mask } from '../mask.ts';
import { partLabel } from '../office/names.ts';
import type { OfficePackage } from '../office/package.ts';
import type { Edits } from '../xml/edit.ts';
import { attribute, type Element, elements, textOf } from '../xml/scan.ts';
import { paragraphCounter, stories } from './stories.ts';

const said: Record<string, string> = { ins: '插入', del: '删除', moveFrom: '移走', moveTo: '移来' };
const formats =
  'rPrChange pPrChange sectPrChange tblPrChange tblGridChange trPrChange tcPrChange numberingChange tblPrExChange'.split(
    ' ',
  );
const cells = 'cellIns cellDel cellMerge'.split(' ');
const ranges = (
  'moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd customXmlInsRangeStart customXmlInsRangeEnd ' +
  'customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart customXmlMoveFromRangeEnd ' +
  'customXmlMoveToRangeStart customXmlMoveToRangeEnd'
).split(' ');
const wanted = new Set([...Object.keys(said), ...formats, ...cells, ...ranges, 'tr']);

/** Changes that were tracked: what was deleted is still there, with who changed it and when. */
export const trackedChanges: Check<OfficePackage> = {
  find: (file) =>
    stories(file).flatMap((name) => {
      const xml = file.xml(name);
      const paragraph = paragraphCounter(xml);
      return changes(xml).map((element): Finding => {
        const who = attribute(element.tag, 'author');
        const text = textOf(xml, element.innerStart, element.innerEnd).trim();
        const what = said[element.name] ?? '格式';
        return {
          kind: 'tracked_change',
          where: `${partLabel(file, name)}第 ${paragraph(element.start)} 段`,
          sample: mask(
            'tracked_change',
            `${what}${text && said[element.name] ? `：${text}` : ''}${who ? `（${who}）` : ''}`,
          ),
        };
      });
    }),
  /** Accepts all of them: the document reads as its last version does. */
  clean(file) {
    for (const name of stories(file)) file.edit(name, accept);
  },
};

/** Changes that are told: the marks of ranges belong to a move that is told itself. */
const changes = (xml: string): Element[] =>
  elements(xml, wanted).filter(({ name, tag }) => name !== 'tr' && !ranges.includes(name) && isWord(tag));

/** Mathematics has elements of the same names. */
const isWord = (tag: string): boolean => !/^<(?:m|a|v|o):/.test(tag);

function accept(xml: string, edits: Edits): void {
  const lost: { start: number; end: number }[] = [];
  for (const element of elements(xml, wanted)) {
    const { name, parent, tag, start, end } = element;
    if (!isWord(tag)) continue;
    if (name === 'tr') {
      if (lost.some((mark) => mark.start > start && mark.end < end)) {
        edits.cut(start, end);
        lost.splice(0);
      }
    } else if (name === 'ins' || name === 'moveTo') edits.unwrap(element);
    else {
      if (name === 'del' && parent === 'trPr') lost.push(element);
      edits.cut(start, end);
    }
  }
}
