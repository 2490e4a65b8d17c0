import { hasPageNumber } from './between.ts';
import type { Collector, Target } from './target.ts';

/** The first row of a block whose label was lost: the values that stand in its place. */
interface Unnamed {
  target: Target;
  texts: string[];
}

/**
 * Rows of table 二 in a text without delimiters, by whether their values stand in the line of the label or below it.
 * A number below a label may be a page's, or another row's where extraction moved the values above their labels.
 */
export class ApartRows {
  readonly #apart: Target[] = [];
  #inLine = 0;
  #moved = false;
  #short = false;
  /** Values between the column headings and the first label of the block at hand. */
  #ahead: string[] = [];
  readonly #unnamed: Unnamed[] = [];
  /** A first row with the values of two: the second row's label was lost, unless it comes yet. */
  #double: { first: Target; second: Target; texts: string[] } | null = null;

  /** A row that was read. */
  note(target: Target, inLine: boolean): void {
    if (inLine) this.#inLine++;
    else this.#apart.push(target);
  }

  /** Values stand between the column headings and the first row's label. */
  noteAhead(texts: string[]): void {
    if (this.#ahead.length > 0) this.#moved = true;
    this.#ahead = texts;
  }

  /**
   * The first label of a block, with its row and the one printed before it, if any. As many values as that row has
   * cells are its own, where the named row has its own below: moved values would leave the last label without any.
   */
  settleAhead(before: Target | null, placed: boolean): void {
    const texts = this.#ahead;
    this.#ahead = [];
    this.#double = null;
    if (texts.length === 0) return;
    if (before && placed && texts.length === before.paths.length) this.#unnamed.push({ target: before, texts });
    else this.#moved = true;
  }

  /**
   * A row with another number of values than it has cells. Twice as many are its own and the next row's; anything else
   * shows that empty cells vanish, so that no count proves anything. One column never does: a number may be a page's.
   */
  noteUnplaced(first: Target, second: Target | null, texts: readonly { text: string; block: number }[]): void {
    const n = first.paths.length;
    if (second && n > 1 && n === second.paths.length && texts.length === 2 * n && !hasPageNumber(texts))
      this.#double = { first, second, texts: texts.map(({ text }) => text) };
    else if (n > 1) this.#short = true;
  }

  /** A block is over. Without any label, its values are nobody's, and say nothing about the other blocks. */
  endBlock(): void {
    this.#ahead = [];
    if (this.#double === null) return;
    const { first, second, texts } = this.#double;
    const n = first.paths.length;
    this.#unnamed.push({ target: first, texts: texts.slice(0, n) }, { target: second, texts: texts.slice(n) });
    this.#double = null;
  }

  /** Takes back the rows with values below their labels, where the rest of the table shows that they are not theirs. */
  settle(out: Collector): void {
    if (this.#moved || this.#inLine > this.#apart.length) for (const target of this.#apart) out.forget(target);
    if (!this.#moved && !this.#short) for (const { target, texts } of this.#unnamed) out.write(target, texts);
  }
}
