import { wideOrder } from './kind.ts';

/**
 * Bytes as text: UTF-8 with or without a mark, UTF-16, else GB18030. A file cut off inside a character
 * loses that character, not its encoding.
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideOrder(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  for (let drop = 0; drop < 4 && drop <= bytes.length; drop++) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - drop));
    } catch {
      // Not UTF-8, or cut inside a character: try with the last bytes left out, then the national encoding.
    }
  }
  const text = new TextDecoder('gb18030').decode(bytes);
  return text.endsWith('\ufffd') ? text.slice(0, -1) : text;
}
