import type { Layout } from '../../../domain/report/tables.ts';
import type { Event } from '../lex.ts';
import { ApartRows } from './apart.ts';
import { type Run, textsOf } from './run.ts';
import { fitsRow, RowSequence } from './sequence.ts';
import type { Collector, Target } from './target.ts';

type Text = Extract<Event, { t: 'text' }>;
const delimited = (run: Run) => run.some((event) => event.t === 'bar');

/** What lines and order say about values without delimiters: whose they are, and whether labels and values parted. */
export class Evidence {
  readonly #sequence = new RowSequence();
  readonly #apart = new ApartRows();
  /** Labels, and pieces of labels, in the line at hand. */
  #pieces: Text[] = [];
  /** The block of the label met last, or -1. */
  labelBlock = -1;

  notePiece(event: Text): void {
    if (this.#pieces.at(-1)?.block !== event.block) this.#pieces = [];
    this.#pieces.push(event);
  }

  noteLabel(event: Text): void {
    this.notePiece(event);
    this.labelBlock = event.block;
  }

  /** The row that values belong to: not the one named above when their own line begins the label of another. */
  owner(target: Target | null, run: Run): Target | null {
    const line = textsOf(run)[0]?.block;
    if (target === null || !target.paths[0]!.startsWith('requests.')) return target;
    if (line === undefined || line === this.labelBlock) return target;
    const pieces = this.#pieces.filter((piece) => piece.block === line);
    return pieces.length === 0 || pieces.some((piece) => fitsRow(target.key, piece.text)) ? target : null;
  }

  /** Values of table 三 with the row that they go to, if any; `inHeader`: right behind the header. */
  noteRequests(target: Target | null, run: Run, inHeader: boolean): void {
    if (delimited(run)) return;
    const texts = textsOf(run);
    const pieces = this.#pieces.filter((piece) => piece.block === texts[0]?.block).map((piece) => piece.text);
    this.#sequence.note({ key: target?.key ?? null, texts, pieces }, inHeader);
  }

  /** Values of table 二 between the column headings and the first row. */
  noteAhead(run: Run): void {
    const texts = textsOf(run).map((text) => text.text);
    if (texts.length > 0) this.#apart.noteAhead(texts);
  }

  /** The next block of table 二 begins, or the table is over. */
  endBlock(): void {
    this.#apart.endBlock();
  }

  /** A row was placed, or its label had no values; `around`: the other row of its block of table 二. */
  noteRow(target: Target, run: Run, placed: boolean, around: { before: Target | null; after: Target | null }): void {
    const texts = textsOf(run);
    if (target.paths[0]!.startsWith('proactive.')) {
      this.#apart.settleAhead(around.before, placed && texts.length > 0);
      if (!placed && texts.length > 0 && !delimited(run)) this.#apart.noteUnplaced(target, around.after, texts);
    }
    if (texts.length === 0) this.#sequence.noteBare();
    if (!placed || texts.length === 0 || delimited(run)) return;
    const inLine = texts[0]!.block === this.labelBlock;
    if (target.paths[0]!.startsWith('proactive.')) this.#apart.note(target, inLine);
    else if (!inLine) this.#sequence.noteApart(target);
  }

  closeRequests(): void {
    this.#sequence.close();
  }

  /** Takes back what is contradicted; gives the layout of table 三 and the short rows that the whole proves. */
  settle(out: Collector): { layout: Layout | null; short: { target: Target; line: Text[] }[] } {
    this.#apart.settle(out);
    return this.#sequence.settle(out);
  }
}
