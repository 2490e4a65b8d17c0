import { otherRow } from '../../../../law/report-format/2019.ts';
import { applicantColumns, requestRows } from '../../../../law/report-format/2021.ts';
import type { Event } from '../lex.ts';
import { type Collector, requestTarget, type Target } from './target.ts';

type Text = Extract<Event, { t: 'text' }>;

/** The rows of table 三 in printed order, in either layout. */
const orders: readonly (readonly string[])[] = [
  requestRows.map((row) => row.key),
  requestRows
    .filter((row) => row.group !== 'other')
    .flatMap((row) => (row.key === 'results.total' ? [otherRow.key, row.key] : [row.key])),
];
/** So many rows must be known by their labels before the order of the form may name the others. */
const fewestKnown = 3;

/**
 * The groups of values of table 三 in a text without delimiters, in the order of the file, with the row that their
 * labels named. Narrow cells break labels beyond recognition, and extraction may move columns away from their labels:
 * the whole sequence shows both.
 */
export class RowSequence {
  #groups: { key: string | null; texts: Text[] }[] = [];
  #closed = false;
  /** Values that stand in the header, before any row. */
  #ahead = 0;
  #bare = 0;
  readonly #apart: Target[] = [];

  /** A row whose label no value followed. */
  noteBare(): void {
    this.#bare++;
  }

  /** Values with the row that they were given to, or null; `inHeader`: no row label stands between header and values. */
  note(key: string | null, texts: Text[], inHeader: boolean): void {
    if (this.#closed || texts.length === 0) return;
    if (key === null && inHeader) this.#ahead += texts.length;
    this.#groups.push({ key, texts });
  }

  /** A row was written whose values do not stand in the line of its label. */
  noteApart(target: Target): void {
    this.#apart.push(target);
  }

  /** The table is over; a second one in the same file is another matter. */
  close(): void {
    if (this.#groups.length > 0) this.#closed = true;
  }

  /** Names the rows that only their order shows, and takes back what the sequence contradicts. */
  settle(out: Collector): void {
    if(process.env.DBG)console.log(this.#groups.map((g)=>g.key+':'+g.texts.map((t)=>t.text).join(' ')),this.#ahead,this.#bare);
    const order = orders.find((keys) => keys.length === this.#groups.length);
    if (this.#moved()) for (const target of this.#apart) out.forget(target);
    else if (order) this.#byOrder(order, out);
  }

  /** Whether values were moved away from their labels: some stand in the header, or whole rows belong to nobody. */
  #moved(): boolean {
    const nobodys = this.#groups.reduce((sum, group) => sum + (group.key === null ? group.texts.length : 0), 0);
    return this.#ahead > 1 || (this.#bare > 1 && nobodys >= 2 * applicantColumns.length);
  }

  #byOrder(order: readonly string[], out: Collector): void {
    const misplaced = this.#groups.filter(({ key }, index) => key !== null && key !== order[index]);
    for (const { key } of misplaced) out.forget(requestTarget(key!));
    const known = this.#groups.filter(({ key }) => key !== null).length - misplaced.length;
    if (misplaced.length > 0 || known < fewestKnown) return;
    this.#groups.forEach(({ key, texts }, index) => {
      if (key !== null || texts.length !== applicantColumns.length) return;
      out.write(
        requestTarget(order[index]!),
        texts.map((text) => text.text),
      );
    });
  }
}
