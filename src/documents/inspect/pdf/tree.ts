import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { Unreadable } from '../../read/block.ts';

/** The objects of a PDF. Throws Unreadable with a sentence where they cannot all be read. */
export async function openTree(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: false,
      warnOnInvalidObjects: false,
      password: '',
      preserveXFA: true,
    });
  } catch {
    throw new Unreadable('PDF 的内部结构读不全（或加了权限密码），没有检查。请用原来的软件打开，重新导出一份再试。');
  }
}

export const name = (text: string): PDFName => PDFName.of(text);

/** What an object is when its reference is followed; undefined where there is nothing. */
export const follow = (tree: PDFDocument, object: PDFObject | undefined): PDFObject | undefined =>
  object instanceof PDFRef ? tree.context.lookup(object) : object;

/** The dictionary of an object, that of a stream included. */
export function dictOf(tree: PDFDocument, object: PDFObject | undefined): PDFDict | null {
  const found = follow(tree, object);
  if (found instanceof PDFDict) return found;
  return found instanceof PDFStream ? found.dict : null;
}

/** An entry of a dictionary, its reference followed. */
export const entry = (tree: PDFDocument, dict: PDFDict | null, key: string): PDFObject | undefined =>
  follow(tree, dict?.get(name(key)));

/** A name or a text as text; empty for anything else. */
export function textOf(object: PDFObject | undefined): string {
  if (object instanceof PDFName) return object.decodeText();
  if (object instanceof PDFString || object instanceof PDFHexString) return object.decodeText();
  return '';
}

export const listOf = (tree: PDFDocument, object: PDFObject | undefined): PDFObject[] => {
  const found = follow(tree, object);
  return found instanceof PDFArray ? found.asArray() : [];
};

/** Every dictionary of the file that is reached from its root, with the stream that it belongs to. */
export function reached(tree: PDFDocument): { dicts: PDFDict[]; streams: PDFStream[]; refs: Set<PDFRef> } {
  const dicts: PDFDict[] = [];
  const streams: PDFStream[] = [];
  const refs = new Set<PDFRef>();
  const { Root, Info } = tree.context.trailerInfo;
  const next: (PDFObject | undefined)[] = [Root, Info];
  const seen = new Set<PDFObject>();
  while (next.length > 0) {
    const object = next.pop();
    if (object === undefined) continue;
    if (object instanceof PDFRef) {
      if (refs.has(object)) continue;
      refs.add(object);
      next.push(tree.context.lookup(object));
      continue;
    }
    if (seen.has(object)) continue;
    seen.add(object);
    if (object instanceof PDFArray) next.push(...object.asArray());
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    dicts.push(dict);
    if (object instanceof PDFStream) streams.push(object);
    next.push(...dict.values());
  }
  return { dicts, streams, refs };
}

/** The annotations of every page, with the number of the page and their reference where they have one. */
export function annotations(tree: PDFDocument): { page: number; dict: PDFDict; object: PDFObject }[] {
  return tree.getPages().flatMap((page, index) =>
    listOf(tree, page.node.get(name('Annots'))).flatMap((object) => {
      const dict = dictOf(tree, object);
      return dict ? [{ page: index + 1, dict, object }] : [];
    }),
  );
}
