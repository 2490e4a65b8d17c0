import { type GridCell, plainCells } from '../block.ts';
import type { Event } from '../lex.ts';
import { type Placed, placeCells } from './place.ts';

/** What stands between a label and the next one in text: values, bars and line ends. */
export type Run = Event[];

type Text = Extract<Event, { t: 'text' }>;
export const textsOf = (run: Run): Text[] => run.filter((event) => event.t === 'text');

/** How a run was placed; `line` is set where one layout line has too few values, for placing by their columns. */
export interface RunResult {
  placed: Placed | null;
  line?: Text[];
}

/** Drops what stands in the line of the next label before it: it belongs to that row. */
export function beforeLine(run: Run, block: number): Run {
  let end = run.length;
  while (end > 0 && run[end - 1]!.block === block && run[end - 1]!.t === 'bar') end--;
  return run.slice(0, end);
}

/**
 * Places the values of a run into `n` columns.
 * Delimited by bars: every empty cell counts. Undelimited: only a full count is proof; where the text ends inside the
 * row (`atEnd`), the leading values are certain unless empty cells were seen to be dropped before (`dropping`).
 */
export function placeRun(run: Run, n: number, atEnd: boolean, dropping: boolean, labelBlock = -1): RunResult {
  const texts = textsOf(run);
  if (texts.length === 0 && !run.some((event) => event.t === 'bar')) return { placed: null };
  if (run.some((event) => event.t === 'bar')) {
    const cells = barred(run, atEnd);
    if (texts.length === 0 && cells.length < n) return { placed: null };
    return { placed: placeCells(cells, n, null, atEnd) };
  }
  const lines = byLine(texts);
  if (texts.length === n) {
    // Six values in a line and one in another: a page number may stand for the seventh.
    const doubtful = lines.length === 2 && n > 2 && lines.some((line) => line.length === 1);
    return { placed: doubtful ? null : texts.map((event) => event.text) };
  }
  if (texts.length > n) {
    // A page number below the row: one line holds the whole row, another a single number.
    const row = lines.find((line) => line.length === n && (n > 1 || line[0]!.block === labelBlock));
    const other = lines.find((line) => line !== row && line.length === 1);
    const alone = lines.length === 2 && row && other && !below(other[0]!, row);
    return { placed: alone ? row.map((event) => event.text) : null };
  }
  if (lines.length === 1 && texts.length > 0 && texts.length < n && n > 1 && (texts.length > 1 || !atEnd))
    if (!atEnd) return { placed: null, line: texts };
  if (!atEnd || dropping) return { placed: null };
  return { placed: [...texts.map((event) => event.text), ...new Array<null>(n - texts.length).fill(null)] };
}

/** Whether a number stands right below a value: a narrow cell broke that value over two lines. */
const below = (text: Text, row: readonly Text[]) =>
  text.block === row[0]!.block + 1 && row.some((value) => text.left < value.right && value.left < text.right);

export function byLine(texts: Text[]): Text[][] {
  const lines = new Map<number, Text[]>();
  for (const event of texts) lines.set(event.block, [...(lines.get(event.block) ?? []), event]);
  return [...lines.values()];
}

/** The cells of a run with bars. A bar that stands alone in the last line opens the next row. */
function barred(run: Run, atEnd: boolean): GridCell[] {
  const cells: string[] = [];
  let bars = 0;
  let started = false;
  for (const event of run) {
    if (event.t === 'bar') bars++;
    if (event.t !== 'text') continue;
    for (let gap = 1; gap < bars; gap++) cells.push('');
    cells.push(event.text);
    started = true;
    bars = 0;
  }
  const lastLine = run.findLast((event) => event.t === 'bar')?.block;
  const aloneInLine = run.filter((event) => event.block === lastLine && event.t !== 'end-of-line').length === 1;
  const closesCells = run.some((event, at) => event.t === 'bar' && run[at - 1]?.t === 'text');
  const trailing = bars - 1 - (aloneInLine && closesCells && bars > 1 && !atEnd ? 1 : 0);
  for (let gap = 0; gap < trailing && (started || gap >= 0); gap++) cells.push('');
  return plainCells(cells);
}

/** The cells of one line that begins or ends with a bar, or null where the run has more lines with values. */
export function singleBarLine(run: Run): GridCell[] | null {
  const lines = [...new Set(textsOf(run).map((event) => event.block))];
  if (lines.length !== 1) return null;
  const line = run.filter((event) => event.block === lines[0] && event.t !== 'end-of-line');
  const cells: string[] = [];
  let text = '';
  for (const event of line) {
    if (event.t === 'text') text += event.text;
    else if (event.t === 'bar') {
      cells.push(text);
      text = '';
    }
  }
  cells.push(text);
  if (line[0]?.t === 'bar') cells.shift();
  if (line.at(-1)?.t === 'bar') cells.pop();
  return plainCells(cells);
}
