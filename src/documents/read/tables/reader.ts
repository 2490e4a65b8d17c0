import { applicantColumns } from '../../../../law/report-format/2021.ts';
import type { Layout } from '../../../domain/report/tables.ts';
import type { GridCell } from '../block.ts';
import { type Label, recognise } from '../labels.ts';
import type { Event } from '../lex.ts';
import { bracketed, labelCore, labelNumber } from '../normalize.ts';
import { looksLikeValue, readNumber } from '../numbers.ts';
import { columnCentres, type Placed, type Positioned, placeByGeometry, placeCells } from './place.ts';
import { beforeLine, placeRun, type Run, type RunResult, singleBarLine, textsOf } from './run.ts';
import { type Collector, proactiveTarget, remedyTarget, requestTarget, type Target } from './target.ts';

const subItems: ReadonlySet<string> = new Set(['results.other.clarification_overdue', 'results.other.fee_unpaid']);
const headOrder = applicantColumns.map((column) => column.key as string);

/** Walks the stream by label and structure: which table, which row, which values. */
export class TableReader {
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
  /** Columns of the current block of table 二, as printed. */
  #printed: { key: string; layout: Layout | undefined }[] = [];
  #remedyHead: string[] = [];
  #gridHead = new Map<string, number>();
  #gridTable = -1;
  #dropping = false;
  /** Layout lines of table 三 with too few values, and the columns that full lines and headers show. */
  readonly #short: { target: Target; line: Positioned[] }[] = [];
  readonly #full: Positioned[][] = [];
  /** Delimited rows with more cells than columns: which side the padding is on, and rows that do not show it. */
  readonly #padding = new Set<'left' | 'right'>();
  readonly #padded: { target: Target; cells: GridCell[] }[] = [];
  readonly #headCentres = new Map<string, number>();

  constructor(out: Collector, cut: boolean) {
    this.#out = out;
    this.#cut = cut;
  }

  /** The layout of table 二 by all its headers and rows, before any row is read. */
  surveyLayout(events: readonly Event[]): void {
    const votes = { '2021': 0, '2019': 0 };
    for (const event of events) {
      const texts = event.t === 'text' ? [event.text] : event.t === 'row' ? event.cells.map((cell) => cell.text) : [];
      for (const text of texts) {
        const label = looksLikeValue(text) ? null : recognise(text);
        if (label?.is === 'column' && label.layout) votes[label.layout]++;
        if (label?.is === 'row' && (label.key === 'other_services' || label.key === 'procurement')) votes['2019']++;
      }
    }
    if (votes['2021'] !== votes['2019']) this.proactiveLayout = votes['2021'] > votes['2019'] ? '2021' : '2019';
  }

  take(event: Event): void {
    if (event.t === 'heading') {
      this.#flush(false);
      this.#table = null;
    } else if (event.t === 'row') this.#takeRow(event);
    else if (event.t === 'text') this.#takeText(event);
    else if (this.#target || this.#table === 'remedies') this.#run.push(event);
    if (event.t === 'bar' && this.#table) this.used.add(event.block);
  }

  end(): void {
    this.#flush(true);
    this.#placeShortLines();
    this.#placePadded();
  }

  #takeText(event: Extract<Event, { t: 'text' }>): void {
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
      return;
    }
    this.used.add(event.block);
    this.#run = beforeLine(this.#run, event.block);
    this.#flush(false);
    this.#noteCentre(event);
    this.#enter(label);
  }

