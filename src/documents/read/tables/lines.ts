import { applicantColumns } from '../../../../law/report-format/2021.ts';
import type { Event } from '../lex.ts';
import { columnCentres, inCharacters, type Placed, type Positioned, placeByGeometry } from './place.ts';
import type { Target } from './target.ts';

type Text = Extract<Event, { t: 'text' }>;

const headings: readonly [string, RegExp][] = [
  ['natural_person', /^自然/],
  ['legal_commercial', /^商业/],
  ['legal_research', /^科研/],
  ['legal_public_interest', /^社会/],
  ['legal_law_service', /^法律/],
  ['legal_other', /^其[他它]?$/],
  ['total', /^总计?$/],
];

/** A report has some sixty such lines, with its table printed twice. */
const mostLines = 400;

/**
 * Lines of table 三 in a text laid out in columns. Full lines show where the columns are; a page break moves them, so
 * that a short line is placed by the full lines around it. Without any, the header shows the columns.
 */
export class LayoutLines {
  readonly #lines: { target: Target; line: Positioned[]; block: number }[] = [];
  readonly #full: { line: Positioned[]; block: number }[] = [];
  readonly #heads = new Map<string, number>();
  readonly #gaps: number[] = [];
  #label: Text | null = null;

  /** Remembers where a column heading stands; its upper and lower line have one middle. */
  noteHeading(event: Text): void {
    const text = event.text.replace(/\s/g, '');
    const found = headings.find(([, pattern]) => pattern.test(text));
    if (found && !this.#heads.has(found[0])) this.#heads.set(found[0], (event.left + event.right) / 2);
  }

  /** The label in front of the next values. */
  noteLabel(event: Text): void {
    this.#label = event;
  }

  noteFull(line: readonly Text[]): void {
    if (this.#full.length >= mostLines) return;
    const { block } = line[0]!;
    if (line.length === applicantColumns.length && line.every((text) => text.block === block))
      this.#full.push({ line: [...line], block });
    this.#noteGaps(line);
  }

  noteShort(target: Target, line: readonly Text[]): void {
    if (this.#lines.length >= mostLines) return;
    this.#lines.push({ target, line: [...line], block: line[0]!.block });
    this.#noteGaps(line);
  }

  #noteGaps(line: readonly Text[]): void {
    const pieces = this.#label ? [this.#label, ...line] : line;
    pieces.forEach((text, at) => {
      const before = pieces[at - 1];
      if (before?.block === text.block) this.#gaps.push(Math.round(text.left - before.right));
    });
  }

  /** Whether cells are only parted by the same blank again and again, so that their places say nothing. */
  #partedOnly(): boolean {
    const least = Math.min(...this.#gaps);
    return least <= 4 && this.#gaps.every((gap) => gap % Math.max(least, 1) === 0 && gap <= 4 * least);
  }

  /** Places the short lines that the full lines, or else the header, prove. */
  place(write: (target: Target, placed: Placed) => void): void {
    if (this.#lines.length === 0 || this.#partedOnly()) return;
    const full = this.#full.sort((a, b) => a.block - b.block);
    const place = full.length > 0 ? nearLines(full) : byCentres(this.#headCentres());
    for (const { target, line, block } of this.#lines) {
      if (target.paths.length !== applicantColumns.length) continue;
      const placed = place(line, block);
      if (placed) write(target, placed);
    }
  }

  #headCentres(): number[] | null {
    const centres = applicantColumns.map((column) => this.#heads.get(column.key) ?? Number.NaN);
    return wide(centres) ? centres : null;
  }
}

type Placer = (line: Positioned[], block: number) => Placed | null;
type Lines = readonly { line: Positioned[]; block: number }[];

const wide = (centres: readonly number[]) =>
  centres.every((centre, index) => index === 0 || centre - centres[index - 1]! >= 3);
const byCentres =
  (centres: number[] | null): Placer =>
  (line) =>
    centres && placeByGeometry(line, centres);

/** Places by the full lines around, in the measure in which the full lines agree best. */
function nearLines(full: Lines): Placer {
  const printed = stretches(full);
  const counted = stretches(full.map(({ line, block }) => ({ line: inCharacters(line), block })));
  if (printed.length <= counted.length) return (line, block) => between(printed, line, block);
  return (line, block) => between(counted, inCharacters(line), block);
}

interface Stretch {
  centres: number[];
  first: number;
  last: number;
}

/** Runs of full lines whose columns agree: one a page, where the file has pages. */
function stretches(full: Lines): Stretch[] {
  const found: (Stretch & { lines: Positioned[][] })[] = [];
  for (const { line, block } of full) {
    const open = found.at(-1);
    const joined = open && columnCentres([...open.lines, line]);
    if (open && joined) Object.assign(open, { centres: joined, last: block, lines: [...open.lines, line] });
    else found.push({ centres: columnCentres([line]) ?? [], first: block, last: block, lines: [line] });
  }
  return found;
}

/** By the stretch that the line is in, else by those before and after it, which must not disagree. */
function between(all: readonly Stretch[], line: Positioned[], block: number): Placed | null {
  const inside = all.find((stretch) => stretch.first < block && block < stretch.last);
  const around = inside
    ? [inside]
    : [all.findLast((stretch) => stretch.last < block), all.find((stretch) => stretch.first > block)];
  const placed = around.flatMap((stretch) => {
    const centres = stretch?.centres ?? [];
    const one = centres.length === applicantColumns.length && wide(centres) ? placeByGeometry(line, centres) : null;
    return one ? [one] : [];
  });
  return placed.every((one) => one.every((text, at) => text === placed[0]![at])) ? (placed[0] ?? null) : null;
}
