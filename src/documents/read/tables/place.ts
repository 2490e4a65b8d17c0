import type { GridCell } from '../block.ts';

/** The printed text of each column: null where the file does not reach or where nothing proves the place. */
export type Placed = (string | null)[];

const blank = (cell: GridCell) => cell.text.trim() === '';

/**
 * Puts the delimited cells after a label into `n` columns. Cells more than `n` must be empty padding whose side is
 * certain; fewer are placed by the header's columns, or, where the file is cut off inside the row, from the left.
 * Returns null where nothing proves the places.
 */
export function placeCells(
  cells: readonly GridCell[],
  n: number,
  columns: readonly number[] | null,
  open: boolean,
): Placed | null {
  const texts = cells.map((cell) => cell.text.trim());
  if (cells.length === n && !open) return texts;
  if (columns) {
    const byHeader = placeByColumns(cells, columns);
    if (byHeader) return byHeader;
  }
  // Cut off inside the row: an empty cell in front may belong to the label, so that nothing proves the places.
  if (open && cells.length > 0 && blank(cells[0]!)) return null;
  if (cells.length === n) return texts;
  if (cells.length < n) return open ? [...texts, ...new Array<null>(n - cells.length).fill(null)] : null;
  const first = cells.findIndex((cell) => !blank(cell));
  if (first < 0) return texts.slice(0, n);
  let last = cells.length - 1;
  while (blank(cells[last]!)) last--;
  if (last - first + 1 > n) return null;
  if (last - first + 1 === n || last === cells.length - 1) return texts.slice(last - n + 1, last + 1);
  if (first === 0) return texts.slice(0, n);
  return null;
}

function placeByColumns(cells: readonly GridCell[], columns: readonly number[]): Placed | null {
  const used = new Set<GridCell>();
  const placed = columns.map((col) => {
    const cell = cells.find((one) => one.col <= col && col < one.col + one.span);
    if (!cell) return null;
    const covers = columns.filter((other) => cell.col <= other && other < cell.col + cell.span).length;
    used.add(cell);
    return covers === 1 ? cell.text.trim() : `${cell.text.trim()}（合并单元格）`;
  });
  const lost = cells.some((cell) => !blank(cell) && !used.has(cell));
  return lost || placed.every((text) => text === null) ? null : placed;
}

/** A value with the columns that it takes on its line. */
export interface Positioned {
  text: string;
  left: number;
  right: number;
  at?: number | undefined;
}

/** The same line measured in characters, where it is text. */
export const inCharacters = (line: readonly Positioned[]): Positioned[] =>
  line.map((value) => {
    const left = value.at ?? value.left;
    return { text: value.text, left, right: value.at === undefined ? value.right : left + value.text.length };
  });

const middle = (value: Positioned) => (value.left + value.right) / 2;
/** Whether values stand apart as columns do: one space between them shows no place. */
const apart = (values: readonly Positioned[]) =>
  values.every((value, index) => index === 0 || value.left - values[index - 1]!.right > 1.05);

/** The middles of the columns that full lines show, from left to right; null where the lines do not agree. */
export function columnCentres(lines: readonly (readonly Positioned[])[]): number[] | null {
  const first = lines[0];
  if (!first || (lines.length === 1 && !apart(first))) return null;
  const centres = first.map((_, index) => lines.reduce((sum, line) => sum + middle(line[index]!), 0) / lines.length);
  const narrowest = Math.min(...centres.slice(1).map((centre, index) => centre - centres[index]!));
  const agree = lines.every((line) =>
    line.every((value, at) => Math.abs(middle(value) - centres[at]!) < narrowest * 0.4),
  );
  return agree ? centres : null;
}

/**
 * Puts the values of one layout line into columns by their place, where every value is clearly nearest to one column.
 * `centres` are the middles of the columns, from left to right.
 */
export function placeByGeometry(values: readonly Positioned[], centres: readonly number[]): Placed | null {
  if (!apart(values)) return null;
  const placed: Placed = centres.map(() => '');
  let before = -1;
  for (const value of values) {
    const at = middle(value);
    let nearest = 0;
    centres.forEach((centre, index) => {
      if (Math.abs(centre - at) < Math.abs(centres[nearest]! - at)) nearest = index;
    });
    const gaps = [centres[nearest - 1], centres[nearest + 1]].flatMap((other) =>
      other === undefined ? [] : [Math.abs(other - centres[nearest]!)],
    );
    if (nearest <= before || Math.abs(centres[nearest]! - at) > Math.min(...gaps) * 0.34) return null;
    placed[nearest] = value.text;
    before = nearest;
  }
  return placed;
}
