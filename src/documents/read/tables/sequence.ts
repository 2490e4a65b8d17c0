import { otherRow } from '../../../../law/report-format/2019.ts';
import { applicantColumns, requestGroups, requestRows } from '../../../../law/report-format/2021.ts';
import type { Layout } from '../../../domain/report/tables.ts';
import type { Event } from '../lex.ts';
import { squeeze, words } from '../normalize.ts';
import { firstUnnamed, type Group as RowGroup, rowsBetween, subRowUnnamed } from './between.ts';
import { type Collector, requestTarget, type Target } from './target.ts';

type Text = Extract<Event, { t: 'text' }>;

/** The rows of table 三 in printed order, in either layout. */
const orders: readonly { layout: Layout; keys: readonly string[] }[] = [
  { layout: '2021', keys: requestRows.map((row) => row.key) },
  {
    layout: '2019',
    keys: requestRows
      .filter((row) => row.group !== 'other')
      .flatMap((row) => (row.key === 'results.total' ? [otherRow.key, row.key] : [row.key])),
  },
];
type Group = RowGroup<Text>;

/** The layout that a whole sequence proves, and its rows with too few values, which only their columns can place. */
interface Settled {
  layout: Layout | null;
  short: { target: Target; line: Text[] }[];
}

/** The letters that may stand in the line of a row's values: of its own label, and of the group it is in. */
const printed = new Map<string, string>(
  [otherRow, ...requestRows].map((row) => {
    const group = 'group' in row && row.group !== null ? requestGroups[row.group] : '';
    return [row.key, [row.label, group, requestGroups.results].map((text) => words(squeeze(text))).join(' ')];
  }),
);

/** Whether a piece in the line of values may belong to a row of table 三, by its label. */
export const fitsRow = (key: string, piece: string) => printed.get(key)?.includes(words(squeeze(piece))) ?? false;

/** So many rows must be known by their labels before the order of the form may name the others. */
const fewestKnown = 3;

/**
 * The groups of values of table 三 in a text without delimiters, in the order of the file, with the row that their
 * labels named. Narrow cells break labels beyond recognition, and extraction may move columns away from their labels:
 * the whole sequence shows both.
 */
export class RowSequence {
  #groups: Group[] = [];
  #closed = false;
  /** Values that stand in the header, before any row. */
  #ahead = 0;
  #bare = 0;
  readonly #apart: Target[] = [];
  /** Rows whose numbers narrow cells broke over two lines. */
  readonly #broken: Target[] = [];

  /** A row whose label no value followed. */
  noteBare(): void {
    this.#bare++;
  }

  /** Values with the row that they were given to, or null; `inHeader`: no row label stands between header and values. */
  note(group: Group, inHeader: boolean): void {
    if (this.#closed || group.texts.length === 0) return;
    const above = this.#groups.at(-1);
    if (above && goesOn(above, group)) {
      this.#broken.push(requestTarget(above.key!));
      return;
    }
    if (group.key === null && inHeader && group.pieces.length === 0) this.#ahead += group.texts.length;
    this.#groups.push(group);
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
  settle(out: Collector): Settled {
    const subRow = subRowUnnamed(this.#groups);
    if (subRow) this.#nameSubRow(out);
    if (firstUnnamed(this.#groups)) this.#ahead = 0;
    const order = orders.find(({ keys }) => keys.length === this.#groups.length);
    let proven = order && this.#ahead <= 1 ? this.#byOrder(order, out) : nothing;
    if (proven.layout === null && this.#moved()) for (const target of this.#apart) out.forget(target);
    for (const target of this.#broken) out.forget(target);
    if (proven.layout === null && !this.#moved()) proven = this.#byNeighbours(out);
    return subRow ? { ...proven, layout: '2021' } : proven;
  }

  /** Whether values were moved away from their labels: some stand in the header, or whole rows belong to nobody. */
  #moved(): boolean {
    const nobodys = this.#groups.reduce((sum, group) => sum + (group.key === null ? group.texts.length : 0), 0);
    return this.#ahead > 1 || (this.#bare > 1 && nobodys >= 2 * applicantColumns.length);
  }

  /** （六）其他处理 is the name of a group here: what it took is its first sub-row's. */
  #nameSubRow(out: Collector): void {
    out.forget(requestTarget(otherRow.key));
    const own = requestTarget('results.other.clarification_overdue');
    this.#groups = this.#groups.map((group) => {
      if (group.key !== otherRow.key) return group;
      const texts = group.texts.map(({ text }) => text);
      if (texts.length === own.paths.length) out.write(own, texts);
      return { ...group, key: own.key };
    });
  }

  /** Rows that lost their labels, between rows that have theirs. */
  #byNeighbours(out: Collector): Settled {
    const single = this.#groups.some(({ key }) => key === otherRow.key);
    const { layout, keys } = orders.find((one) => one.layout === (single ? '2019' : '2021'))!;
    const rows = rowsBetween(this.#groups, keys, this.#closed).filter(
      ({ key }) => !this.#broken.some((one) => one.key === key),
    );
    for (const { key, texts } of rows)
      out.write(
        requestTarget(key),
        texts.map((text) => text.text),
      );
    return { layout: rows.some(({ key }) => key.startsWith('results.other')) ? layout : null, short: [] };
  }

  #byOrder({ layout, keys }: (typeof orders)[number], out: Collector): Settled {
    // （六）其他处理 names a group in 2021: a row that took its name has a label of its own, broken.
    const groups = this.#groups.map(({ key, texts, pieces }, index) => {
      const fitting = pieces.filter((piece) => fitsRow(keys[index]!, piece)).length;
      const groupName = layout === '2021' && key === otherRow.key;
      return {
        own: requestTarget(keys[index]!),
        key: groupName ? null : key,
        given: key,
        texts,
        fits: pieces.length > 0 && fitting === pieces.length,
        strange: pieces.length > 0 && fitting === 0,
      };
    });
    const misplaced = groups.filter(({ own, given }) => given !== null && given !== own.key);
    for (const { given } of misplaced) out.forget(requestTarget(given!));
    const wellNamed = groups.filter(({ own, key }) => key === own.key).length >= fewestKnown;
    const provenByNames = wellNamed && groups.every(({ own, key }) => key === null || key === own.key);
    const provenByPieces =
      groups.every(({ strange }) => !strange) && groups.filter(({ fits }) => fits).length > groups.length * 0.6;
    if (!provenByNames && !provenByPieces) return nothing;
    const unnamed = groups.filter(({ own, given }) => given !== own.key);
    for (const { own, texts } of unnamed)
      if (texts.length === own.paths.length)
        out.write(
          own,
          texts.map((text) => text.text),
        );
    const short = unnamed.filter(({ own, texts }) => texts.length < own.paths.length && sameLine(texts));
    return { layout, short: short.map(({ own, texts }) => ({ target: own, line: [...texts] })) };
  }
}

const nothing: Settled = { layout: null, short: [] };
const sameLine = (texts: readonly Text[]) => texts.every((text) => text.block === texts[0]!.block);

/** Whether numbers in the line below are the last digits of numbers above them, in the second line of a row. */
function goesOn(above: Group, group: Group): boolean {
  if (above.key === null || group.key !== null || group.texts.length >= applicantColumns.length) return false;
  if (group.texts[0]!.block !== above.texts.at(-1)!.block + 1) return false;
  const under = (text: Text) => above.texts.some((value) => text.left < value.right && value.left < text.right);
  return group.texts.every(under) && group.pieces.every((piece) => fitsRow(above.key!, piece));
}
