import { decodePDFRawStream, PDFContentStream, PDFRawStream, type PDFStream } from '@cantoo/pdf-lib';
import { pdf } from '../../limits.ts';
import { Unreadable } from '../../read/block.ts';

/** The bytes of a stream as they are when unpacked. */
export function bytesOf(stream: PDFStream): Uint8Array {
  if (stream instanceof PDFRawStream) {
    const bytes = decodePDFRawStream(stream).getBytes(pdf.largestStream + 1) as Uint8Array;
    if (bytes.length > pdf.largestStream)
      throw new Unreadable('PDF 里有一部分展开后超过 256 MB，为安全起见没有检查。请重新导出一份再试。');
    return bytes;
  }
  if (stream instanceof PDFContentStream) return stream.getUnencodedContents();
  return stream.getContents();
}

/** One operator of a content stream with its operands as they stand. */
export interface Operation {
  name: string;
  operands: string[];
  /** All of it, from the first operand to the end of the operator, as it stands. */
  source: string;
}

const white = /[\0\t\n\f\r ]/;
const delimiter = /[\0\t\n\f\r ()<>[\]{}/%]/;

/** The operators of a content stream (one character a byte), in their order. Throws where a string does not end. */
export function* operations(text: string): Generator<Operation> {
  let at = 0;
  let start = 0;
  let operands: string[] = [];
  while (at < text.length) {
    const char = text[at]!;
    if (white.test(char)) at++;
    else if (char === '%') at = lineEnd(text, at);
    else {
      const end = tokenEnd(text, at);
      const token = text.slice(at, end);
      if (/^[A-Za-z'"]/.test(token) && !/^(?:true|false|null)$/.test(token)) {
        const whole = token === 'BI' ? inlineEnd(text, end) : end;
        yield { name: token, operands, source: text.slice(operands.length === 0 ? at : start, whole) };
        operands = [];
        at = whole;
        continue;
      }
      if (operands.length === 0) start = at;
      operands.push(token);
      at = end;
    }
  }
}

function lineEnd(text: string, at: number): number {
  const end = /[\r\n]/g;
  end.lastIndex = at;
  return end.exec(text)?.index ?? text.length;
}

function tokenEnd(text: string, at: number): number {
  const char = text[at]!;
  if (char === '(') return stringEnd(text, at);
  if (char === '<' && text[at + 1] === '<') return at + 2;
  if (char === '>' && text[at + 1] === '>') return at + 2;
  if (char === '<') {
    const end = text.indexOf('>', at);
    if (end < 0) throw new Error('open string');
    return end + 1;
  }
  if (/[[\]{})>]/.test(char)) return at + 1;
  let end = at + 1;
  while (end < text.length && !delimiter.test(text[end]!)) end++;
  return end;
}

function stringEnd(text: string, at: number): number {
  let depth = 0;
  for (let next = at; next < text.length; next++) {
    const char = text[next];
    if (char === '\\') next++;
    else if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return next + 1;
  }
  throw new Error('open string');
}

/** A picture inside the content ends at an EI that stands alone and that plain operators follow. */
function inlineEnd(text: string, at: number): number {
  const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;
  end.lastIndex = at;
  for (let match = end.exec(text); match; match = end.exec(text)) {
    const next = match.index + 3;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: bytes of a picture are told by them
    if (!/[\0-\x08\x0e-\x1f\x80-\xff]/.test(text.slice(next, next + 12))) return next;
  }
  throw new Error('open picture');
}

/** The bytes of a string operand, one character a byte. */
export function stringBytes(token: string): string {
  if (token.startsWith('<')) {
    const hex = token.slice(1, -1).replace(/[^0-9A-Fa-f]/g, '');
    const even = hex.length % 2 ? `${hex}0` : hex;
    return (even.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('');
  }
  return token
    .slice(1, -1)
    .replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))|\r\n?/g, (_whole, octal?: string, char?: string) => {
      if (octal) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
      if (char === undefined) return '\n';
      if (/^[\r\n]/.test(char)) return '';
      return escapes[char] ?? char;
    });
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

export const hexString = (bytes: string): string =>
  `<${[...bytes].map((char) => char.charCodeAt(0).toString(16).padStart(2, '0')).join('')}>`;
