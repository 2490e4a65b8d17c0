import { mobileStarts } from '../../../../law/personal-data/numbers.ts';
import { homePhoneWords } from '../../../../law/personal-data/words.ts';
import type { Detector, Span } from './detector.ts';
import { candidates, saidToBeOther } from './fold.ts';

const shapes = /^(?:11|3-4-4|3-8|7-4|4-3-4|3-3-5|(?:1-){10}1)$/;
const withCountry = /^(?:13|2-11|4-11|2-3-4-4|4-3-4-4|2-3-8|4-3-8|15)$/;

/** Mobile numbers, also in groups and after +86; a landline only beside a word that says it is a home's. */
export const phone: Detector = {
  kind: 'phone',
  find(folded) {
    const found: Span[] = [];
    for (const one of candidates(folded, 11, 15)) {
      const { digits } = one;
      if (!mobileStarts.test(digits.slice(-11)) && !mobileStarts.test(digits)) continue;
      const { shape, start, end, broken } = one;
      const inland = shapes.test(shape) && mobileStarts.test(digits);
      const abroad = withCountry.test(shape) && /^(?:00)?86/.test(digits) && mobileStarts.test(digits.slice(-11));
      if ((!inland && !abroad) || digits.endsWith('X') || broken || saidToBeOther(folded, start)) continue;
      if (abroad && digits.length - 11 !== (digits.startsWith('00') ? 4 : 2)) continue;
      found.push({ kind: 'phone', start, end });
    }
    for (const match of folded.matchAll(/(?<![\dA-Za-z-])\(?0\d{2,3}\)?[- ]?\d{7,8}(?![\dA-Za-z])/g)) {
      const before = folded.slice(Math.max(0, match.index - 12), match.index);
      if (homePhoneWords.some((word) => before.includes(word)))
        found.push({ kind: 'phone', start: match.index, end: match.index + match[0].length });
    }
    return found;
  },
};
