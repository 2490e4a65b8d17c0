import { address } from './address.ts';
import { bankCard } from './bank-card.ts';
import type { Detector, Span } from './detector.ts';
import { email } from './email.ts';
import { fold } from './fold.ts';
import { idNumber } from './id-number.ts';
import { passport } from './passport.ts';
import { phone } from './phone.ts';
import { plate } from './plate.ts';

/** Every kind of personal data; where two claim the same characters the earlier one keeps them. */
const detectors: readonly Detector[] = [idNumber, bankCard, phone, passport, plate, email, address];

/** Shorter than any piece of personal data; most cells of a table are, or hold one small number. */
const shortest = 4;

/** The personal data in a text, in its order, none overlapping. */
export function personalData(text: string): Span[] {
  if (text.length < shortest || (text.length < 8 && /^[\d.,%+\s-]*$/.test(text))) return [];
  const folded = fold(text);
  const taken = new Uint8Array(folded.length);
  const found: Span[] = [];
  for (const detector of detectors)
    for (const span of detector.find(folded)) {
      if (taken.subarray(span.start, span.end).includes(1)) continue;
      taken.fill(1, span.start, span.end);
      found.push(span);
    }
  return found.sort((a, b) => a.start - b.start);
}
