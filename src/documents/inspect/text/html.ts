import { Unreadable } from '../../read/block.ts';
import type { Finding, FindingKind } from '../kinds.ts';
import { mask } from '../mask.ts';
import { personalData } from '../personal/index.ts';
import { redact, redactPieces } from '../personal/redact.ts';
import { isTelling } from '../telling.ts';
import { Edits } from '../xml/edit.ts';
import { attribute, escapeXml, unescapeXml } from '../xml/scan.ts';

interface Token {
  kind: 'comment' | 'script' | 'tag' | 'text';
  start: number;
  end: number;
  source: string;
}

const inline = /^<\/?(?:span|b|i|u|s|em|strong|font|a|sub|sup|small|big|mark|code|o:p|st1:\w+|wbr|ins|del)\b/i;
const isMeta =
  /^<meta\b[^>]*\bname\s*=\s*["']?(?:author|creator|generator|description|keywords|originator|progid|company|manager|lastauthor)\b/i;
const isHidden =
  /^<[a-z][^>]*(?:\shidden(?:\s|=|\/?>)|style\s*=\s*(?:"[^"]*|'[^']*)(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all))/i;
const isHiddenInput = /^<input\b[^>]*type\s*=\s*["']?hidden/i;

/** The pieces of a page in their order. What a browser would not show as text is no text. */
function* tokens(html: string): Generator<Token> {
  let at = 0;
  while (at < html.length) {
    const start = at;
    let kind: Token['kind'] = 'text';
    if (html.startsWith('<!--', at)) {
      kind = 'comment';
      at = after(html, '-->', at);
    } else if (html[at] === '<' && /[a-zA-Z/!?]/.test(html[at + 1] ?? '')) {
      kind = 'tag';
      at = after(html, '>', at);
      const raw = /^<(script|style)\b/i.exec(html.slice(start, start + 8))?.[1];
      if (raw) {
        kind = 'script';
        const end = new RegExp(`</${raw}\\s*>`, 'gi');
        end.lastIndex = at;
        const close = end.exec(html);
        at = close ? close.index + close[0].length : html.length;
      }
    } else {
      const next = html.slice(at + 1).search(/<[a-zA-Z/!?]/);
      at = next < 0 ? html.length : at + 1 + next;
    }
    yield { kind, start, end: at, source: html.slice(start, at) };
  }
}

function after(html: string, mark: string, at: number): number {
  const end = html.indexOf(mark, at);
  return end < 0 ? html.length : end + mark.length;
}

interface Found extends Finding {
  start: number;
  end: number;
}

const mostBeside = 100_000;

/** A `<` that nothing closes before the next is no tag. */
const withoutTags = (html: string, put: string): string => html.replace(/<[^<>]*>/g, put);

/** Comments, properties, and elements that are not shown, by their places. */
function beside(html: string): Found[] {
  const found: Found[] = [];
  const add = (kind: FindingKind, where: string, text: string, start: number, end: number) => {
    if (found.length >= mostBeside)
      throw new Unreadable('网页里的注释和隐藏内容超过 10 万处，不像正常的网页，没有检查。请重新另存一份再试。');
    found.push({ kind, where, sample: mask(kind, withoutTags(text, ' ')), start, end });
  };
  const visible = unescapeXml(withoutTags(html, '')).replace(/\s+/g, '');
  let hidden: { name: string; depth: number; start: number } | null = null;
  for (const { kind, start, end, source } of tokens(html)) {
    const name = /^<\/?([\w:]+)/.exec(source)?.[1]?.toLowerCase() ?? '';
    if (hidden) {
      if (kind !== 'tag' || name !== hidden.name) continue;
      if (source.startsWith('</')) hidden.depth--;
      else if (!source.endsWith('/>')) hidden.depth++;
      if (hidden.depth > 0) continue;
      const inner = html.slice(hidden.start, end);
      if (withoutTags(inner, '').trim() !== '') add('hidden_text', '网页', inner, hidden.start, end);
      hidden = null;
    } else if (kind === 'comment') {
      // Marks that only programs read hold no text.
      if (!/^<!--\s*\[(?:if|endif)[^\]]*\]>?\s*(?:<!)?-->$/i.test(source))
        add('comment', '网页注释', source.slice(4, -3), start, end);
    } else if (kind === 'tag' && isMeta.test(source)) {
      const property = attribute(source, 'name') ?? '';
      const value = attribute(source, 'content') ?? '';
      const program = /^(?:generator|progid|originator)$/i.test(property);
      if (!program && isTelling(property, value, visible)) add('metadata', `网页属性“${property}”`, value, start, end);
    } else if (kind === 'tag' && isHiddenInput.test(source)) {
      if (attribute(source, 'value')) add('hidden_text', '网页', attribute(source, 'value')!, start, end);
    } else if (
      kind === 'tag' &&
      isHidden.test(source) &&
      !/^<(?:input|img|br|hr|meta|link)\b/i.test(source) &&
      !source.endsWith('/>')
    )
      hidden = { name, depth: 1, start };
  }
  return found;
}

interface Piece {
  text: string;
  start: number;
  end: number;
}

/** The texts between block tags, each in its pieces. */
function flows(html: string): Piece[][] {
  const found: Piece[][] = [[]];
  for (const { kind, start, end, source } of tokens(html)) {
    if (kind === 'text') found.at(-1)!.push({ text: unescapeXml(source.replaceAll('&nbsp;', ' ')), start, end });
    else if (kind === 'tag' && !inline.test(source) && found.at(-1)!.length > 0) found.push([]);
  }
  return found;
}

export function findInHtml(html: string): Finding[] {
  const found: Finding[] = beside(html).map(({ kind, where, sample }) => ({ kind, where, sample }));
  const personal = (text: string, where: string) => {
    for (const { kind, start, end } of personalData(text))
      found.push({ kind, where, sample: mask(kind, text.slice(start, end)) });
  };
  for (const [index, pieces] of flows(html).entries())
    personal(pieces.map(({ text }) => text).join(''), `网页第 ${index + 1} 段`);
  for (const { kind, source } of tokens(html)) if (kind === 'tag') personal(source, '网页标签');
  return found;
}

export function cleanHtml(html: string, withRedaction: boolean): string {
  const edits = new Edits();
  for (const { start, end } of beside(html)) edits.cut(start, end);
  if (withRedaction) {
    for (const pieces of flows(html)) {
      const spans = personalData(pieces.map(({ text }) => text).join(''));
      if (spans.length === 0) continue;
      const redacted = redactPieces(
        pieces.map(({ text }) => text),
        spans,
      );
      for (const [index, { text, start, end }] of pieces.entries())
        if (redacted[index] !== text) edits.replace(start, end, escapeXml(redacted[index]!));
    }
    for (const { kind, start, end, source } of tokens(html))
      if (kind === 'tag' && personalData(source).length > 0)
        edits.replace(start, end, redact(source, personalData(source)));
  }
  return edits.apply(html);
}
