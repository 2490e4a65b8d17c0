import { applicantColumns } from '../../../../law/report-format/2021.ts';
import type { Event } from '../lex.ts';
import { columnCentres, type Placed, type Positioned, placeByGeometry } from './place.ts';
import type { Target } from './target.ts';

type Text = Extract<Event, { t: 'text' }>;

const headings: readonly [string, RegExp][] = [
  ['natural_person', /^自然/],
  ['legal_commercial', /^商业/],
  ['legal_research', /^科研/],
  ['legal_public_interest', /^社会/],
  ['legal_law_service', /^法律/],
  ['legal_other', /^其[他它]$/],
  ['total', /^总计$/],
];

/** Lines of table 三 in a text laid out in columns: full lines and headings show the columns, short lines need them. */
export class LayoutLines {
  readonly #short: { target: Target; line: Positioned[] }[] = [];
  readonly #full: Positioned[][] = [];
  readonly #heads = new Map<string, number>();

  /** Remembers where a column heading stands; its upper and lower line have one middle. */
  noteHeading(event: Text): void {
    const text = event.text.replace(/\s/g, '');
    const found = headings.find(([, pattern]) => pattern.test(text));
    if (found && !this.#heads.has(found[0])) this.#heads.set(found[0], (event.left + event.right) / 2);
  }

  noteFull(line: readonly Text[]): void {
    if (line.length === applicantColumns.length && line.every((text) => text.block === line[0]!.block))
      this.#full.push([...line]);
  }

  noteShort(target: Target, line: Positioned[]): void {
    this.#short.push({ target, line });
  }

  /** Places the short lines: by the columns of full lines, else by those of the header. */
  place(write: (target: Target, placed: Placed) => void): void {
    const byHead = applicantColumns.map((column) => this.#heads.get(column.key) ?? Number.NaN);
    const centres = columnCentres(this.#full) ?? byHead;
    if (!centres.every((centre, index) => index === 0 || centre - centres[index - 1]! >= 3)) return;
    for (const { target, line } of this.#short) {
      if (target.paths.length !== centres.length) continue;
      const placed = placeByGeometry(line, centres);
      if (placed) write(target, placed);
    }
  }
}
