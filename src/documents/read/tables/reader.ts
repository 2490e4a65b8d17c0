import { otherRow } from '../../../../law/report-format/2019.ts';
import type { Layout } from '../../../domain/report/tables.ts';
import type { GridCell } from '../block.ts';
import type { Label } from '../labels.ts';
import type { Event } from '../lex.ts';
import { looksLikeValue } from '../numbers.ts';
import { labelAt, subItems } from './context.ts';
import { withoutCutValue } from './cut.ts';
import { Evidence } from './evidence.ts';
import { GridRows } from './grid.ts';
import { LayoutLines } from './lines.ts';
import type { Placed } from './place.ts';
import { ProactiveHead } from './proactive.ts';
import { placeRemedies, RemedyHead } from './remedies.ts';
import { beforeLine, placeRun, type Run, textsOf } from './run.ts';
import { type Collector, requestTarget, type Target } from './target.ts';

type Text = Extract<Event, { t: 'text' }>;

/** So many numbers under heading 四 are its table, even if nobody can tell their cells. */
const fewestRemedies = 5;

/** Walks the stream by label and structure: which table, which row, which values. */
export class TableReader {
  /** Whether anything but a column's name was met: a caption, a group or a row that only a report has. */
  named = false;
  readonly seen = { proactive: false, requests: false, remedies: false };
  readonly used = new Set<number>();
  proactiveLayout: Layout | null = null;
  requestsLayout: Layout | null = null;

  readonly #out: Collector;
  readonly #cut: boolean;
  #table: 'proactive' | 'requests' | 'remedies' | null = null;
  #target: Target | null = null;
  #run: Run = [];
  /** Inside the header of table 三, where 其他 and 总计 are columns. */
  #inHeader = false;
  #lastRow = '';
  #group = '';
  readonly #proactiveHead = new ProactiveHead();
  readonly #remedyHead = new RemedyHead();
  readonly #lines = new LayoutLines();
  readonly #grid = new GridRows();
  readonly #evidence = new Evidence();
  #dropping = false;

  constructor(out: Collector, cut: boolean, layout: Layout | null) {
    this.proactiveLayout = layout;
    this.#out = out;
    this.#cut = cut;
  }

  take(event: Event): void {
    if (event.t === 'heading') {
      this.#flush(false);
      if (this.#table === 'requests') this.#evidence.closeRequests();
      this.#evidence.endBlock();
      this.#table = null;
      if (event.key === 's4_remedies') this.#underHeading();
    } else if (event.t === 'row') this.#takeRow(event);
    else if (event.t === 'text') this.#takeText(event);
    else if (this.#target || this.#table === 'remedies') this.#run.push(event);
    if (event.t === 'bar' && this.#table) this.used.add(event.block);
  }

  end(): void {
    this.#flush(true);
    const { layout, short } = this.#evidence.settle(this.#out);
    if (layout) this.requestsLayout = layout;
    for (const { target, line } of short) this.#lines.noteShort(target, line);
    this.#lines.place((target, placed) => {
      if (layout !== '2021' || target.key !== otherRow.key) this.#write(target, placed, false);
    });
    this.#grid.place((target, placed) => this.#write(target, placed, false));
  }

  /** Section 四 has one table and one row of numbers in it, whatever has become of its header. */
  #underHeading(): void {
    this.#lastRow = '';
    this.#remedyHead.clear();
    this.#remedyHead.begin();
    this.#dropping = false;
    this.#inHeader = false;
    this.#table = 'remedies';
  }

  #takeText(event: Text): void {
    if (looksLikeValue(event.text)) {
      if (this.#table === null) return;
      this.used.add(event.block);
      this.#run.push(event);
      return;
    }
    const label = this.#inContext(event.text);
    if (label === null) {
      // A line that is no part of the form ends the row; whatever numbers follow belong to nobody.
      this.#run = beforeLine(this.#run, event.block);
      this.#flush(false);
      this.#evidence.notePiece(event);
      return;
    }
    if (label.is === 'fragment') {
      if (this.#table === null) return;
      this.used.add(event.block);
      this.#noteCentre(event);
      if (textsOf(this.#run).length > 0) {
        this.#run = beforeLine(this.#run, event.block);
        this.#flush(false);
      }
      this.#evidence.notePiece(event);
      return;
    }
    this.used.add(event.block);
    this.#run = beforeLine(this.#run, event.block);
    this.#flush(false);
    this.#noteCentre(event);
    this.#evidence.noteLabel(event);
    this.#lines.noteLabel(event);
    this.#enter(label);
  }

  #inContext(text: string): Label | null {
    return labelAt(text, {
      table: this.#table,
      inHeader: this.#inHeader,
      lastRow: this.#lastRow,
      group: this.#group,
      columns: this.#proactiveHead.size,
    });
  }

  /** Follows a label: opens its row, or takes note of the header. */
  #enter(label: Label): void {
    if (label.is !== 'column' && label.is !== 'fragment') this.named = true;
    if (label.is === 'caption') {
      this.#open('proactive');
      this.#proactiveHead.clear();
      this.#evidence.endBlock();
      this.#lastRow = '';
    } else if (label.is === 'corner') this.#header();
    else if (label.is === 'column') this.#column(label);
    else if (label.is === 'block') {
      this.#open('remedies');
      this.#remedyHead.note(label.key, this.#evidence.labelBlock);
    } else if (label.is === 'group') this.#enterGroup(label.key);
    else if (label.is === 'row') this.#enterRow(label);
  }