  /** What a text means here: 总计 and 其他 are a row or a column by where they stand. */
  #inContext(text: string): Label | null {
    const label = recognise(text);
    if (label?.is === 'row' && (label.key === 'results.total' || label.key === 'results.other.misc')) {
      const total = label.key === 'results.total';
      const number = labelNumber(text);
      if (this.#table === 'remedies' && number === null)
        return { is: 'column', table: 'remedies', key: total ? 'total' : 'other' };
      const proven = total ? number === 7 || bracketed(text) : number === 3;
      if (this.#table === 'requests' && !this.#inHeader && this.#lastRow !== '') {
        if (total || proven || this.#group === 'other' || subItems.has(this.#lastRow)) return label;
        return { is: 'fragment' };
      }
      if (proven && this.#lastRow !== '') return label;
      return { is: 'column', table: 'requests', key: total ? 'total' : 'legal_other' };
    }
    if (label?.is === 'row' && label.table === 'proactive' && this.#table !== 'proactive') return null;
    if (label === null || label.is === 'fragment') return this.#shortLabel(text) ?? label;
    return label;
  }

  /** Labels of two characters with one wrong: only where the form has nothing else at this place. */
  #shortLabel(text: string): Label | null {
    const core = labelCore(text);
    if (core.length === 0 || core.length > 3) return null;
    if (this.#table === 'requests' && labelNumber(text) === 7 && bracketed(text) && /[总计]/.test(core))
      return { is: 'row', table: 'requests', key: 'results.total' };
    if (this.#table === 'requests' && labelNumber(text) === 3 && subItems.has(this.#lastRow) && /[其他它]/.test(core))
      return { is: 'row', table: 'requests', key: 'results.other.misc' };
    const stockBlock = this.#table === 'proactive' && this.#printed.length >= 2 && this.#lastRow === '';
    if (stockBlock && core.length > 1 && /^规|章$/.test(core)) return { is: 'row', table: 'proactive', key: 'rules' };
    return null;
  }

  /** Follows a label: opens its row, or takes note of the header. */
  #enter(label: Label): void {
    if (label.is === 'caption') {
      this.#open('proactive');
      this.#printed = [];
      this.#lastRow = '';
    } else if (label.is === 'corner') this.#header();
    else if (label.is === 'column') this.#column(label);
    else if (label.is === 'block') {
      this.#open('remedies');
      this.#remedyHead.push(label.key);
    } else if (label.is === 'group') this.#enterGroup(label.key);
    else if (label.is === 'row') this.#enterRow(label);
  }

  #open(table: 'proactive' | 'requests' | 'remedies'): void {
    if (this.#table !== table) {
      this.#lastRow = '';
      this.#remedyHead = [];
      this.#printed = [];
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
      this.#remedyHead.push(label.key);
    } else {
      this.#open('proactive');
      if (label.key === 'content') this.#printed = [];
      else this.#printed.push({ key: label.key, layout: label.layout });
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
    } else this.#target = this.#proactiveRow(label.key);
    this.#lastRow = label.key;
  }

  #proactiveRow(key: string): Target | null {
    const own = this.#printed.find((column) => column.layout)?.layout ?? this.proactiveLayout;
    if (own === null) return null;
    return proactiveTarget(
      key,
      own,
      this.#printed.map((column) => column.key),
    );
  }

  /** Ends the row at hand: places what was collected since its label. */
  #flush(atEnd: boolean): void {
    const run = this.#run;
    const target = this.#target;
    this.#run = [];
    this.#target = null;
    if (target) this.#commitRun(target, run, atEnd);
    else if (this.#table === 'remedies' && textsOf(run).length > 0) this.#commitRemedies(run, atEnd);
  }

  #commitRun(target: Target, run: Run, atEnd: boolean): void {
    const texts = textsOf(run);
    const n = target.paths.length;
    const result = placeRun(run, n, atEnd, this.#dropping);
    if (result.placed && n === 7 && texts.length === 7 && sameLine(texts)) this.#full.push(texts);
    if (result.line) this.#short.push({ target, line: result.line });
    else if (result.placed) this.#write(target, result.placed, atEnd);
    if (!result.placed && texts.length < n && texts.length > 0) this.#dropping = true;
  }

  #commitRemedies(run: Run, atEnd: boolean): void {
    const target = this.#remedyTarget(textsOf(run).length);
    if (!target) return;
    const first = run.findIndex((event) => event.t === 'text');
    const line = run.some((event) => event.t === 'bar') ? singleBarLine(run) : null;
    const n = target.paths.length;
    const result: RunResult =
      line && (line.length === n || atEnd)
        ? { placed: placeCells(line, n, null, atEnd) }
        : textsOf(run).length === n || !run.some((event) => event.t === 'bar')
          ? placeRun(run.slice(first), n, atEnd, this.#dropping)
          : { placed: null };
    if (result.placed) this.#write(target, result.placed, atEnd);
    this.#remedyHead = [];
  }

  /** Fifteen values under three sets of five columns, or five under the one block named above them. */
  #remedyTarget(count: number): Target | null {
    const sets = this.#remedyHead.filter((key) => key === 'upheld').length;
    const blocks = this.#remedyHead.filter((key) => key !== 'litigation' && /^(recon|litig)/.test(key));
    if (sets === 1 && blocks.length === 1 && count <= 5) return remedyTarget(blocks);
    return this.#remedyHead.length > 0 ? remedyTarget() : null;
  }

  #write(target: Target, placed: Placed, atEnd: boolean): void {
    if (this.#out.has(target)) return;
    if (target.key === 'results.other' && placed.some((text) => text !== null)) this.requestsLayout = '2019';
    if (target.paths[0]!.startsWith('proactive.layout_2019')) this.proactiveLayout ??= '2019';
    this.#out.write(target, atEnd && this.#cut ? withoutCutValue(target, placed) : placed);
  }

