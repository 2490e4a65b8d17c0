import { platePlaces } from '../../../../law/personal-data/numbers.ts';
import type { Detector } from './detector.ts';

const letter = '[A-HJ-NP-Z]';
const tail = `(?:(?=[A-Z]*\\d)[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]|[A-HJK]${letter.replace('[', '[0-9')}\\d{4}|\\d{5}[A-HJK])`;
const plates = new RegExp(`[${platePlaces}]${letter}[·. -]?${tail}(?![A-Za-z0-9])`, 'gi');

/** Licence plates of cars: five characters of which at most two are letters, or six for electric ones. */
export const plate: Detector = {
  kind: 'plate',
  find: (folded) =>
    [...folded.matchAll(plates)]
      .filter(({ 0: text }) => text.slice(2).replace(/[^A-Za-z]/g, '').length <= 2)
      .map(({ 0: text, index }) => ({ kind: 'plate', start: index, end: index + text.length })),
};
