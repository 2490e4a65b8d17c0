/** A text as it is compared: NFKC, without spaces, in lower case. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** Pairs of neighbouring characters of a text, each once; a text of one character is its own pair. */
export function pairsOf(text: string): string[] {
  const characters = [...plain(text).replace(/[\p{P}\p{S}]/gu, '')].slice(0, 400);
  if (characters.length === 1) return characters;
  return [...new Set(characters.slice(1).map((character, i) => characters[i]! + character))];
}
