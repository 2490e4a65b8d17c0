import { type GridCell, plainCells } from '../block.ts';
import { recognise } from '../labels.ts';
import { looksLikeValue } from '../numbers.ts';

const bar = /[|｜¦]/;

/** How the lines of a text use bars: whether a bar opens a line, and whether one closes it. */
export interface BarStyle {
  opening: boolean;
  closing: boolean;
}

/** The style that most lines with a bar and some text follow. */
export function barStyle(lines: readonly string[]): BarStyle {
  let count = 0;
  let opening = 0;
  let closing = 0;
  for (const line of lines) {
    if (line.length > 4000 || !bar.test(line)) continue;
    const trimmed = line.trim();
    if (trimmed.length < 2) continue;
    count++;
    if (bar.test(trimmed[0]!)) opening++;
    if (bar.test(trimmed.at(-1)!)) closing++;
  }
  return { opening: opening * 2 > count, closing: closing * 2 > count };
}

/**
 * The cells of a line that holds a whole row of a table: a label with all its values, a row of headings, or the
 * fifteen values of table 四. Null where the row is broken over lines, so that only the whole text shows its cells.
 */
export function barRow(line: string, style: BarStyle): GridCell[] | null {
  if (line.length > 4000 || !bar.test(line)) return null;
  const cells = line.trim().split(/[|｜¦]/);
  if (style.opening && cells[0]!.trim() === '') cells.shift();
  if (style.closing && cells.at(-1)?.trim() === '') cells.pop();
  if (cells.length < 2 || cells.every((cell) => /^\s*:?-{2,}:?\s*$/.test(cell))) return null;
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length === 0) return null;
  const labels = cells.map((cell) => (cell.trim() === '' || looksLikeValue(cell) ? null : recognise(cell)));
  const allLabels = labels.filter((one) => one !== null && one.is !== 'fragment').length === filled.length;
  const heading = labels.some((one) => one?.is === 'column' || one?.is === 'block' || one?.is === 'corner');
  if (allLabels && heading && filled.length > 1) return plainCells(cells);
  const last = labels.findLastIndex((label) => label?.is === 'row' || (label?.is === 'group' && label.key === 'other'));
  const label = labels[last];
  if (label) {
    const known = cells.slice(last + 1);
    const needs = label.is === 'row' && label.table === 'proactive' ? 1 : 7;
    const whole = known.length >= needs && known.every((cell) => cell.trim() === '' || looksLikeValue(cell));
    return whole ? plainCells(cells) : null;
  }
  return cells.length >= 15 && filled.every(looksLikeValue) ? plainCells(cells) : null;
}
