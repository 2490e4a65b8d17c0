import { lineEnds, printable, spaces, unseen } from '../../../domain/printable.ts';
import { livingNumber, token } from '../../../domain/report/drafting/living-number.ts';
import { asWords } from './document.ts';

/** What of a node of pasted HTML is looked at: a browser's nodes have it, and a parser's in a test. */
export interface PastedNode {
  nodeType: number;
  nodeValue: string | null;
  tagName?: string;
  attributes?: ArrayLike<{ name: string; value: string }>;
  childNodes: ArrayLike<PastedNode>;
}

/** Where Word and WPS keep the signs of Symbol and Wingdings: bullets, which no other font has. */
const signs = /[\uf020-\uf0ff]/g;

/** Pasted plain text as a text of the report: a paragraph a line, what is visible kept, what prints nothing taken away. */
export const pastedText = (text: string): string => kept(asWords(cleaned(text)));

/** The place of a picture or an object (U+FFFC) prints nothing either. */
const cleaned = (text: string): string => printable(text).replaceAll('\ufffc', '').replace(signs, '·');

/** Paragraphs without the spaces that indent them, and without empty ones. */
const kept = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/**
 * HTML as it can be parsed on a page whose policy refuses foreign styles, which complains of each even where nothing is
 * shown: style sheets are left out, and style attributes are there under another name.
 */
export const withoutStyles = (html: string): string =>
  html
    .replace(/<style\b[\s\S]*?(<\/style\s*>|$)/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle(?=\s*=)/gi, ` ${styleName}`));
const styleName = 'data-style';

/** Pasted HTML, its styles renamed, as a text of the report. Living numbers copied from here stay living. */
export function pastedHtml(root: PastedNode): string {
  const flow = Array.from(root.childNodes, (node) => flowOf(node, false)).join('');
  return kept(
    flow
      .replaceAll(breakMark, '\n')
      // A line of HTML source ends anywhere: between Chinese characters that is nothing, elsewhere a space.
      .replace(new RegExp(`(.?) *${softMark}[ ${softMark}]*(?=(.?))`, 'gsu'), (_, before: string, after: string) =>
        wide.test(before) && wide.test(after) ? before : `${before} `,
      )
      .replace(/ {2,}/g, ' '),
  );
}

// Private marks of this file, put in after every character of that range was taken from the text.
const breakMark = '\u0001';
const softMark = '\u0002';
const wide =
  /^[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u201c\u201d\u2018\u2019\u2014\u2026\u00b7]$|\p{Script=Han}$/u;

const unread = new Set(['head', 'title', 'meta', 'link', 'style', 'script', 'noscript', 'template', 'del']);
const blocks = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

function flowOf(node: PastedNode, inCell: boolean): string {
  if (node.nodeType === 3) return flowOfText(node.nodeValue ?? '');
  if (node.nodeType !== 1) return '';
  const tag = (node.tagName ?? '').toLowerCase();
  const attributes = new Map(Array.from(node.attributes ?? [], ({ name, value }) => [name.toLowerCase(), value]));
  const key = attributes.get('data-number');
  if (key !== undefined && livingNumber(key)) return token(key);
  if (unread.has(tag) || isHidden(attributes)) return '';
  const cell = tag === 'td' || tag === 'th';
  const inside = Array.from(node.childNodes, (child) => flowOf(child, inCell || cell)).join('');
  if (/mso-list:\s*ignore/i.test(attributes.get(styleName) ?? '')) return `${listMark(inside)} `;
  if (tag === 'br') return inCell ? ' ' : breakMark;
  if (cell) return ` ${inside} `;
  // The cells of a row stay on one line.
  return blocks.has(tag) ? (inCell ? ` ${inside} ` : `${breakMark}${inside}${breakMark}`) : inside;
}

/** Words as they are seen; the white space of the source is only a space. */
const flowOfText = (text: string): string =>
  asWords(
    text
      .replace(unseen, '')
      .replaceAll('\ufffc', '')
      .replace(signs, '·')
      .replace(/[ \t\r\n\f]+/g, (space) => (/[\r\n]/.test(space) ? softMark : ' '))
      .replace(spaces, ' ')
      .replace(lineEnds, breakMark),
  );

/** Comments of reviewers, their marks in the text, and what its author hid. */
const isHidden = (attributes: Map<string, string>): boolean =>
  /mso-element:\s*comment|mso-hide:\s*all|display:\s*none/i.test(attributes.get(styleName) ?? '') ||
  /\bmso(comment|comanchor|comtxt|comoff|del\b)/i.test(attributes.get('class') ?? '');

/** The mark of a list item: numbers as they are; a bullet, which Word writes as a letter of a font of signs, as a dot. */
function listMark(text: string): string {
  const mark = text.replaceAll(softMark, ' ').replaceAll(breakMark, ' ').trim();
  return /^[^\d一二三四五六七八九十①-⑳]$/u.test(mark) ? '·' : mark;
}
