import type { Block, GridCell, Segment } from './block.ts';
import { headingOf } from './headings.ts';
import { recognise } from './labels.ts';
import { displayWidth } from './normalize.ts';
import { looksLikeValue } from './numbers.ts';

/** The file as a stream: pieces of text, bars between cells, ends of lines, and rows of known cells. */
export type Event =
  | { t: 'text'; text: string; block: number; left: number; right: number; at?: number | undefined }
  | { t: 'bar'; block: number }
  | { t: 'end-of-line'; block: number }
  | { t: 'row'; block: number; cells: GridCell[]; table: number; open: boolean }
  | { t: 'heading'; block: number; key: string };

/** Turns blocks into the stream that tables are read from. */
export function lex(blocks: readonly Block[]): Event[] {
  const events: Event[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === 'row') {
      const only = block.cells.filter((cell) => cell.text.trim() !== '');
      const heading = only.length === 1 ? headingOf(only[0]!.text) : null;
      if (heading) events.push({ t: 'heading', block: index, key: heading.key });
      else if (block.cells.length === 1) pushLine(events, block.cells[0]!.text, index);
      else events.push({ t: 'row', block: index, cells: block.cells, table: block.table, open: block.open === true });
    } else if (block.segments) {
      const heading = headingOf(block.text);
      if (heading) events.push({ t: 'heading', block: index, key: heading.key });
      else if (recognise(block.text)) events.push(piece(block.text, index, block.segments[0]?.left ?? 0));
      else for (const segment of block.segments) pushSegment(events, segment, index);
      events.push({ t: 'end-of-line', block: index });
    } else pushLine(events, block.text, index);
  });
  return events;
}

/** A whole report without a line break is some ten thousand characters; what is far longer holds no cells. */
const longestRow = 400_000;

function piece(text: string, block: number, left: number): Event {
  return { t: 'text', text: text.trim(), block, left, right: left + displayWidth(text.trim()) };
}

function pushLine(events: Event[], text: string, block: number): void {
  const heading = headingOf(text);
  if (heading) {
    events.push({ t: 'heading', block, key: heading.key });
    if (heading.rest !== '') pushCell(events, heading.rest, block, 0);
  } else if (text.length < longestRow && /[|｜¦]/.test(text)) {
    let left = 0;
    text.split(/([|｜¦])/).forEach((part, index) => {
      if (index % 2 === 1) events.push({ t: 'bar', block });
      else if (/^\s*:?-{3,}:?\s*$/.test(part)) return;
      else pushCell(events, part, block, left);
      left += displayWidth(part);
    });
  } else if (text.trim() !== '') pushCell(events, text, block, 0);
  events.push({ t: 'end-of-line', block });
}

function pushCell(events: Event[], text: string, block: number, left: number): void {
  const trimmed = text.trim();
  if (trimmed === '') return;
  if ((trimmed.length > 600 && !crowded(trimmed)) || isOne(trimmed))
    events.push(piece(text, block, left + indent(text)));
  else for (const segment of segments(text)) pushSegment(events, { ...segment, left: segment.left + left }, block);
}

/** Whether a long line is a whole table run together: many short words, where prose has few spaces. */
const crowded = (text: string) => text.length < 20_000 && text.length / text.split(/\s+/).length < 14;
const isOne = (text: string) => (looksLikeValue(text) && !/\d\s+\d/.test(text)) || recognise(text) !== null;
const indent = (text: string) => displayWidth(text.slice(0, text.length - text.trimStart().length));

/** Pieces of a line that two or more spaces (or one full-width space) part, with their columns. */
export function segments(line: string): Segment[] {
  const found: Segment[] = [];
  let left = 0;
  let at = 0;
  for (const part of line.split(/(\s{2,}|[\u3000\t]+)/)) {
    const width = displayWidth(part);
    const inner = part.length - part.trimStart().length;
    if (part.trim() !== '')
      found.push({ text: part.trim(), left: left + indent(part), right: left + width, at: at + inner });
    left += width;
    at += part.length;
  }
  return found;
}

/** The label in front of a number that is glued to it (规章0); null where there is none. */
function labelWithNumber(word: string): string | null {
  const found = /^(.*[^\d.,+-])[-+]?\d[\d,.]*$/.exec(word)?.[1];
  const label = found === undefined ? null : recognise(found);
  return found !== undefined && label && label.is !== 'fragment' && label.is !== 'caption' ? found : null;
}

/** Two labels side by side are never one. */
const isLabel = (word: string): boolean => {
  const label = recognise(word);
  return label !== null && label.is !== 'fragment';
};

/** A piece that is neither a label nor a value is parted at its single spaces, and at the number glued to a label. */
function pushSegment(events: Event[], segment: Segment, block: number): void {
  const { text } = segment;
  if (isOne(text) || (text.length > 200 && !crowded(text))) {
    events.push({ t: 'text', block, ...segment });
    return;
  }
  const wordsOf = text.split(/\s+/);
  if (wordsOf.length === 1) {
    const label = labelWithNumber(text);
    if (label !== null) {
      const middle = segment.left + displayWidth(label);
      events.push({ t: 'text', text: label, block, left: segment.left, right: middle });
      const at = segment.at === undefined ? undefined : segment.at + label.length;
      events.push({ t: 'text', text: text.slice(label.length), block, left: middle, right: segment.right, at });
    } else events.push({ t: 'text', block, ...segment });
    return;
  }
  let { left, at } = segment;
  for (let from = 0; from < wordsOf.length; ) {
    const label = labelWithNumber(wordsOf[from]!);
    if (label !== null) wordsOf.splice(from, 1, label, wordsOf[from]!.slice(label.length));
    let to = from + 1;
    if (!looksLikeValue(wordsOf[from]!)) {
      for (let reach = Math.min(wordsOf.length, from + 6); reach > from + 1; reach--) {
        const several = wordsOf.slice(from, reach);
        const joined = several.join('');
        const label = looksLikeValue(wordsOf[reach - 1]!) ? null : recognise(joined);
        if (label && label.is !== 'fragment' && !several.every(isLabel)) {
          to = reach;
          break;
        }
      }
    }
    const joined = wordsOf.slice(from, to).join(' ');
    const width = displayWidth(joined);
    pushSegment(
      events,
      {
        text: to === from + 1 ? joined : joined.replace(/ /g, ''),
        left,
        right: left + width,
        ...(at === undefined ? {} : { at }),
      },
      block,
    );
    const gap = label === null ? 1 : 0;
    left += width + gap;
    if (at !== undefined) at += joined.length + gap;
    from = to;
  }
}
