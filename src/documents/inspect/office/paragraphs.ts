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
const containers = new Set(['p', 'si', 'is']);
const between: Record<string, string> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

/** The paragraphs of any Office part, in the order in which they end; one inside another (a text box) stands alone. */
export function paragraphs(xml: string): Paragraph[] {
  const found: Paragraph[] = [];
  let open: Piece[] = [];
  const close = (pieces: Piece[]) => found.push({ pieces, text: pieces.map(({ text }) => text).join('') });
  eachElement(xml, wanted, (element) => {
    const { name, start, innerStart, innerEnd, end } = element;
    if (containers.has(name)) {
      const first = open.findIndex((piece) => piece.start > start);
      close(first < 0 ? [] : open.splice(first));
    } else if (name in between) {
      if (element.parent === 'r' || element.parent === 'p')
        open.push({ text: between[name]!, start, end, fixed: true });
    } else if (name === 'rPh') open = open.filter((piece) => piece.start < start);
    else if (name === 'v')
      close([{ text: textOf(xml, innerStart, innerEnd), start: innerStart, end: innerEnd, fixed: false }]);
    else open.push({ text: textOf(xml, innerStart, innerEnd), start: innerStart, end: innerEnd, fixed: false });
  });
  if (open.length > 0) close(open);
  return found;
}
