import type { FindingKind } from './kinds.ts';
import { fold } from './personal/fold.ts';
import { personalData } from './personal/index.ts';

const longest = 40;

/** A sample that lets a person recognise what was found, and nobody else learn it: never the whole. */
export function mask(kind: FindingKind, text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: text of a file must not command a terminal
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g, ' ').trim();
  const bare = fold(plain).replace(/[\s.·_-]/g, '');
  switch (kind) {
    case 'id_number':
      return bare.length === 18
        ? `${bare.slice(0, 6)}********${bare.slice(-4)}`
        : `${bare.slice(0, 6)}******${bare.slice(-3)}`;
    case 'phone':
      return `${bare.slice(0, Math.max(3, bare.length - 8))}****${bare.slice(-4)}`;
    case 'bank_card':
      return `${bare.slice(0, 4)}********${bare.slice(-4)}`;
    case 'passport':
      return `${bare.slice(0, 2)}*****${bare.slice(-2)}`;
    case 'plate':
      return `${bare.slice(0, 2)}***${bare.slice(-2)}`;
    case 'email': {
      const [name = '', host = ''] = plain.split('@');
      return `${name.slice(0, 1)}***@${host}`;
    }
    case 'address':
      return `${plain.slice(0, Math.min(6, Math.ceil(plain.length / 2)))}****`;
    default: {
      const safe = maskAll(plain.slice(0, 400));
      return safe.length > longest ? `${safe.slice(0, longest)}…` : safe;
    }
  }
}

/** A text with every piece of personal data in it masked. */
function maskAll(text: string): string {
  let out = '';
  let at = 0;
  for (const { kind, start, end } of personalData(text)) {
    out += text.slice(at, start) + mask(kind, text.slice(start, end));
    at = end;
  }
  return out + text.slice(at);
}
