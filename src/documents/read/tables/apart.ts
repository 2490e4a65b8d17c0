import type { Collector, Target } from './target.ts';

/**
 * Rows of table 二 in a text without delimiters, by whether their values stand in the line of the label or below it.
 * A number below a label may be a page's, or another row's where extraction moved the values above their labels.
 */
export class ApartRows {
  readonly #apart: Target[] = [];
  #inLine = 0;
  #moved = false;

  /** A row that was read. */
  note(target: Target, inLine: boolean): void {
    if (inLine) this.#inLine++;
    else this.#apart.push(target);
  }

  /** Values stand between the column headings and the first row's label. */
  noteAhead(): void {
    this.#moved = true;
  }

  /** Takes back the rows with values below their labels, where the rest of the table shows that they are not theirs. */
  settle(out: Collector): void {
    if (this.#moved || this.#inLine > this.#apart.length) for (const target of this.#apart) out.forget(target);
  }
}
