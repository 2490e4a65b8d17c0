import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';

/** An affine matrix as PDF writes it. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** A page to be drawn: a form in the store of drawings, and how it stands upright with its lower left corner at 0, 0. */
export interface DrawnPage {
  form: PDFRef;
  /** In pt, as one looks at it. */
  width: number;
  height: number;
  upright: Matrix;
}

/** Drawings of the parts before their places are known, with the layers that are off in them. */
export interface Store {
  context: PDFContext;
  layers: PDFRef[];
  layersOff: PDFRef[];
}

/** A file that cannot be drawn, with the reason for a person. */
export class Undrawable extends Error {}

/** One matrix after another. */
export const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + b * i,
  a * h + b * j,
  c * g + d * i,
  c * h + d * j,
  e * g + f * i + k,
  e * h + f * j + l,
];

/** Numbers as a content stream writes them. */
export const written = (numbers: readonly number[]): string =>
  numbers.map((number) => Number(number.toFixed(5)).toString()).join(' ');

/** A box turned clockwise by quarters, and moved to 0, 0; `scale` is the length of its unit in pt. */
export function uprightMatrix(
  { left, bottom, right, top }: { left: number; bottom: number; right: number; top: number },
  quarters: number,
  scale = 1,
): Pick<DrawnPage, 'width' | 'height' | 'upright'> {
  const [w, h] = [(right - left) * scale, (top - bottom) * scale];
  const toCorner: Matrix = [scale, 0, 0, scale, -left * scale, -bottom * scale];
  const turns: Matrix[] = [
    [1, 0, 0, 1, 0, 0],
    [0, -1, 1, 0, 0, w],
    [-1, 0, 0, -1, w, h],
    [0, 1, -1, 0, h, 0],
  ];
  const across = quarters % 2 === 1;
  return { width: across ? h : w, height: across ? w : h, upright: times(toCorner, turns[quarters]!) };
}
