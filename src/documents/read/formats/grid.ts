import type { GridCell } from '../block.ts';

/** A cell as a format gives it, before its column is known. */
export interface RawCell {
  text: string;
  colspan: number;
  rowspan: number;
}

/**
 * Gives every cell its grid column: cells that reach down from rows above push later cells to the right.
 * A covered place is no cell. Spans are bounded, so that a wrong number costs nothing.
 */
export function layGrid(rows: readonly (readonly RawCell[])[]): GridCell[][] {
  const busyUntil: number[] = [];
  return rows.map((row, index) => {
    const cells: GridCell[] = [];
    let col = 0;
    for (const raw of row) {
      while ((busyUntil[col] ?? 0) > index) col++;
      const span = Math.min(Math.max(raw.colspan, 1), 64);
      cells.push({ text: raw.text, col, span });
      for (let covered = col; covered < col + span; covered++)
        busyUntil[covered] = index + Math.min(Math.max(raw.rowspan, 1), 500);
      col += span;
    }
    return cells;
  });
}
