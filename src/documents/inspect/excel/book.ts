import { Unreadable } from '../../read/block.ts';
import type { OfficePackage } from '../office/package.ts';
import { paragraphs } from '../office/paragraphs.ts';
import { attribute, type Element, eachElement, elements, textOf, unescapeXml } from '../xml/scan.ts';

export interface Sheet {
  name: string;
  part: string;
  state: 'visible' | 'hidden' | 'veryHidden';
}

/** The sheets of a workbook in their order, charts and dialogs among them. */
export function sheetsOf(file: OfficePackage): Sheet[] {
  const links = new Map(file.links(file.main).map(({ id, target }) => [id, target]));
  return elements(file.xml(file.main), new Set(['sheet']))
    .filter(({ parent }) => parent === 'sheets')
    .map(({ tag }) => {
      const state = attribute(tag, 'state');
      return {
        name: attribute(tag, 'name') ?? '',
        part: links.get(/\sr:id\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? attribute(tag, 'id') ?? '') ?? '',
        state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      } as const;
    });
}

/** The sheets that hold cells and are there. */
export const gridsOf = (file: OfficePackage): Sheet[] => {
  const worksheets = new Set(file.linked(file.main, 'worksheet'));
  return sheetsOf(file).filter(({ part }) => worksheets.has(part));
};

/** The texts that cells name by number. */
export function sharedStrings(file: OfficePackage): readonly string[] {
  const xml = file.linked(file.main, 'sharedStrings').map((name) => file.xml(name));
  const known = read.get(file);
  if (known && known.xml.length === xml.length && known.xml.every((one, index) => one === xml[index]))
    return known.texts;
  const texts = xml.flatMap((one) => paragraphs(one).map(({ text }) => text));
  if (texts.some((text) => text.length > longestCell))
    throw new Unreadable(
      '有单元格的文字超过 5 万字，Excel 里写不出来，没有检查。请用 Excel 或 WPS 打开，另存一份再试。',
    );
  read.set(file, { xml, texts });
  return texts;
}

/** The texts of each workbook as they were last read: every check asks for them. */
const read = new WeakMap<OfficePackage, { xml: string[]; texts: string[] }>();
/** Excel takes 32,767 characters. */
const longestCell = 50_000;

export interface Cell {
  /** From 1. */
  row: number;
  /** From 1. */
  column: number;
  text: string;
  /** The number of its shared text, or null. */
  shared: number | null;
  element: Element;
}

const wanted = new Set(['row', 'c']);

/** Gives each row of a sheet with its cells that hold something, in their order. */
export function eachRow(
  xml: string,
  strings: readonly string[],
  take: (row: { number: number; tag: string; cells: Cell[] }) => void,
): void {
  let elementsOfRow: Element[] = [];
  let before = 0;
  eachElement(xml, wanted, (element) => {
    if (element.name === 'c') {
      elementsOfRow.push(element);
      return;
    }
    const number = Number(attribute(element.tag, 'r')) || before + 1;
    before = number;
    const cells: Cell[] = [];
    let column = 0;
    for (const one of elementsOfRow) {
      const letters = /^[A-Z]{1,3}/.exec(attribute(one.tag, 'r') ?? '')?.[0];
      column = letters ? columnNumber(letters) : column + 1;
      const read = contentOf(xml, one, strings);
      if (read.text !== '') cells.push({ row: number, column, element: one, ...read });
    }
    elementsOfRow = [];
    take({ number, tag: element.tag, cells });
  });
}

function contentOf(xml: string, { tag, innerStart, innerEnd }: Element, strings: readonly string[]) {
  const inner = xml.slice(innerStart, innerEnd);
  const type = / t\s*=\s*["']([a-zA-Z]+)/.exec(tag)?.[1];
  const value = unescapeXml(/<(?:\w+:)?v\b[^>]*>([^<]*)</.exec(inner)?.[1] ?? '');
  if (type === 's') return { text: strings[Number(value)] ?? '', shared: value === '' ? null : Number(value) };
  if (type === 'inlineStr')
    return { text: textOf(inner.replace(/<(?:\w+:)?f\b[\s\S]*?<\/(?:\w+:)?f>/, '')), shared: null };
  return { text: /^[\d.+-]+E[+-]?\d+$/i.test(value) ? String(Number(value)) : value, shared: null };
}

export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

export function columnLetters(number: number): string {
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Ranges of columns and single rows that nobody sees. */
export interface Hidden {
  columns: { from: number; to: number }[];
  row: (number: number, tag: string) => boolean;
}

export function hiddenOf(xml: string): Hidden {
  const columns = elements(xml, new Set(['col']))
    .filter(({ tag }) => isSet(tag, 'hidden') || Number(attribute(tag, 'width') ?? '1') === 0)
    .map(({ tag }) => ({ from: Number(attribute(tag, 'min')), to: Number(attribute(tag, 'max')) }));
  const format = /<(?:\w+:)?sheetFormatPr\b[^>]*>/.exec(xml)?.[0] ?? '';
  const byDefault = isSet(format, 'zeroHeight');
  return {
    columns,
    row: (_, tag) =>
      isSet(tag, 'hidden') ||
      Number(attribute(tag, 'ht') ?? '1') === 0 ||
      (byDefault && attribute(tag, 'hidden') === null && !isSet(tag, 'customHeight')),
  };
}

const isSet = (tag: string, name: string): boolean => /^(?:1|true)$/.test(attribute(tag, name) ?? '');

/** Whether a formula or a name reads a sheet. */
export function mentions(formula: string, sheet: string): boolean {
  const quoted = `'${sheet.replaceAll("'", "''")}'!`;
  return (
    formula.includes(quoted) ||
    new RegExp(`(?:^|[^\\w\\u4e00-\\u9fff])${sheet.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}!`).test(formula)
  );
}
