import { PDFDict, type PDFDocument } from '@cantoo/pdf-lib';
import { SentenceError } from '../../../domain/sentence-error.ts';
import type { Finding } from '../kinds.ts';
import { mask } from '../mask.ts';
import { personalData } from '../personal/index.ts';
import { cleanActions, findActions } from './actions.ts';
import { cleanAnnotations, findAnnotations } from './annotations.ts';
import { cleanAttachments, findAttachments } from './attachments.ts';
import { pagesOf, refuseEndless } from './bounds.ts';
import { boxesOnPictures, type HiddenRun, hiddenRuns } from './hidden.ts';
import { linesOf } from './lines.ts';
import { cleanPdfMetadata, findPdfMetadata } from './metadata.ts';
import { mostPages, type OpenPdf, readPages, refuseBombs, refuseLocked } from './open.ts';
import { removeHidden } from './remove-text.ts';
import { entry, openTree, reached, textOf } from './tree.ts';

/** The marks on the pages, and the objects. The objects come first: they tell whether drawing the pages comes to an end. */
async function openBoth(bytes: Uint8Array): Promise<{ pages: OpenPdf; tree: PDFDocument }> {
  refuseBombs(bytes);
  await refuseLocked(bytes);
  const tree = await openTree(bytes);
  refuseEndless(tree, pagesOf(tree, mostPages));
  return { pages: await readPages(bytes), tree };
}

/** Everything in a PDF that must not leave unseen. */
export async function inspectPdf(bytes: Uint8Array): Promise<Finding[]> {
  const { pages, tree } = await openBoth(bytes);
  const lines = pages.marks.map(linesOf);
  const visible = lines.join('').replace(/[\s¦]+/g, '');
  return [
    ...hiddenFindings(pages),
    ...findAnnotations(tree),
    ...findAttachments(tree),
    ...findActions(tree),
    ...findPdfMetadata(tree, pages.properties, visible),
    ...earlierVersions(bytes),
    ...lines.flatMap((text, index) =>
      personalData(text).map(({ kind, start, end }) => ({
        kind,
        where: `第 ${index + 1} 页`,
        sample: mask(kind, text.slice(start, end)),
      })),
    ),
  ];
}

function hiddenFindings({ marks, layersOff }: OpenPdf): Finding[] {
  const found: Finding[] = [];
  for (const page of marks) {
    const where = `第 ${page.number} 页`;
    const byKind = new Map<Finding['kind'], string>();
    for (const one of hiddenRuns(page)) byKind.set(one.kind, `${byKind.get(one.kind) ?? ''}${hiddenText(one)} `);
    for (const [kind, text] of byKind) found.push({ kind, where, sample: mask(kind, text) });
    for (const _ of boxesOnPictures(page)) found.push({ kind: 'picture_under_box', where, sample: '图片上的黑框' });
  }
  const told = found.some(({ kind }) => kind === 'hidden_layer');
  if (!told)
    for (const layer of layersOff)
      found.push({ kind: 'hidden_layer', where: '图层', sample: mask('hidden_layer', layer) });
  return found;
}

const hiddenText = ({ run, letters }: HiddenRun): string =>
  run.glyphs.map(({ text }, index) => (letters[index] ? text : '')).join('');

/** A file that was saved by adding to it still holds what it was before. */
function earlierVersions(bytes: Uint8Array): Finding[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let saves = 0;
  for (let at = buffer.indexOf('startxref'); at >= 0; at = buffer.indexOf('startxref', at + 9)) saves++;
  const fast = buffer.subarray(0, 2048).includes('/Linearized') ? 1 : 0;
  return saves > 1 + fast
    ? [{ kind: 'earlier_version', where: '文件', sample: `另有 ${saves - 1 - fast} 次保存留下的内容` }]
    : [];
}

/** The PDF without it. Throws a SentenceError where something cannot honestly be taken out. */
export async function cleanPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const { pages, tree } = await openBoth(bytes);
  const { marks } = pages;
  refuseSigned(tree);
  if (marks.some((page) => boxesOnPictures(page).length > 0))
    throw new SentenceError(
      'PDF 的图片上盖着黑框，拿开就能看见，没有写出清理件。请在图片上直接涂黑，再重新生成 PDF；没有原图的，打印后扫描。',
    );
  const hidden = marks.map((page) => ({ page, hidden: hiddenRuns(page) }));
  if (
    hidden.some(({ page, hidden: runs }) =>
      runs.some(({ run }) => page.covers.some(({ by, order }) => by === 'annotation' && order > run.order)),
    )
  )
    keepBoxes(tree, marks);
  removeHidden(tree, hidden);
  cleanAnnotations(tree);
  cleanAttachments(tree);
  cleanActions(tree);
  cleanPdfMetadata(tree);
  const { refs } = reached(tree);
  for (const [ref] of tree.context.enumerateIndirectObjects()) if (!refs.has(ref)) tree.context.delete(ref);
  return tree.save({ useObjectStreams: true, updateFieldAppearances: false, addDefaultPage: false });
}

/** Boxes that were annotations become part of the page: what is taken from under them stays black. */
function keepBoxes(tree: PDFDocument, marks: OpenPdf['marks']): void {
  for (const { number, covers } of marks)
    for (const { box, by } of covers)
      if (by === 'annotation')
        tree
          .getPage(number - 1)
          .drawRectangle({ x: box.left, y: box.bottom, width: box.right - box.left, height: box.top - box.bottom });
}

/** A signature holds for the bytes that were signed: any change breaks it. */
function refuseSigned(tree: PDFDocument): void {
  const signed = reached(tree).dicts.some(
    (dict) => textOf(entry(tree, dict, 'Type')) === 'Sig' && entry(tree, dict, 'ByteRange') !== undefined,
  );
  const fields = reached(tree).dicts.some(
    (dict) => textOf(entry(tree, dict, 'FT')) === 'Sig' && entry(tree, dict, 'V') instanceof PDFDict,
  );
  if (signed || fields)
    throw new SentenceError(
      'PDF 带有电子签名（签章），清理会使签名失效，没有写出清理件。请清理没有签名的原件，再重新签名。',
    );
}
