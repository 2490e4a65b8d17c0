import { cardNumbers } from '../../../../law/personal-data/numbers.ts';
import type { Detector, Span } from './detector.ts';
import { candidates, saidToBeOther } from './fold.ts';

const shapes = /^(?:1[6-9]|4-4-4-4(?:-[1-3])?|6-1[0-3]|(?:1-){15,18}1)$/;

/** Bank cards: 16 to 19 digits that begin as cards do and pass the Luhn check. */
export const bankCard: Detector = {
  kind: 'bank_card',
  find(folded) {
    const found: Span[] = [];
    for (const one of candidates(folded, 16, 19))
      if (isCard(one.digits) && !one.broken && shapes.test(one.shape) && !saidToBeOther(folded, one.start))
        found.push({ kind: 'bank_card', start: one.start, end: one.end });
    return found;
  },
};

/** Whether digits begin as a bank card does and pass the Luhn check. */
export function isCard(digits: string): boolean {
  if (!cardNumbers.some((shape) => shape.test(digits))) return false;
  let sum = 0;
  for (let at = digits.length - 1, double = false; at >= 0; at--, double = !double) {
    const digit = Number(digits[at]) * (double ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
