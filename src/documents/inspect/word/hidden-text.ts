import type { Check } from '../check.ts';
import type { Finding } from '../kinds.ts';
import { mask } from '../mask.ts';
import { partLabel } from '../office/names.ts';
import type { OfficePackage } from '../office/package.ts';
import { attribute, type Element, elements, isOn, textOf } from '../xml/scan.ts';
import { paragraphCounter, stories } from './stories.ts';

/** Text that is formatted as hidden, by itself or by a style; and deleted text outside any tracked change. */
export const hiddenText: Check<OfficePackage> = {
  find(file) {
    const styles = hiddenStyles(file);
    return stories(file).flatMap((name) => {
      const xml = file.xml(name);
      const paragraph = paragraphCounter(xml);
      return hiddenRuns(xml, styles).map(({ element, text, deleted }): Finding => {
        const kind = deleted ? 'deleted_text' : 'hidden_text';
        return { kind, where: `${partLabel(file, name)}第 ${paragraph(element.start)} 段`, sample: mask(kind, text) };
      });
    });
  },
  clean(file) {
    const styles = hiddenStyles(file);
    for (const name of stories(file))
      file.edit(name, (xml, edits) => {
        for (const { element } of hiddenRuns(xml, styles)) edits.cut(element.start, element.end);
      });
  },
};

/** Names of styles that hide, those that are based on one included. */
function hiddenStyles(file: OfficePackage): Set<string> {
  const hidden = new Set<string>();
  const bases: { id: string; base: string }[] = [];
  for (const name of file.linked(file.main, 'styles')) {
    const xml = file.xml(name);
    for (const style of elements(xml, new Set(['style']))) {
      const id = attribute(style.tag, 'styleId') ?? '';
      const inner = xml.slice(style.start, style.end);
      const vanish = /<w:vanish\b[^>]*>/.exec(inner);
      if (vanish) {
        if (isOn(vanish[0])) hidden.add(id);
      } else bases.push({ id, base: attribute(/<w:basedOn\b[^>]*>/.exec(inner)?.[0] ?? '', 'val') ?? '' });
    }
  }
  for (let grown = -1; grown !== hidden.size; ) {
    grown = hidden.size;
    for (const { id, base } of bases) if (hidden.has(base)) hidden.add(id);
  }
  return hidden;
}

const names = new Set('p r pPr rPr vanish pStyle rStyle delText delInstrText'.split(' '));

interface Hidden {
  element: Element;
  text: string;
  deleted: boolean;
}

/** Runs that nobody sees and that hold text. */
function hiddenRuns(xml: string, styles: ReadonlySet<string>): Hidden[] {
  const found: Hidden[] = [];
  let runs: { element: Element; hidden: boolean | null; deleted: boolean }[] = [];
  let own: boolean | null = null;
  let deleted = false;
  let paragraphStyle = false;
  for (const element of elements(xml, names)) {
    const { name, parent, tag, start } = element;
    if (name === 'vanish' && parent === 'rPr') own = isOn(tag);
    else if (name === 'rStyle') own ??= styles.has(attribute(tag, 'val') ?? '') || null;
    else if (name === 'pStyle') paragraphStyle = styles.has(attribute(tag, 'val') ?? '');
    // The mark of a paragraph is no text: what it says of hiding ends with the properties of the paragraph.
    else if (name === 'pPr') own = null;
    else if (name === 'delText' || name === 'delInstrText') deleted = true;
    else if (name === 'r' && !/^<[ma]:/.test(tag)) {
      // Inside a tracked change it is told with the change.
      runs.push({ element, hidden: own, deleted: deleted && parent !== 'del' && parent !== 'moveFrom' });
      own = null;
      deleted = false;
    } else if (name === 'p' && !/^<a:/.test(tag)) {
      for (const run of runs.filter((one) => one.element.start > start)) {
        const text = textOf(xml, run.element.innerStart, run.element.innerEnd);
        if ((run.hidden ?? paragraphStyle) && text !== '') found.push({ element: run.element, text, deleted: false });
        else if (run.deleted) found.push({ element: run.element, text, deleted: true });
      }
      runs = runs.filter((one) => one.element.start < start);
      paragraphStyle = false;
    }
  }
  return found;
}
