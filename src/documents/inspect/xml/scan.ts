import { Unreadable } from '../../read/block.ts';

/** An element of an XML text by its places: what is cut or replaced by place leaves the rest byte for byte. */
export interface Element {
  /** Name without prefix. */
  name: string;
  /** Name without prefix of the element around it; empty for the root. */
  parent: string;
  /** The start tag as it stands. */
  tag: string;
  start: number;
  innerStart: number;
  innerEnd: number;
  end: number;
}

const deepest = 1000;
const hostile = '文件内部的 XML 有声明或嵌套不合规范，可能藏有内容，没有检查。请用原来的软件打开，另存一份再试。';

/** The elements that `wanted` names, in the order in which they end. */
export function elements(xml: string, wanted: ReadonlySet<string>): Element[] {
  const found: Element[] = [];
  eachElement(xml, wanted, (element) => found.push(element));
  return found;
}

/**
 * Gives each element that `wanted` names as it ends. Walks once and expands no entity; throws Unreadable where there
 * is a document type, or tags do not close.
 */
export function eachElement(xml: string, wanted: ReadonlySet<string>, take: (element: Element) => void): void {
  const stack: { name: string; start: number; innerStart: number }[] = [];
  let at = xml.indexOf('<');
  while (at >= 0) {
    const second = xml.charCodeAt(at + 1);
    if (second === 0x21) at = afterDeclaration(xml, at);
    else if (second === 0x3f) at = after(xml, '?>', at);
    else {
      const end = tagEnd(xml, at);
      if (second === 0x2f) {
        const open = stack.pop();
        if (!open) throw new Unreadable(hostile);
        const { name, start, innerStart } = open;
        if (wanted.has(name)) {
          const [parent, tag] = [stack.at(-1)?.name ?? '', xml.slice(start, innerStart)];
          take({ name, parent, tag, start, innerStart, innerEnd: at, end });
        }
      } else {
        const name = localName(xml, at);
        if (xml.charCodeAt(end - 2) !== 0x2f) {
          if (stack.length > deepest) throw new Unreadable(hostile);
          stack.push({ name, start: at, innerStart: end });
        } else if (wanted.has(name)) {
          const [parent, tag] = [stack.at(-1)?.name ?? '', xml.slice(at, end)];
          take({ name, parent, tag, start: at, innerStart: end, innerEnd: end, end });
        }
      }
      at = end;
    }
    at = xml.indexOf('<', at);
  }
  if (stack.length > 0) throw new Unreadable(hostile);
}

const openTag = /^<([^\s/>]+)/;

function localName(xml: string, at: number): string {
  const name = openTag.exec(xml.slice(at, at + 120))?.[1];
  if (!name) throw new Unreadable(hostile);
  return name.slice(name.indexOf(':') + 1);
}

/** The place after a tag; a `>` inside a quoted value ends none. */
function tagEnd(xml: string, at: number): number {
  let quote = 0;
  for (let next = at + 1; next < xml.length; next++) {
    const code = xml.charCodeAt(next);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return next + 1;
  }
  throw new Unreadable(hostile);
}

function afterDeclaration(xml: string, at: number): number {
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4);
  if (xml.startsWith('<![CDATA[', at)) return after(xml, ']]>', at);
  throw new Unreadable(hostile);
}

function after(xml: string, mark: string, at: number): number {
  const end = xml.indexOf(mark, at);
  if (end < 0) throw new Unreadable(hostile);
  return end + mark.length;
}

/** The value of an attribute by its name, with its prefix or (`id`) without; null where there is none. */
export function attribute(tag: string, name: string): string | null {
  const match = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match ? unescapeXml(match[1] ?? match[2] ?? '') : null;
}

/** Whether an element such as `<w:vanish/>` is on. */
export const isOn = (tag: string): boolean => !/^(?:0|false|off|none)$/.test(attribute(tag, 'val') ?? '1');

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of XML with its five entities and character numbers made characters. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{1,8}));/g, (whole, hex, decimal, name) => {
    if (name) return named[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The characters between two places, tags, comments and instructions left out. */
export function textOf(xml: string, start = 0, end = xml.length): string {
  const mark = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<[^>]*>/g;
  return unescapeXml(xml.slice(start, end).replace(mark, (_, data?: string) => (data ? escapeXml(data) : '')));
}

/** Bytes of an XML part as text: UTF-8, or UTF-16 by its mark. */
export function decodeXml(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : bytes[0] === 0x3c && bytes[1] === 0
          ? 'utf-16le'
          : bytes[0] === 0 && bytes[1] === 0x3c
            ? 'utf-16be'
            : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}
