import {
  PDFArray,
  type PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { bytesOf } from '../../inspect/pdf/content.ts';
import { dictOf, entry, listOf, name, textOf } from '../../inspect/pdf/tree.ts';
import { appearances } from './appearances.ts';
import { Copier } from './copy.ts';
import { type DrawnPage, type Store, Undrawable, uprightMatrix, written } from './drawn.ts';
import { openWhole } from './file-open.ts';

/** Of the contents of all pages, unpacked. */
const mostContent = 256 * 1024 * 1024;

/**
 * The pages of a PDF as drawings, with what stands on them as notes, stamps and filled-in fields; nothing of them acts.
 * Throws Undrawable where a page would not be all that a reader of the file sees.
 */
export async function filePages(bytes: Uint8Array, store: Store): Promise<DrawnPage[]> {
  const tree = await openWhole(bytes);
  const off = layersOff(tree);
  const copier = new Copier(tree.context, store.context);
  let content = 0;
  const drawn = tree.getPages().map((page) => {
    const bytesOfPage = contentOf(tree, page);
    content += bytesOfPage.length;
    if (content > mostContent) throw new Undrawable('PDF 里有一部分展开后超过 256 MB');
    return drawnPage(tree, page, bytesOfPage, off, copier, store);
  });
  store.layers.push(...copier.layers.values());
  store.layersOff.push(...[...copier.layers].filter(([old]) => off.has(old)).map(([, ref]) => ref));
  return drawn;
}

/** Layers that a reader does not see when the file is opened. */
function layersOff(tree: PDFDocument): Set<PDFObject> {
  const properties = dictOf(tree, tree.catalog.get(name('OCProperties')));
  const usual = dictOf(tree, properties?.get(name('D')));
  const hidden = textOf(entry(tree, usual, 'BaseState')) === 'OFF';
  const off = new Set(listOf(tree, (hidden ? properties : usual)?.get(name(hidden ? 'OCGs' : 'OFF'))));
  if (hidden) for (const on of listOf(tree, usual?.get(name('ON')))) off.delete(on);
  return off;
}

function drawnPage(
  tree: PDFDocument,
  page: PDFPage,
  contents: Uint8Array,
  off: ReadonlySet<PDFObject>,
  copier: Copier,
  store: Store,
): DrawnPage {
  const { context } = store;
  const box = boxOf(page);
  const resources = page.node.Resources();
  if (resources) refuseMissing(tree, resources);
  const group = dictOf(tree, page.node.get(name('Group')));
  const content = context.register(
    context.flateStream(contents, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [box.left, box.bottom, box.right, box.top],
      Resources: resources ? copier.dict(resources) : {},
      ...(group ? { Group: copier.dict(group) } : {}),
    }),
  );
  const quarters = (((page.getRotation().angle / 90) % 4) + 4) % 4;
  if (!Number.isInteger(quarters)) throw new Undrawable('PDF 已损坏或不完整');
  const above = appearances(tree, page, off);
  const unit = Number(page.node.get(name('UserUnit'))?.toString() ?? 1) || 1;
  if (above.length === 0) return { form: content, ...uprightMatrix(box, quarters, unit) };
  const lines = above.map(({ matrix }, index) => `q ${written(matrix)} cm /A${index} Do Q`);
  const form = context.register(
    context.flateStream(['/Page Do', ...lines].join('\n'), {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [box.left, box.bottom, box.right, box.top],
      Resources: {
        XObject: {
          Page: content,
          ...Object.fromEntries(above.map(({ look }, index) => [`A${index}`, copier.copy(look)])),
        },
      },
    }),
  );
  return { form, ...uprightMatrix(box, quarters, unit) };
}

/** What is seen of a page: the crop box, as far as it lies on the paper. */
function boxOf(page: PDFPage) {
  const [paper, crop] = [page.getMediaBox(), page.getCropBox()];
  const left = Math.max(paper.x, crop.x);
  const bottom = Math.max(paper.y, crop.y);
  const right = Math.min(paper.x + paper.width, crop.x + crop.width);
  const top = Math.min(paper.y + paper.height, crop.y + crop.height);
  if (!(right - left >= 1 && top - bottom >= 1)) throw new Undrawable('PDF 已损坏或不完整');
  return { left, bottom, right, top };
}

function contentOf(tree: PDFDocument, page: PDFPage): Uint8Array {
  const contents = page.node.get(PDFName.Contents);
  if (contents === undefined) return new Uint8Array();
  const whole = tree.context.lookup(contents);
  const streams = whole instanceof PDFArray ? listOf(tree, whole).map((one) => tree.context.lookup(one)) : [whole];
  return Buffer.concat(
    streams.flatMap((stream) => {
      if (!(stream instanceof PDFStream)) throw new Undrawable('PDF 已损坏或不完整');
      return [bytesOf(stream), Buffer.from('\n')];
    }),
  );
}

/** Fonts and pictures that a page names have to be there. */
function refuseMissing(tree: PDFDocument, resources: PDFDict): void {
  for (const key of ['XObject', 'Font'])
    for (const one of dictOf(tree, resources.get(name(key)))?.values() ?? [])
      if (one instanceof PDFRef && tree.context.lookup(one) === undefined) throw new Undrawable('PDF 已损坏或不完整');
}
