import { PDFDict, type PDFDocument, PDFNumber, type PDFObject, type PDFPage, PDFStream } from '@cantoo/pdf-lib';
import { dictOf, entry, follow, listOf, name, textOf } from '../../inspect/pdf/tree.ts';
import { type Matrix, Undrawable } from './drawn.ts';

const hiddenFlags = 2 | 32;
/** Marks that a reader draws even where the file does not say how. */
const alwaysSeen = new Set(
  'FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Ink Redact'.split(' '),
);

/** How a note, a stamp or a filled-in field looks, and its place on the page. */
interface Appearance {
  look: PDFObject;
  matrix: Matrix;
}

/** What is laid over a page and seen, in its order. Throws Undrawable where the file does not say how it looks. */
export function appearances(tree: PDFDocument, page: PDFPage, off: ReadonlySet<PDFObject>): Appearance[] {
  return listOf(tree, page.node.get(name('Annots'))).flatMap((object): Appearance[] => {
    const dict = dictOf(tree, object);
    if (!dict || !isSeen(tree, dict, off)) return [];
    const look = lookOf(tree, dict);
    const rectangle = numbers(tree, dict.get(name('Rect')), 4);
    if (!rectangle || !hasArea(rectangle)) return [];
    if (!look) {
      if (isNeeded(tree, dict)) throw new Undrawable('PDF 里的批注或表单内容没有存下样子');
      return [];
    }
    const matrix = placed(tree, look.stream, rectangle);
    return matrix ? [{ look: look.object, matrix }] : [];
  });
}

function isSeen(tree: PDFDocument, dict: PDFDict, off: ReadonlySet<PDFObject>): boolean {
  const flags = entry(tree, dict, 'F');
  const hidden = flags instanceof PDFNumber && (flags.asNumber() & hiddenFlags) !== 0;
  const layer = dict.get(name('OC'));
  return !hidden && !(layer && off.has(layer)) && textOf(entry(tree, dict, 'Subtype')) !== 'Popup';
}

/** The appearance, of several that of the state which is on. */
function lookOf(tree: PDFDocument, dict: PDFDict): { object: PDFObject; stream: PDFStream } | null {
  const normal = dictOf(tree, dict.get(name('AP')))?.get(name('N'));
  const found = follow(tree, normal);
  const object = found instanceof PDFDict ? found.get(name(textOf(entry(tree, dict, 'AS')))) : normal;
  const stream = follow(tree, object);
  return object && stream instanceof PDFStream ? { object, stream } : null;
}

function isNeeded(tree: PDFDocument, dict: PDFDict): boolean {
  const type = textOf(entry(tree, dict, 'Subtype'));
  if (type !== 'Widget') return alwaysSeen.has(type);
  const inherited = (key: string) => entry(tree, dict, key) ?? entry(tree, dictOf(tree, dict.get(name('Parent'))), key);
  return /^(?:Tx|Ch)$/.test(textOf(inherited('FT'))) && textOf(inherited('V')) !== '';
}

type Rectangle = readonly [left: number, bottom: number, right: number, top: number];

/** The matrix that lays the box of an appearance on its rectangle (ISO 32000-1, 12.5.5, algorithm 8.1). */
function placed(tree: PDFDocument, { dict }: PDFStream, rectangle: readonly number[]): Matrix | null {
  const box = numbers(tree, dict.get(name('BBox')), 4);
  const [a, b, c, d, e, f] = (numbers(tree, dict.get(name('Matrix')), 6) ?? [1, 0, 0, 1, 0, 0]) as unknown as Matrix;
  if (!box) return null;
  const corners = [0, 2].flatMap((x) => [1, 3].map((y) => [box[x]!, box[y]!] as const));
  const from = around(corners.map(([x, y]) => [a * x + c * y + e, b * x + d * y + f] as const));
  if (!hasArea(from)) return null;
  const [[left, bottom, right, top], to] = [from, sorted(rectangle)];
  const [across, up] = [(to[2] - to[0]) / (right - left), (to[3] - to[1]) / (top - bottom)];
  return [across, 0, 0, up, to[0] - left * across, to[1] - bottom * up];
}

const around = (points: readonly (readonly [number, number])[]): Rectangle => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

const sorted = ([x = 0, y = 0, right = 0, top = 0]: readonly number[]): Rectangle =>
  around([
    [x, y],
    [right, top],
  ]);

const hasArea = (box: readonly number[]): boolean => box[0] !== box[2] && box[1] !== box[3];

function numbers(tree: PDFDocument, object: PDFObject | undefined, count: number): number[] | null {
  const found = listOf(tree, object).map((one) => follow(tree, one));
  const values = found.flatMap((one) => (one instanceof PDFNumber ? [one.asNumber()] : []));
  return values.length === count ? values : null;
}
