import { constants, inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from '@cantoo/pdf-lib';
import { pdf as limits } from '../../limits.ts';
import { Unreadable } from '../../read/block.ts';
import { type Work, workIn } from './content-work.ts';
import { dictOf, entry, follow, listOf, name, textOf } from './tree.ts';

const tooMuch = (what: string): Unreadable =>
  new Unreadable(`PDF 里${what}，不像正常的文件，没有读取。请用原来的软件重新导出，或者打印成一份新的 PDF。`);

/** Filters that unpack pictures: readers of text do not unpack them, and their size is known beforehand. */
const pictures = new Set(['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode']);

/**
 * Throws Unreadable where showing the pages of a PDF would take more work than any document needs: operators and
 * letters are counted, each form as often as it is drawn, before a reader begins that cannot be stopped.
 */
export function refuseEndless(tree: PDFDocument, pages: readonly PDFDict[]): void {
  const walk = new Walk(tree);
  const all: Work = { operators: 0, shows: 0, letters: 0 };
  for (const page of pages) {
    const work = walk.page(page);
    refuseOver(work, limits.page, '一页的内容过多');
    add(all, work, 1);
    refuseOver(all, limits.file, '的内容过多');
  }
}

function refuseOver(work: Work, most: Work, what: string): void {
  if (work.operators > most.operators || work.shows > most.shows || work.letters > most.letters) throw tooMuch(what);
}

const add = (sum: Work, one: Work, times: number): void => {
  sum.operators += one.operators * times;
  sum.shows += one.shows * times;
  sum.letters += one.letters * times;
};

class Walk {
  readonly #tree: PDFDocument;
  readonly #known = new Map<PDFObject, Map<PDFDict | null, Work>>();
  readonly #contents = new Map<PDFObject, ReturnType<typeof workIn>>();
  #bytes = 0;

  constructor(tree: PDFDocument) {
    this.#tree = tree;
  }

  /** What one page takes, with the notes on it. */
  page(page: PDFDict): Work {
    const work: Work = { operators: 0, shows: 0, letters: 0 };
    const resources = dictOf(this.#tree, inherited(this.#tree, page, 'Resources'));
    const contents = follow(this.#tree, page.get(name('Contents')));
    const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
    let bytes = 0;
    for (const one of streams) {
      const stream = follow(this.#tree, one);
      if (!(stream instanceof PDFStream)) continue;
      add(work, this.#stream(stream, resources, 0), 1);
      bytes += this.#content(stream).bytes;
      if (bytes > limits.content) throw tooMuch('一页的内容过多');
    }
    for (const note of listOf(this.#tree, page.get(name('Annots'))))
      for (const look of this.#looks(dictOf(this.#tree, dictOf(this.#tree, note)?.get(name('AP')))))
        add(work, this.#stream(look, null, 0), 1);
    return work;
  }

  /** The drawings of a note: one, or one for each of its states. */
  #looks(appearance: PDFDict | null): PDFStream[] {
    return streamsIn(this.#tree, appearance).concat(
      ...(appearance?.values() ?? []).map((one) => {
        const states = follow(this.#tree, one);
        return states instanceof PDFDict ? streamsIn(this.#tree, states) : [];
      }),
    );
  }

  #stream(stream: PDFStream, outer: PDFDict | null, depth: number): Work {
    if (depth > limits.nested) throw tooMuch(`的图形套了超过 ${limits.nested} 层`);
    const resources = dictOf(this.#tree, stream.dict.get(name('Resources'))) ?? outer;
    const here = this.#known.get(stream) ?? new Map<PDFDict | null, Work>();
    this.#known.set(stream, here);
    const known = here.get(resources);
    if (known) return known;
    const { own, named } = this.#content(stream);
    const work: Work = { ...own };
    const part = (key: string) => dictOf(this.#tree, resources?.get(name(key)));
    for (const [[operator, operand], times] of named.entries()) {
      const inner = this.#drawn(part, operator, operand);
      for (const one of inner) add(work, this.#stream(one, resources, depth + 1), times);
      if (work.operators > limits.page.operators) throw tooMuch('一页的内容过多');
    }
    here.set(resources, work);
    return work;
  }

  /** The content that an operator draws by the name of a resource: a form, a mask, a pattern, the letters of a font. */
  #drawn(part: (key: string) => PDFDict | null, operator: string, operand: string): PDFStream[] {
    const key = ({ Do: 'XObject', gs: 'ExtGState', Tf: 'Font' } as Record<string, string>)[operator] ?? 'Pattern';
    const found = follow(this.#tree, part(key)?.get(name(operand)));
    if (operator === 'Do')
      return found instanceof PDFStream && textOf(entry(this.#tree, found.dict, 'Subtype')) === 'Form' ? [found] : [];
    if (operator === 'gs') {
      const mask = dictOf(this.#tree, found instanceof PDFDict ? found.get(name('SMask')) : undefined);
      return [entry(this.#tree, mask, 'G')].filter((one) => one instanceof PDFStream);
    }
    if (operator === 'Tf')
      return streamsIn(
        this.#tree,
        dictOf(this.#tree, found instanceof PDFDict ? found.get(name('CharProcs')) : undefined),
      );
    return found instanceof PDFStream ? [found] : [];
  }

  #content(stream: PDFStream): ReturnType<typeof workIn> {
    const known = this.#contents.get(stream);
    if (known) return known;
    const bytes = unpacked(stream, limits.content);
    this.#bytes += bytes.length;
    if (this.#bytes > limits.largestTotal) throw tooMuch('的内容过多');
    const work = workIn(bytes);
    this.#contents.set(stream, work);
    return work;
  }
}

const streamsIn = (tree: PDFDocument, dict: PDFDict | null): PDFStream[] =>
  (dict?.values() ?? []).map((one) => follow(tree, one)).filter((one) => one instanceof PDFStream);

function inherited(tree: PDFDocument, page: PDFDict, key: string): PDFObject | undefined {
  let at: PDFDict | null = page;
  for (let up = 0; at && up < 64; up++) {
    const found: PDFObject | undefined = at.get(name(key));
    if (found) return found;
    at = dictOf(tree, at.get(name('Parent')));
  }
  return undefined;
}

/** The pages below a tree of pages, each once. Throws Unreadable where they are more than `most`. */
export function pagesOf(tree: PDFDocument, most: number): PDFDict[] {
  const pages: PDFDict[] = [];
  const seen = new Set<PDFDict>();
  const next: (PDFObject | undefined)[] = [tree.catalog.get(name('Pages'))];
  while (next.length > 0) {
    const dict = dictOf(tree, next.pop());
    if (!dict || seen.has(dict)) continue;
    seen.add(dict);
    if (dict.has(name('Kids'))) next.push(...listOf(tree, dict.get(name('Kids'))).slice(0, most * 2));
    else pages.push(dict);
    if (seen.size > most * 4) throw tooMuch('的页过多');
  }
  return pages;
}

/** The bytes of a stream as they are when unpacked. Throws Unreadable where they are more than `most`. */
function unpacked(stream: PDFStream, most: number): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return stream.getContents();
  const filter = stream.dict.lookup(name('Filter'));
  const filters = (filter instanceof PDFArray ? filter.asArray() : [filter]).map((one) => textOf(one));
  if (filters.some((one) => pictures.has(one))) return new Uint8Array();
  const plain = filters.length === 1 && filters[0] === 'FlateDecode' && !stream.dict.has(name('DecodeParms'));
  if (plain)
    try {
      return inflateSync(stream.contents, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooMuch('有一部分展开后过大');
      // What is damaged further on is read as far as it goes.
    }
  try {
    const bytes = decodePDFRawStream(stream).getBytes(most + 1) as Uint8Array;
    if (bytes.length > most) throw tooMuch('有一部分展开后过大');
    return bytes;
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    return new Uint8Array();
  }
}
