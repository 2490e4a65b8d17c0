/** Pairs of neighbouring characters with how often each occurs; digits, blanks and punctuation do not count. */
function pairs(text: string): Map<string, number> {
  const bare = text.replace(/[^\p{L}]/gu, '');
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < bare.length; i++) {
    const pair = bare.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

const size = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);

/**
 * How alike two texts are, from 0 to 1: twice the pairs of characters that they share by the pairs of both
 * (Sørensen–Dice). Changed years and numbers do not make a copy look new.
 */
export function similarity(one: string, other: string): number {
  const [a, b] = [pairs(one), pairs(other)];
  const both = size(a) + size(b);
  if (both === 0) return 0;
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  return (2 * shared) / both;
}
