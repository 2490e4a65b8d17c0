import { PDFArray, PDFDict, type PDFDocument, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { SentenceError } from '../../../domain/sentence-error.ts';
import { bytesOf, hexString, type Operation, operations, stringBytes } from './content.ts';
import type { HiddenRun } from './hidden.ts';
import type { PageMarks } from './marks.ts';
import { dictOf, entry, follow, listOf, name } from './tree.ts';

const cannot =
  '黑框（或图片）下面、或看不见的文字没能从 PDF 里真正删掉，没有写出清理件。请在原稿里删去这些文字，再重新导出 PDF；没有原稿的，把这些页打印后扫描。';
const refuse = (): never => {
  throw new SentenceError(cannot);
};

const shows = new Set(['Tj', 'TJ', "'", '"']);
const paints = new Set('f F f* B B* b b* S s'.split(' '));
const deepest = 30;

/** A layer that is off, by the reference of its group. */
const layersOff = (tree: PDFDocument): Set<string> => {
  const setup = dictOf(tree, entry(tree, dictOf(tree, tree.catalog.get(name('OCProperties'))), 'D'));
  const off = new Set(listOf(tree, setup?.get(name('OFF'))).map(String));
  if (String(entry(tree, setup, 'BaseState') ?? '') !== '/OFF') return off;
  const on = new Set(listOf(tree, setup?.get(name('ON'))).map(String));
  const all = listOf(tree, dictOf(tree, tree.catalog.get(name('OCProperties')))?.get(name('OCGs')));
  return new Set(all.map(String).filter((ref) => !on.has(ref)));
};

/**
 * Takes the hidden letters of every page out of its content, and whatever is painted in layers that are off; what
 * is seen stays in its place. Throws a SentenceError, and nothing is to be written, where a letter cannot be told apart.
 */
export function removeHidden(tree: PDFDocument, pages: readonly { page: PageMarks; hidden: HiddenRun[] }[]): void {
  const off = layersOff(tree);
  const forms = new Map<PDFRef, { mask: string }>();
  let removed = false;
  for (const { page, hidden } of pages) {
    if (hidden.length === 0 && off.size === 0) continue;
    removed = true;
    const leaf = tree.getPage(page.number - 1).node;
    const content = contentOf(tree, leaf.get(name('Contents')));
    const walk = new Removal(tree, page, new Map(hidden.map((one) => [one.run.operator!, one])), off, forms);
    const resources = leaf.Resources() ?? tree.context.obj({});
    const changed = walk.stream(content, resources, 0);
    if (walk.seen !== page.operators) refuse();
    leaf.set(name('Contents'), tree.context.register(tree.context.flateStream(bytesFrom(changed))));
  }
  if (off.size > 0) tree.catalog.delete(name('OCProperties'));
  // The tree of the structure may repeat what was taken out.
  if (removed) tree.catalog.delete(name('StructTreeRoot'));
}

class Removal {
  seen = 0;
  readonly #tree: PDFDocument;
  readonly #page: PageMarks;
  readonly #hidden: Map<number, HiddenRun>;
  readonly #off: ReadonlySet<string>;
  readonly #forms: Map<PDFRef, { mask: string }>;

  constructor(
    tree: PDFDocument,
    page: PageMarks,
    hidden: Map<number, HiddenRun>,
    off: ReadonlySet<string>,
    forms: Map<PDFRef, { mask: string }>,
  ) {
    this.#tree = tree;
    this.#page = page;
    this.#hidden = hidden;
    this.#off = off;
    this.#forms = forms;
  }

  stream(text: string, resources: PDFDict, depth: number): string {
    if (depth > deepest) refuse();
    const pieces: string[] = [];
    const content: boolean[] = [];
    for (const operation of listed(text)) {
      const { name: operator, source } = operation;
      const unseen = content.includes(true);
      if (shows.has(operator)) pieces.push(this.#show(operation));
      else if (operator === 'BDC' || operator === 'BMC') {
        content.push(this.#isOff(operation, resources));
        pieces.push(withoutActualText(operation));
      } else if (operator === 'EMC') {
        content.pop();
        pieces.push(source);
      } else if (operator === 'Do') pieces.push(this.#draw(operation, resources, depth, unseen));
      else if (unseen && paints.has(operator)) pieces.push('n');
      else if (!(unseen && (operator === 'sh' || operator === 'BI'))) pieces.push(source);
    }
    return pieces.join('\n');
  }

  #isOff({ operands }: Operation, resources: PDFDict): boolean {
    if (operands[0] !== '/OC') return false;
    const properties = dictOf(this.#tree, resources.get(name('Properties')));
    return this.#isGroupOff(properties?.get(name((operands[1] ?? '').slice(1))));
  }

  #isGroupOff(object: unknown): boolean {
    if (!(object instanceof PDFRef || object instanceof PDFDict)) return false;
    if (this.#off.has(String(object))) return true;
    const members = dictOf(this.#tree, object)?.get(name('OCGs'));
    if (members instanceof PDFRef && this.#off.has(String(members))) return true;
    const list = listOf(this.#tree, members);
    return list.length > 0 && list.every((one) => this.#off.has(String(one)));
  }

  /** A picture or a form: forms are walked as part of the page, once for every place where they are drawn. */
  #draw({ operands, source }: Operation, resources: PDFDict, depth: number, unseen: boolean): string {
    const objects = dictOf(this.#tree, resources.get(name('XObject')));
    const ref = objects?.get(name((operands[0] ?? '').slice(1)));
    const form = follow(this.#tree, ref);
    if (!(form instanceof PDFStream)) return source;
    const isForm = String(entry(this.#tree, form.dict, 'Subtype')) === '/Form';
    const gone = unseen || this.#isGroupOff(form.dict.get(name('OC')));
    if (!isForm) return gone ? '' : source;
    const first = this.seen;
    const inner = dictOf(this.#tree, form.dict.get(name('Resources'))) ?? resources;
    const changed = this.stream(latin(bytesOf(form)), inner, depth + 1);
    if (gone) return '';
    if (!(ref instanceof PDFRef)) return refuse();
    const mask = this.#maskFrom(first);
    const before = this.#forms.get(ref);
    // The same form in another place: it can only be one and the same.
    if (before && before.mask !== mask) refuse();
    if (!before && mask.includes('1')) {
      const flat = this.#tree.context.flateStream(bytesFrom(changed));
      for (const [key, value] of form.dict.entries())
        if (!/^\/(?:Filter|DecodeParms|Length)$/.test(String(key))) flat.dict.set(key, value);
      this.#tree.context.assign(ref, flat);
    }
    this.#forms.set(ref, { mask });
    return source;
  }

  #maskFrom(first: number): string {
    let mask = '';
    for (let index = first; index < this.seen; index++)
      mask += `${(this.#hidden.get(index)?.letters ?? []).map((hidden) => (hidden ? '1' : '0')).join('')};`;
    return mask;
  }

  #show(operation: Operation): string {
    const hidden = this.#hidden.get(this.seen++);
    if (!hidden) return operation.source;
    const run = this.#page.runs.find((one) => one === hidden.run)!;
    const { name: operator, operands } = operation;
    if (run.vertical) refuse();
    const lead = operator === "'" ? 'T* ' : operator === '"' ? `${operands[0]} Tw ${operands[1]} Tc T* ` : '';
    return `${lead}[${withoutLetters(operands, hidden, run.glyphs)}] TJ`;
  }
}

/** The operands of a text operator, each hidden letter made an empty step of its width. */
function withoutLetters(
  operands: readonly string[],
  { letters }: HiddenRun,
  glyphs: readonly { advance: number }[],
): string {
  const parts = operands.filter((token) => /^[(<\d+.-]/.test(token));
  const strings = parts.filter((token) => /^[(<]/.test(token)).map(stringBytes);
  const total = strings.reduce((sum, text) => sum + text.length, 0);
  const width = total / glyphs.length;
  if (letters.every(Boolean)) {
    const numbers = operands.includes('[') ? parts.filter((token) => /^[\d+.-]/.test(token)).map(Number) : [];
    const steps = glyphs.reduce((sum, { advance }) => sum - advance, 0) + numbers.reduce((sum, one) => sum + one, 0);
    return steps.toFixed(3);
  }
  if (width !== 1 && width !== 2) refuse();
  const out: string[] = [];
  let glyph = 0;
  for (const token of operands.includes('[') ? parts : parts.slice(-1)) {
    if (!/^[(<]/.test(token)) {
      out.push(token);
      continue;
    }
    const bytes = stringBytes(token);
    let kept = '';
    for (let at = 0; at < bytes.length; at += width, glyph++) {
      if (!letters[glyph]) {
        kept += bytes.slice(at, at + width);
        continue;
      }
      if (kept) out.push(hexString(kept));
      kept = '';
      out.push((-glyphs[glyph]!.advance).toFixed(3));
    }
    if (kept) out.push(hexString(kept));
  }
  return out.join(' ');
}

/** Marked content may carry its text a second time for readers aloud. */
function withoutActualText({ operands, name: operator, source }: Operation): string {
  const at = operands.indexOf('/ActualText');
  if (at < 0) return source;
  return `${[...operands.slice(0, at), ...operands.slice(at + 2)].join(' ')} ${operator}`;
}

function listed(text: string): Operation[] {
  try {
    return [...operations(text)];
  } catch {
    return refuse();
  }
}

function contentOf(tree: PDFDocument, object: unknown): string {
  const found = object instanceof PDFRef ? tree.context.lookup(object) : object;
  const streams = found instanceof PDFArray ? found.asArray().map((one) => follow(tree, one)) : [found];
  return streams.map((one) => (one instanceof PDFStream ? latin(bytesOf(one)) : '')).join('\n');
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
const bytesFrom = (text: string): Uint8Array => Buffer.from(text, 'latin1');
