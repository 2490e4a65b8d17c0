import { type PDFDict, type PDFDocument, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import type { Finding } from '../kinds.ts';
import { mask } from '../mask.ts';
import { annotations, dictOf, entry, name, textOf } from './tree.ts';

/** Links and form fields are part of the page; everything else somebody laid over it. */
const parts = new Set(['Link', 'Widget', 'TrapNet', 'PrinterMark']);
const hiddenFlags = 2 | 32;

function isLaidOver(tree: PDFDocument, dict: PDFDict): boolean {
  if (!parts.has(textOf(entry(tree, dict, 'Subtype')))) return true;
  const flags = entry(tree, dict, 'F');
  const hidden = flags instanceof PDFNumber && (flags.asNumber() & hiddenFlags) !== 0;
  return hidden && textOf(entry(tree, dict, 'Subtype')) === 'Widget' && textOf(entry(tree, dict, 'V')) !== '';
}

/** Comments, marks, stamps and notes on the pages; hidden form fields that hold something. */
export const findAnnotations = (tree: PDFDocument): Finding[] =>
  annotations(tree)
    .filter(({ dict }) => isLaidOver(tree, dict) && textOf(entry(tree, dict, 'Subtype')) !== 'Popup')
    .map(({ page, dict }) => {
      const type = textOf(entry(tree, dict, 'Subtype'));
      const said = textOf(entry(tree, dict, 'Contents')) || textOf(entry(tree, dict, 'V'));
      const who = textOf(entry(tree, dict, 'T'));
      const kind = type === 'FileAttachment' ? 'attachment' : 'annotation';
      return { kind, where: `第 ${page} 页`, sample: mask(kind, [who, said].filter(Boolean).join('：') || type) };
    });

/** Takes them off the pages and out of the file, also where the structure of the document still names them. */
export function cleanAnnotations(tree: PDFDocument): void {
  const gone = annotations(tree).filter(({ dict }) => isLaidOver(tree, dict));
  const objects = new Set(gone.map(({ object }) => object));
  for (const page of tree.getPages()) {
    const list = page.node.Annots();
    if (!list) continue;
    for (let index = list.size() - 1; index >= 0; index--) if (objects.has(list.get(index))) list.remove(index);
    if (list.size() === 0) page.node.delete(name('Annots'));
  }
  for (const { object, dict } of gone) {
    const popup = dict.get(name('Popup'));
    for (const one of [object, popup]) if (one instanceof PDFRef) tree.context.delete(one);
    for (const key of dictOf(tree, dict)?.keys() ?? []) dict.delete(key);
  }
}
