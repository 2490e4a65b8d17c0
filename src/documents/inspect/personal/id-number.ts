import {
  creditCharacters,
  creditWeights,
  idCheckCharacters,
  idRegions,
  idWeights,
} from '../../../../law/personal-data/numbers.ts';
import type { Detector, Span } from './detector.ts';
import { type Candidate, candidates, saidToBeOther } from './fold.ts';

/** One to five groups, or every digit in a box of its own. Numbers of a table that stand in a row are more. */
const shapes = /^(?:\d+(?:-\d+){0,4}|(?:1-){17}1)$/;
const oldShapes = /^(?:15|6-6-3|(?:1-){14}1)$/;

/** 居民身份证号: 18 characters with their check character, or the 15 digits of the first cards. */
export const idNumber: Detector = {
  kind: 'id_number',
  find(folded) {
    const found: Span[] = [];
    for (const candidate of candidates(folded, 15, 18))
      if (isWhole(candidate) || isOld(candidate)) {
        const { digits, start, end } = candidate;
        // An all-digit credit code may by chance look like a number of this kind too: then the words before it decide.
        if ((digits.length === 15 || isCreditCode(digits)) && saidToBeOther(folded, start)) continue;
        found.push({ kind: 'id_number', start, end });
      }
    return found;
  },
};

const isWhole = (one: Candidate): boolean => one.length === 18 && isIdNumber(one.digits) && shapes.test(one.shape);

const isOld = (one: Candidate): boolean =>
  one.length === 15 && isOldIdNumber(one.digits) && !one.broken && oldShapes.test(one.shape);

/** Whether 18 characters are a citizen's number: region, a real day of birth, and the check character. */
export function isIdNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text) || !hasRegion(text)) return false;
  if (!/^(?:19|20)/.test(text.slice(6)) || !isDay(text.slice(6, 10), text.slice(10, 12), text.slice(12, 14)))
    return false;
  const sum = idWeights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return idCheckCharacters[sum % 11] === text[17];
}

const isOldIdNumber = (text: string): boolean =>
  /^\d{15}$/.test(text) &&
  hasRegion(text) &&
  isDay(`19${text.slice(6, 8)}`, text.slice(8, 10), text.slice(10, 12)) &&
  text.slice(12) !== '000';

const hasRegion = (text: string): boolean => idRegions.includes(text.slice(0, 2)) && text.slice(2, 6) !== '0000';

/** Whether 18 characters are a unified social credit code by its own check character. */
export function isCreditCode(text: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(text)) return false;
  const sum = creditWeights.reduce((total, weight, at) => total + weight * creditCharacters.indexOf(text[at]!), 0);
  return creditCharacters[(31 - (sum % 31)) % 31] === text[17];
}

function isDay(year: string, month: string, day: string): boolean {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return m >= 1 && m <= 12 && d >= 1 && d <= days[m - 1]!;
}
