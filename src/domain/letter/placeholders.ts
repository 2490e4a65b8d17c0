import { printable } from '../printable.ts';

/** A text of `law/letters` taken apart: what stands as it is, what a value stands for, what is printed only with its values. */
export type Part = { literal: string } | { key: string; as: string | null } | { optional: readonly Part[] };

const whole = /\[\[([\s\S]*?)\]\]|\{([a-zA-Z]+)(?::([a-zA-Z]+))?\}/g;

/** The parts of a text. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  const literal = (end: number) => {
    if (end > at) parts.push({ literal: text.slice(at, end) });
  };
  for (const match of text.matchAll(whole)) {
    literal(match.index);
    if (match[1] !== undefined) parts.push({ optional: partsOf(match[1]) });
    else parts.push({ key: match[2]!, as: match[3] ?? null });
    at = match.index + match[0].length;
  }
  literal(text.length);
  return parts;
}

/** The values that a text stands for, and whether it does without them. */
export function valuesIn(text: string): { key: string; as: string | null; optional: boolean }[] {
  const walk = (parts: readonly Part[], optional: boolean): { key: string; as: string | null; optional: boolean }[] =>
    parts.flatMap((part) =>
      'key' in part ? [{ ...part, optional }] : 'optional' in part ? walk(part.optional, true) : [],
    );
  return walk(partsOf(text), false);
}

/** The value that a placeholder stands for, '' where none is given. */
export type Lookup = (key: string, as: string | null) => string;

const stopsBefore = /^[。；，、：”）]/;
const stopsAtEnd = /[。；，、：]+$/;

/** A text with its values. Where somebody typed a full stop and the text has one too, one is printed. */
export function printed(text: string, lookup: Lookup): string {
  const pieces = piecesOf(partsOf(text), lookup).filter((piece) => piece.text !== '');
  const words = pieces
    .map((piece, i) => {
      const next = pieces[i + 1]?.text ?? '';
      return piece.typed && stopsBefore.test(next) ? piece.text.replace(stopsAtEnd, '') : piece.text;
    })
    .join('');
  return printable(words);
}

function piecesOf(parts: readonly Part[], lookup: Lookup): { text: string; typed: boolean }[] {
  return parts.flatMap((part) => {
    if ('literal' in part) return [{ text: part.literal, typed: false }];
    if ('key' in part) return [{ text: lookup(part.key, part.as), typed: true }];
    const missing = part.optional.some((inner) => 'key' in inner && lookup(inner.key, inner.as) === '');
    return missing ? [] : piecesOf(part.optional, lookup);
  });
}
