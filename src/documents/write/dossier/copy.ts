import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFInvalidObject,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

const name = (text: string): PDFName => PDFName.of(text);

/** Keys of a stream that say how a page looks in no way: files outside, data of programs, the structure of a document. */
const besides = 'F FFilter FDecodeParms Ref OPI Alternates Metadata PieceInfo AF StructParent StructParents'.split(' ');
/** What a drawing never needs: it is left behind with all that hangs on it. */
const unfitTypes = new Set('Catalog Pages Page Annot Action Filespec EmbeddedFile'.split(' '));
const actions = new Set(
  'JavaScript Launch URI GoTo GoToR GoToE GoTo3DView Named SubmitForm ResetForm ImportData Hide Thread Sound Movie Rendition SetOCGState Trans'.split(
    ' ',
  ),
);

/**
 * Copies what draws from one PDF to another, each object once; bytes of streams are shared. Actions, scripts, pages,
 * annotations, embedded files and programs for a printer become null.
 */
export class Copier {
  /** Layers (optional content groups) that were copied, by their old references. */
  readonly layers = new Map<PDFRef, PDFRef>();
  readonly #source: PDFContext;
  readonly #target: PDFContext;
  readonly #copied = new Map<PDFRef, PDFRef>();

  constructor(source: PDFContext, target: PDFContext) {
    this.#source = source;
    this.#target = target;
  }

  copy(object: PDFObject): PDFObject {
    if (object instanceof PDFRef) return this.#reference(object);
    if (object instanceof PDFStream) return this.#stream(object);
    if (object instanceof PDFDict) return isUnfit(object, this.#source) ? PDFNull : this.dict(object);
    if (object instanceof PDFArray) {
      const copy = PDFArray.withContext(this.#target);
      for (const one of object.asArray()) copy.push(this.copy(one));
      return copy;
    }
    return object instanceof PDFInvalidObject ? PDFNull : object;
  }

  dict(dict: PDFDict, without: readonly string[] = []): PDFDict {
    const copy = PDFDict.withContext(this.#target);
    const layer = textOf(this.#source, dict, 'Type') === 'OCG';
    for (const [key, value] of dict.entries()) {
      if (without.includes(key.decodeText())) continue;
      if (layer && !['Type', 'Name', 'Intent'].includes(key.decodeText())) continue;
      copy.set(key, this.copy(value));
    }
    return copy;
  }

  #reference(old: PDFRef): PDFRef {
    const known = this.#copied.get(old);
    if (known) return known;
    const ref = this.#target.nextRef();
    this.#copied.set(old, ref);
    const object = this.#source.lookup(old);
    if (object instanceof PDFDict && textOf(this.#source, object, 'Type') === 'OCG') this.layers.set(old, ref);
    this.#target.assign(ref, object ? this.copy(object) : PDFNull);
    return ref;
  }

  #stream(stream: PDFStream): PDFObject {
    const printer = [textOf(this.#source, stream.dict, 'Subtype'), textOf(this.#source, stream.dict, 'Subtype2')];
    if (printer.includes('PS') || isUnfit(stream.dict, this.#source) || !(stream instanceof PDFRawStream))
      return PDFNull;
    return PDFRawStream.of(this.dict(stream.dict, besides), stream.contents);
  }
}

function isUnfit(dict: PDFDict, context: PDFContext): boolean {
  return unfitTypes.has(textOf(context, dict, 'Type')) || actions.has(textOf(context, dict, 'S'));
}

function textOf(context: PDFContext, dict: PDFDict, key: string): string {
  const value = context.lookup(dict.get(name(key)));
  return value instanceof PDFName ? value.decodeText() : '';
}