  #takeRow(event: Extract<Event, { t: 'row' }>): void {
    if (this.#target || this.#run.length > 0) this.#flush(false);
    if (event.table !== this.#gridTable) {
      this.#gridTable = event.table;
      this.#gridHead.clear();
    }
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
      if (label.is === 'column' && label.table === 'requests') this.#gridHead.set(label.key, cell.col);
      this.#enter(label);
      target = this.#target;
      this.#target = null;
    }
    commit();
    if (this.#table) this.used.add(event.block);
    if (labels > 0 || this.#table !== 'remedies' || stray.length === 0) stray = [];
    if (stray.some((cell) => cell.text.trim() !== '') && this.#remedyHead.length > 0) {
      const remedies = this.#remedyTarget(stray.length);
      if (remedies) this.#commitCells(remedies, stray, event.open);
      this.#remedyHead = [];
    }
  }

  #commitCells(target: Target, values: GridCell[], open: boolean): void {
    const head = headOrder.map((key) => this.#gridHead.get(key) ?? -1);
    const rising = head.every((col, index) => col > (head[index - 1] ?? -1));
    const columns = target.paths.length === 7 && rising ? head : null;
    const n = target.paths.length;
    const placed = placeCells(values, n, columns, open);
    if (placed) this.#write(target, placed, open);
    else if (values.length > n) this.#padded.push({ target, cells: values });
    if (values.length > n && values[0]!.text.trim() !== '') this.#padding.add('right');
    else if (values.length > n && values.at(-1)!.text.trim() !== '') this.#padding.add('left');
  }

  /** Remembers where a column heading stands in a layout text; its upper and lower line have one middle. */
  #noteCentre(event: Extract<Event, { t: 'text' }>): void {
    if (!this.#inHeader && this.#table !== 'requests') return;
    const words: [string, RegExp][] = [
      ['natural_person', /^自然/],
      ['legal_commercial', /^商业/],
      ['legal_research', /^科研/],
      ['legal_public_interest', /^社会/],
      ['legal_law_service', /^法律/],
      ['legal_other', /^其[他它]$/],
      ['total', /^总计$/],
    ];
    const text = event.text.replace(/\s/g, '');
    const found = this.#inHeader || this.#lastRow === '' ? words.find(([, pattern]) => pattern.test(text)) : undefined;
    if (found && !this.#headCentres.has(found[0])) this.#headCentres.set(found[0], (event.left + event.right) / 2);
  }

  /** Short lines of a layout text: by the columns of full lines, else by those of the header. */
  #placeShortLines(): void {
    const centres = columnCentres(this.#full) ?? headOrder.map((key) => this.#headCentres.get(key) ?? Number.NaN);
    if (!centres.every((centre, index) => index === 0 || centre - centres[index - 1]! >= 3)) return;
    for (const { target, line } of this.#short) {
      if (target.paths.length !== centres.length) continue;
      const placed = placeByGeometry(line, centres);
      if (placed) this.#write(target, placed, false);
    }
  }

  /** Rows with padding whose side was not certain: certain now if all other rows have it on one side. */
  #placePadded(): void {
    if (this.#padding.size !== 1) return;
    const right = this.#padding.has('right');
    for (const { target, cells } of this.#padded) {
      const n = target.paths.length;
      const kept = right ? cells.slice(0, n) : cells.slice(-n);
      if (cells.every((cell) => kept.includes(cell) || cell.text.trim() === ''))
        this.#write(
          target,
          kept.map((cell) => cell.text.trim()),
          false,
        );
    }
  }
}

const sameLine = (texts: { block: number }[]) => texts.every((text) => text.block === texts[0]!.block);

/**
 * The last value of a text that ends without a line end may have lost digits. A zero has not; a total that its
 * own row proves has not; anything else is not known.
 */
function withoutCutValue(target: Target, placed: Placed): Placed {
  const last = placed.findLastIndex((text) => text !== null && text !== '');
  if (last < 0) return placed;
  const read = placed.map((text, index) => (text === null ? null : readNumber(text, target.kinds[index]!).text));
  if (read[last] === '0' && target.kinds[last] === 'count') return placed;
  const from = target.key === 'remedies' ? last - 4 : 0;
  const parts = read.slice(from, last);
  const isTotal = target.paths[last]!.endsWith('.total');
  if (
    isTotal &&
    parts.every((text) => text !== null) &&
    parts.reduce((sum, text) => sum + Number(text), 0) === Number(read[last])
  )
    return placed;
  return placed.map((text, index) => (index >= last ? null : text));
}