  #open(table: 'proactive' | 'requests' | 'remedies'): void {
    if (this.#table !== table) {
      this.#lastRow = '';
      this.#remedyHead.clear();
      this.#proactiveHead.clear();
      this.#dropping = false;
    }
    this.#table = table;
    this.seen[table] = true;
    if (table !== 'requests') this.#inHeader = false;
  }

  #header(): void {
    const last = this.#lastRow;
    this.#open('requests');
    this.#lastRow = last;
    this.#inHeader = true;
  }

  #column(label: Extract<Label, { is: 'column' }>): void {
    if (label.table === 'requests') {
      if (label.key !== 'total' && label.key !== 'legal_other') this.#header();
    } else if (label.table === 'remedies') {
      this.#open('remedies');
      this.#remedyHead.note(label.key, this.#evidence.labelBlock);
    } else {
      this.#open('proactive');
      this.#proactiveHead.note(label);
    }
  }

  #enterGroup(key: string): void {
    if (this.#table !== 'requests') return;
    this.#inHeader = false;
    this.#group = key;
    this.#target = key === 'other' ? requestTarget('results.other') : null;
  }

  #enterRow(label: Extract<Label, { is: 'row' }>): void {
    this.#open(label.table);
    this.#inHeader = false;
    if (label.table === 'requests') {
      if (label.key.startsWith('results.other.')) this.requestsLayout ??= '2021';
      if (label.key === 'results.total' && this.#group === 'other' && !subItems.has(this.#lastRow))
        if (this.#lastRow !== 'results.other.misc') this.requestsLayout ??= '2019';
      if (label.key === 'results.total' || label.key === 'carried_out') this.#group = '';
      this.#target = requestTarget(label.key);
    } else this.#target = this.#proactiveHead.target(label.key, this.proactiveLayout);
    this.#lastRow = label.key;
  }

  /** Ends the row at hand: places what was collected since its label. */
  #flush(atEnd: boolean): void {
    const run = this.#run;
    const target = this.#evidence.owner(this.#target, run);
    this.#run = [];
    this.#target = null;
    if (this.#table === 'requests') this.#evidence.noteRequests(target, run, this.#inHeader);
    else if (this.#table === 'proactive' && !target && this.#proactiveHead.size > 0 && this.#lastRow === '')
      this.#evidence.noteAhead(run);
    if (target) this.#commitRun(target, run, atEnd);
    else if (this.#table === 'remedies' && textsOf(run).length > 0) this.#commitRemedies(run, atEnd);
  }

  #commitRun(target: Target, run: Run, atEnd: boolean): void {
    const texts = textsOf(run);
    const n = target.paths.length;
    const result = placeRun(run, n, atEnd, this.#dropping, this.#evidence.labelBlock);
    if (result.placed && n === 7) this.#lines.noteFull(texts);
    if (result.line) this.#lines.noteShort(target, result.line);
    else if (result.placed) this.#write(target, result.placed, atEnd);
    this.#evidence.noteRow(target, run, result.placed !== null, this.#proactiveHead.around(target));
    if (!result.placed && texts.length < n && texts.length > 0) this.#dropping = true;
  }

  #commitRemedies(run: Run, atEnd: boolean): void {
    const count = textsOf(run).length;
    const target = this.#remedyHead.target(count);
    if (target || count >= fewestRemedies) this.seen.remedies = true;
    if (!target) return;
    const result = placeRemedies(run, target.paths.length, atEnd, this.#dropping, this.#remedyHead.inLines);
    if (result.placed) this.#write(target, result.placed, atEnd);
    this.#remedyHead.clear();
  }

  #write(target: Target, placed: Placed, atEnd: boolean): void {
    if (this.#out.has(target)) return;
    if (target.key === 'results.other' && placed.some((text) => text !== null)) this.requestsLayout = '2019';
    if (target.paths[0]!.startsWith('proactive.layout_2019')) this.proactiveLayout ??= '2019';
    this.#out.write(target, atEnd && this.#cut ? withoutCutValue(target, placed) : placed);
  }

  #takeRow(event: Extract<Event, { t: 'row' }>): void {
    if (this.#target || this.#run.length > 0) this.#flush(false);
    this.#grid.begin(event.table);
    let target: Target | null = null;
    let values: GridCell[] = [];
    let stray: GridCell[] = [];
    let labels = 0;
    const commit = () => {
      if (target && values.length > 0) this.#commitCells(target, values, event.open);
      target = null;
      values = [];
    };
    for (const cell of event.cells) {
      const text = cell.text.trim();
      if (text === '' || looksLikeValue(text)) {
        (target ? values : stray).push(cell);
        continue;
      }
      const label = this.#inContext(text);
      if (label === null || label.is === 'fragment') {
        if (target && (values.length > 0 || label === null)) values.push(cell);
        continue;
      }
      commit();
      labels++;
      if (label.is === 'column' && label.table === 'requests') this.#grid.noteHeading(label.key, cell.col);
      this.#enter(label);
      target = this.#target;
      this.#target = null;
    }
    commit();
    if (this.#table) this.used.add(event.block);
    if (labels > 0 || this.#table !== 'remedies' || stray.length === 0) stray = [];
    if (stray.some((cell) => cell.text.trim() !== '')) {
      const remedies = this.#remedyHead.target(stray.length);
      if (remedies || stray.length >= fewestRemedies) this.seen.remedies = true;
      if (remedies) {
        this.#commitCells(remedies, stray, event.open);
        this.#remedyHead.clear();
      }
    }
  }

  #commitCells(target: Target, values: GridCell[], open: boolean): void {
    const placed = this.#grid.take(target, values, open);
    if (placed) this.#write(target, placed, open);
  }

  #noteCentre(event: Text): void {
    if (this.#inHeader || (this.#table === 'requests' && this.#lastRow === '')) this.#lines.noteHeading(event);
  }
}
