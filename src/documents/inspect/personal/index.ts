import { text as limits } from '../../limits.ts';
import { Unreadable } from '../../read/block.ts';
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

/** Throws Unreadable where a text holds more numbers than a register. */
function refuseNumbers(text: string): void {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // An X may be the last of a citizen's number.
    const digit = (code >= 0x30 && code <= 0x39) || code === 0x58 || code === 0x78;
    if (digit && !inside) count++;
    inside = digit;
  }
  if (count > limits.mostNumbers) throw new Unreadable('文字里的数字超过 100 万处，没有检查。请分成几份再检查。');
}

/** The personal data in a text, in its order, none overlapping. */
export function personalData(text: string): Span[] {
  if (text.length < shortest || (text.length < 8 && /^[\d.,%+\s-]*$/.test(text))) return [];
  const folded = fold(text);
  if (folded.length > limits.mostNumbers) refuseNumbers(folded);
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
