import { word } from '../../limits.ts';
import { Unreadable } from '../../read/block.ts';
import { eachElement, textOf } from '../xml/scan.ts';

/** A piece of a paragraph's text, by its place in the XML; `fixed` stands for a tab or a line break. */
interface Piece {
  text: string;
  start: number;
  end: number;
  fixed: boolean;
}

export interface Paragraph {
  text: string;
  pieces: Piece[];
}

const wanted = new Set('p si is t v delText instrText tab br cr noBreakHyphen rPh'.split(' '));
const hostile = '文件内部的文字层层嵌套，不合规范，没有检查。请用原来的软件打开，另存一份再试。';
const tooMany = '文件里的段落超过 100 万段，没有检查。请分成几份再检查。';
const containers = new Set(['p', 'si', 'is']);
const between: Record<string, string> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

/** The paragraphs of any Office part, in the order in which they end; one inside another (a text box) stands alone. */
export function paragraphs(xml: string): Paragraph[] {
  const found: Paragraph[] = [];
  let open: Piece[] = [];
  const close = (pieces: Piece[]) => {
    if (found.length >= word.paragraphs * 10) throw new Unreadable(tooMany);
    found.push({ pieces, text: pieces.map(({ text }) => text).join('') });
  };
  let length = 0;
  const put = (piece: Piece) => {
    length += piece.text.length;
    if (length > xml.length + 1000) throw new Unreadable(hostile);
    open.push(piece);
  };
  eachElement(xml, wanted, (element) => {
    const { name, start, innerStart, innerEnd, end } = element;
    if (containers.has(name)) {
      const first = open.findIndex((piece) => piece.start > start);
      close(first < 0 ? [] : open.splice(first));
    } else if (name in between) {
      if (element.parent === 'r' || element.parent === 'p') put({ text: between[name]!, start, end, fixed: true });
    } else if (name === 'rPh') open = open.filter((piece) => piece.start < start);
    else if (name === 'v')
      close([{ text: textOf(xml, innerStart, innerEnd), start: innerStart, end: innerEnd, fixed: false }]);
    else put({ text: textOf(xml, innerStart, innerEnd), start: innerStart, end: innerEnd, fixed: false });
  });
  if (open.length > 0) close(open);
  return found;
}
