export type Kind = 'zip' | 'ole' | 'pdf' | 'rtf' | 'picture' | 'binary' | 'empty' | 'text';

const pictures: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x52, 0x49, 0x46, 0x46],
];

const starts = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);
const ascii = (bytes: Uint8Array, length: number) => new TextDecoder('latin1').decode(bytes.subarray(0, length));

/** What a file is by its bytes; its name is not asked. `members` of a zip tell Word from Excel. */
export function kindOf(bytes: Uint8Array): Kind {
  if (bytes.length === 0) return 'empty';
  if (starts(bytes, [0x50, 0x4b])) return 'zip';
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'ole';
  if (ascii(bytes, 1024).includes('%PDF-')) return 'pdf';
  if (ascii(bytes, 6).startsWith('{\\rtf')) return 'rtf';
  const wide = wideOrder(bytes) !== null;
  if (!wide && pictures.some((mark) => starts(bytes, mark)) && hasControl(bytes)) return 'picture';
  if (!wide && hasControl(bytes)) return 'binary';
  return 'text';
}

/** The byte order of a text in UTF-16: by its mark, or by the line ends and digits that every report holds; else null. */
export function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (starts(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (starts(bytes, [0xfe, 0xff])) return 'utf-16be';
  if (bytes.length % 2 === 1) return null;
  const end = Math.min(bytes.length, 65_536);
  let little = 0;
  let big = 0;
  for (let at = 0; at + 1 < end; at += 2) {
    const [first, second] = [bytes[at]!, bytes[at + 1]!];
    if (first === 0 && second === 0) return null;
    if (second === 0 && (first === 10 || first >= 32)) little++;
    else if (first === 0 && (second === 10 || second >= 32)) big++;
  }
  const least = Math.max(4, end / 200);
  if (little >= least && big * 20 < little) return 'utf-16le';
  return big >= least && little * 20 < big ? 'utf-16be' : null;
}

/** Whether a decoded text is a web page. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 20_000);
  if (/^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<html)/i.test(head)) return true;
  return /<(?:table|tr|td|div|p|span|body|meta|h[1-6])(?:\s[^<>]{0,2000})?>/i.test(head);
}

/** Control characters that no text holds. */
function hasControl(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, 65_536);
  for (let at = 0; at < end; at++) {
    const byte = bytes[at]!;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) return true;
  }
  return false;
}
