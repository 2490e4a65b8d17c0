/** Pairs of neighbouring characters of a text, with how often each occurs, and how many there are in all. */
export interface Pairs {
  counts: ReadonlyMap<string, number>;
  size: number;
}

/** The pairs of a text; digits, blanks and punctuation do not count, so a changed year does not make a copy look new. */
export function pairsOf(text: string): Pairs {
  const bare = text.replace(/[^\p{L}]+/gu, '');
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < bare.length; i++) {
    const pair = bare.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, size: Math.max(0, bare.length - 1) };
}

/** How alike two texts are, from 0 to 1: twice the pairs that they share by the pairs of both (Sørensen–Dice). */
export function alikeness(one: Pairs, other: Pairs): number {
  const both = one.size + other.size;
  if (both === 0) return 0;
  let shared = 0;
  for (const [pair, count] of one.counts) shared += Math.min(count, other.counts.get(pair) ?? 0);
  return (2 * shared) / both;
}

/** The same for texts that are compared only once. */
export const similarity = (one: string, other: string): number => alikeness(pairsOf(one), pairsOf(other));
