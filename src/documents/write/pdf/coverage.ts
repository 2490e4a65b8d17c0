import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assetsDir, fontFiles } from './assets.ts';
import { characterRanges } from './cmap.ts';

let known: Promise<Uint8Array> | undefined;

/** One bit a code point: whether one of the fonts that every text falls back to has it. */
async function covered(): Promise<Uint8Array> {
  const bits = new Uint8Array(0x110000 / 8);
  for (const file of fontFiles.fallback)
    for (const [first, last] of characterRanges(await readFile(join(assetsDir(), file))))
      for (let code = first; code <= last; code++) bits[code >> 3]! |= 1 << (code & 7);
  return bits;
}

/** The characters of a text that no embedded font can print, each once, in order. */
export async function unprintable(text: string): Promise<string[]> {
  known ??= covered();
  const bits = await known;
  const missing = new Set<string>();
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (char !== '\n' && ((bits[code >> 3]! >> (code & 7)) & 1) === 0) missing.add(char);
  }
  return [...missing];
}
