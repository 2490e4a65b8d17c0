import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SentenceError } from '../../../domain/sentence-error.ts';
import { assetsDir, fontFiles } from './assets.ts';
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

/**
 * Throws a SentenceError that names the characters of a text which no embedded font can print; nothing is dropped.
 * `what` is the word for the paper that holds the text: 报告.
 */
export async function refuseUnprintable(text: string, what: string): Promise<void> {
  const missing = await lacking(text, fontFiles.fallback);
  if (missing.length === 0) return;
  const named = missing.slice(0, 10).map((char) => {
    const code = char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return /[\p{Co}\p{M}\p{Cn}]/u.test(char) ? `U+${code}` : `“${char}”（U+${code}）`;
  });
  throw new SentenceError(
    `PDF 用的字体里没有这些字：${named.join('、')}${missing.length > 10 ? ` 等 ${missing.length} 个` : ''}。` +
      `为了不漏字，没有生成 PDF，${what}本身没有改动。请改用规范字或写法，或者导出 Word（docx），由装有该字的电脑打印。`,
  );
}
