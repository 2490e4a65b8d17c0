import type { OfficePackage } from '../office/package.ts';
import { elements } from '../xml/scan.ts';

const types = new Set('header footer footnotes endnotes glossaryDocument'.split(' '));

/** The parts of a Word document that are read: body, headers and footers, notes. */
export const stories = (file: OfficePackage): string[] => [
  file.main,
  ...new Set(
    file
      .links(file.main)
      .filter(({ type, target, external }) => types.has(type) && !external && file.has(target))
      .map(({ target }) => target),
  ),
];

/** Tells in which paragraph (from 1) a place stands. */
export function paragraphCounter(xml: string): (at: number) => number {
  const starts = elements(xml, new Set(['p']))
    .map(({ start }) => start)
    .sort((a, b) => a - b);
  return (at) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    return Math.max(1, low);
  };
}
