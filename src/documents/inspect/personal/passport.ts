import { travelWords } from '../../../../law/personal-data/words.ts';
import type { Detector } from './detector.ts';
import { saidToBeOther } from './fold.ts';

/** E or G and eight digits, or E, a letter and seven digits: ordinary passports. The rest only beside the word. */
const ordinary = /^(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7})$/i;
const number = /(?<![A-Za-z0-9])(?:[EG]\d{8}|[DEPS][A-HJ-NP-Z]?\d{7,8}|[CHMLT]\d{8,10})(?![A-Za-z0-9])/gi;

/** Numbers of passports and travel permits. */
export const passport: Detector = {
  kind: 'passport',
  find: (folded) =>
    [...folded.matchAll(number)]
      .filter(({ 0: text, index }) => {
        const before = folded.slice(Math.max(0, index - 20), index).toLowerCase();
        if (travelWords.some((word) => before.includes(word))) return true;
        return ordinary.test(text) && !saidToBeOther(folded, index);
      })
      .map(({ 0: text, index }) => ({ kind: 'passport', start: index, end: index + text.length })),
};
