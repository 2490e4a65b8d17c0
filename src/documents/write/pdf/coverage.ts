import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assetsDir } from './assets.ts';
import { characterRanges } from './cmap.ts';

const known = new Map<string, Promise<Uint8Array>>();

/** One bit a code point: whether one of the fonts has it. */
async function coverageOf(files: readonly string[]): Promise<Uint8Array> {
  const bits = new Uint8Array(0x110000 / 8);
  for (const file of files)
    for (const [first, last] of characterRanges(await readFile(join(assetsDir(), file))))
      for (let code = first; code <= last; code++) bits[code >> 3]! |= 1 << (code & 7);
  return bits;
}

/** The characters of a text that none of some embedded fonts has, each once, in order. */
export async function lacking(text: string, files: readonly string[]): Promise<string[]> {
  const key = files.join('\n');
  const coverage = known.get(key) ?? coverageOf(files);
  known.set(key, coverage);
  const bits = await coverage;
  const missing = new Set<string>();
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (char !== '\n' && ((bits[code >> 3]! >> (code & 7)) & 1) === 0) missing.add(char);
  }
  return [...missing];
}
