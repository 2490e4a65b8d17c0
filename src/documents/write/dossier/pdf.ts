import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { dictOf, entry, listOf, name, openTree } from '../../inspect/pdf/tree.ts';
import { type Attachment, type Printed, printedPart, textOf } from './contents.ts';
import { Copier } from './copy.ts';
import type { Dossier } from './dossier.ts';
import { type DrawnPage, type Store, times, written } from './drawn.ts';
import { Printer } from './printable.ts';
import { skeletonPdf } from './skeleton.ts';

/**
 * A case file as one PDF: cover, catalogue, every paper on numbered pages, bookmarks; the same file gives the same bytes.
 * What cannot be drawn is named on a sheet and embedded. No script, link, action or form of a file comes with it.
 */
export async function dossierPdf(dossier: Dossier): Promise<Uint8Array> {
  const drawings = await PDFDocument.create({ updateMetadata: false });
  const store: Store = { context: drawings.context, layers: [], layersOff: [] };
  const printer = await Printer.for(textsOf(dossier));
  const printed: Printed[] = [];
  const digits = Math.max(2, String(dossier.parts.length).length);
  for (const [i, part] of dossier.parts.entries())
    printed.push(await printedPart(part, String(i + 1).padStart(digits, '0'), printer, store));
  const file = await openTree(await skeletonPdf(dossier, printed, printer));
  draw(file, printed, store);
  attach(
    file,
    printed.flatMap(({ attached }) => attached ?? []),
  );
  // What is drawn may hold anything: the file says no more that it is PDF/A.
  for (const key of ['Metadata', 'OutputIntents']) file.catalog.delete(name(key));
  file.catalog.set(name('PageMode'), name('UseOutlines'));
  return file.save({ useObjectStreams: true, updateFieldAppearances: false, addDefaultPage: false });
}

/** Every text that is printed. */
function textsOf({ organ, title, number, retention, parts }: Dossier): string[] {
  const contents = parts.map(({ content }) => (content.kind === 'file' ? content.name : textOf(content)));
  const rows = parts.flatMap((part) => [part.title, part.docNo ?? '', part.responsible ?? '']);
  return [organ, title, number, retention ?? '', ...rows, ...contents];
}

/** Puts the drawings on the empty pages that wait for them. */
function draw(file: PDFDocument, printed: readonly Printed[], store: Store): void {
  const copier = new Copier(store.context, file.context);
  const pages = file.getPages();
  const places = new Map(pages.map(({ ref }, index) => [ref, index]));
  const starts = bookmarks(file).map((ref) => places.get(ref)!);
  for (const [i, part] of printed.entries()) {
    if (part.kind !== 'pages') continue;
    for (const [k, drawn] of part.pages.entries()) {
      const page = pages[starts[i]! + k]!;
      const matrix = placeOf(drawn, page.getSize(), part.room);
      const content = file.context.flateStream(`q ${written(matrix)} cm /Drawing Do Q\n`);
      const resources = page.node.Resources()?.clone() ?? PDFDict.withContext(file.context);
      const objects = dictOf(file, resources.get(name('XObject')))?.clone() ?? PDFDict.withContext(file.context);
      objects.set(name('Drawing'), copier.copy(drawn.form));
      resources.set(name('XObject'), objects);
      page.node.set(PDFName.Resources, resources);
      const number = page.node.get(PDFName.Contents)!;
      const rest = file.context.lookup(number) instanceof PDFArray ? listOf(file, number) : [number];
      page.node.set(PDFName.Contents, file.context.obj([file.context.register(content), ...rest]));
    }
  }
  keepLayersOff(file, store, copier);
}

/** The pages that the bookmarks stand on, in their order. */
function bookmarks(file: PDFDocument): PDFRef[] {
  const found: PDFRef[] = [];
  const root = dictOf(file, file.catalog.get(name('Outlines')));
  for (let one = dictOf(file, root?.get(name('First'))); one; one = dictOf(file, one.get(name('Next')))) {
    const [page] = listOf(file, entry(file, one, 'Dest'));
    if (!(page instanceof PDFRef)) throw new Error('a bookmark without a page');
    found.push(page);
  }
  return found;
}

/** In the middle of the room that is free, at full size or as large as fits. */
function placeOf(
  { width, height, upright }: DrawnPage,
  paper: { width: number; height: number },
  { strip, margin }: Extract<Printed, { kind: 'pages' }>['room'],
) {
  const [top, edge] = [strip, margin].map((mm) => (mm * 72) / 25.4) as [number, number];
  const free = { width: paper.width - 2 * edge, height: paper.height - top - edge };
  const scale = Math.min(1, free.width / width, free.height / height);
  const left = (paper.width - width * scale) / 2;
  const bottom = edge + (free.height - height * scale) / 2;
  return times(upright, [scale, 0, 0, scale, left, bottom]);
}

/** Layers that a reader of a file did not see are not seen here. */
function keepLayersOff(file: PDFDocument, { layers, layersOff }: Store, copier: Copier): void {
  if (layersOff.length === 0) return;
  const all = (refs: readonly PDFRef[]) => refs.map((ref) => copier.copy(ref));
  file.catalog.set(
    name('OCProperties'),
    file.context.obj({ OCGs: all(layers), D: { OFF: all(layersOff), Order: [] } }),
  );
}

function attach(file: PDFDocument, attachments: readonly Attachment[]): void {
  if (attachments.length === 0) return;
  const { context } = file;
  const names = attachments.flatMap(({ name: title, bytes }, i) => {
    const stream = context.flateStream(bytes, {
      Type: 'EmbeddedFile',
      Params: {
        Size: bytes.length,
        CheckSum: PDFHexString.of(createHash('md5').update(bytes).digest('hex')),
      },
    });
    const spec = context.obj({
      Type: 'Filespec',
      F: PDFString.of(title.replace(/[^\w.-]/g, '_')),
      UF: PDFHexString.fromText(title),
      EF: { F: context.register(stream) },
    });
    return [PDFString.of(String(i + 1).padStart(5, '0')), context.register(spec)];
  });
  const held = dictOf(file, file.catalog.get(name('Names')))?.clone() ?? PDFDict.withContext(context);
  held.set(name('EmbeddedFiles'), context.obj({ Names: names }));
  file.catalog.set(name('Names'), held);
}
