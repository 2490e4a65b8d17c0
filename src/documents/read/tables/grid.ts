import { applicantColumns } from '../../../../law/report-format/2021.ts';
import type { GridCell } from '../block.ts';
import { type Placed, placeCells } from './place.ts';
import type { Target } from './target.ts';

/** Delimited rows: placed by the header's columns, and padding beside them by the side that it has in all rows of the table. */
export class GridRows {
  readonly #padding = new Map<number, Set<'left' | 'right'>>();
  readonly #padded: { target: Target; cells: GridCell[]; table: number }[] = [];
  readonly #head = new Map<string, number>();
  #table = -1;

  /** Another table has another header. */
  begin(table: number): void {
    if (table === this.#table) return;
    this.#table = table;
    this.#head.clear();
  }

  noteHeading(key: string, col: number): void {
    this.#head.set(key, col);
  }

  /** The texts of a row in its columns; null where nothing proves the places, now or yet. */
  take(target: Target, cells: GridCell[], open: boolean): Placed | null {
    const head = applicantColumns.map((column) => this.#head.get(column.key) ?? -1);
    const rising = head.every((col, index) => col > (head[index - 1] ?? -1));
    const n = target.paths.length;
    const placed = placeCells(cells, n, n === head.length && rising ? head : null, open);
    if (cells.length > n) {
      if (!placed) this.#padded.push({ target, cells, table: this.#table });
      if (cells[0]!.text.trim() !== '') this.#pad('right');
      else if (cells.at(-1)!.text.trim() !== '') this.#pad('left');
    }
    return placed;
  }

  #pad(side: 'left' | 'right'): void {
    const sides = this.#padding.get(this.#table) ?? new Set();
    this.#padding.set(this.#table, sides.add(side));
  }

  /** Rows with padding whose side was not certain: certain now if all other rows have it on one side. */
  place(write: (target: Target, placed: Placed) => void): void {
    for (const { target, cells, table } of this.#padded) {
      const sides = this.#padding.get(table);
      if (sides?.size !== 1) continue;
      const right = sides.has('right');
      const n = target.paths.length;
      const kept = right ? cells.slice(0, n) : cells.slice(-n);
      if (cells.every((cell) => kept.includes(cell) || cell.text.trim() === ''))
        write(
          target,
          kept.map((cell) => cell.text.trim()),
        );
    }
  }
}
