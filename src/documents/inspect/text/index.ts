import { decodeText } from '../../read/decode.ts';
import { looksLikeHtml } from '../../read/kind.ts';
import type { Finding } from '../kinds.ts';
import { mask } from '../mask.ts';
import { personalData } from '../personal/index.ts';
import { redact } from '../personal/redact.ts';
import { cleanHtml, findInHtml } from './html.ts';

/** Personal data in a plain text, by its lines. */
export function findInText(text: string): Finding[] {
  let line = 1;
  let next = text.indexOf('\n');
  return personalData(text).map(({ kind, start, end }) => {
    for (; next >= 0 && next < start; next = text.indexOf('\n', next + 1)) line++;
    return { kind, where: `第 ${line} 行`, sample: mask(kind, text.slice(start, end)) };
  });
}

/** A text file: plain, delimited, Markdown or a web page. */
export function inspectText(bytes: Uint8Array): Finding[] {
  const text = decodeText(bytes);
  return looksLikeHtml(text) ? findInHtml(text) : findInText(text);
}

/** The same text without it, in UTF-8 where anything was taken out. */
export function cleanText(bytes: Uint8Array, withRedaction: boolean): Uint8Array {
  const text = decodeText(bytes);
  const html = looksLikeHtml(text);
  const cleaned = html ? cleanHtml(text, withRedaction) : withRedaction ? redact(text, personalData(text)) : text;
  if (cleaned === text) return bytes;
  const named = html ? cleaned.replace(/(<meta\b[^>]*charset\s*=\s*["']?)[\w-]+/gi, '$1utf-8') : cleaned;
  // The mark tells Excel and Notepad that it is UTF-8.
  return new TextEncoder().encode(`\ufeff${named.replace(/^\ufeff/, '')}`);
}
