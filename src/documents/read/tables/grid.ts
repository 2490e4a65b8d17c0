import { applicantColumns } from '../../../../law/report-format/2021.ts';
import type { GridCell } from '../block.ts';
import { type Placed, placeCells } from './place.ts';
import type { Target } from './target.ts';

/** Delimited rows: placed by the header's columns, and padding beside them by the side that it has in all rows. */
export class GridRows {
  readonly #padding = new Set<'left' | 'right'>();
  readonly #padded: { target: Target; cells: GridCell[] }[] = [];
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
      if (!placed) this.#padded.push({ target, cells });
      if (cells[0]!.text.trim() !== '') this.#padding.add('right');
      else if (cells.at(-1)!.text.trim() !== '') this.#padding.add('left');
    }
    return placed;
  }

  /** Rows with padding whose side was not certain: certain now if all other rows have it on one side. */
  place(write: (target: Target, placed: Placed) => void): void {
    if (this.#padding.size !== 1) return;
    const right = this.#padding.has('right');
    for (const { target, cells } of this.#padded) {
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
