import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { pagesOf, refuseEndless } from '../../inspect/pdf/bounds.ts';
import { refuseBombs } from '../../inspect/pdf/open.ts';
import { dictOf, listOf, name, openTree } from '../../inspect/pdf/tree.ts';
import { Undrawable } from './drawn.ts';

const mostPages = 2000;

/** A PDF of which nothing is missing or locked. Throws Undrawable, or what the readers of PDF throw. */
export async function openWhole(bytes: Uint8Array): Promise<PDFDocument> {
  const seen = await pagesSeen(bytes);
  refuseBombs(bytes);
  const tree = await openTree(bytes);
  if (tree.isEncrypted) throw new Undrawable('PDF 加了密码');
  if (tree.catalog.get(name('NeedsRendering'))) throw new Undrawable('PDF 是动态表单');
  refuseMaze(tree);
  refuseEndless(tree, pagesOf(tree, mostPages));
  if (tree.getPages().length !== seen) throw new Undrawable('PDF 已损坏或不完整');
  return tree;
}

/** How many pages another reader sees: where two do not agree, the file is not whole. */
async function pagesSeen(bytes: Uint8Array): Promise<number> {
  if (!Buffer.from(bytes.subarray(-2048)).includes('%%EOF')) throw new Undrawable('PDF 已损坏或不完整');
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(bytes.slice(), { verbosity: 0, isEvalSupported: false }).catch(
    (error: Error) => {
      throw new Undrawable(error.name === 'PasswordException' ? 'PDF 加了密码' : 'PDF 已损坏或不完整');
    },
  );
  const { numPages } = document;
  await document.loadingTask.destroy();
  if (numPages === 0) throw new Undrawable('PDF 里没有页');
  if (numPages > mostPages) throw new Undrawable(`PDF 超过 ${mostPages} 页`);
  return numPages;
}

/** The tree of pages may lead to the same page again and again: walking it must come to an end. */
function refuseMaze(tree: PDFDocument): void {
  const next: (PDFObject | undefined)[] = [tree.catalog.get(name('Pages'))];
  for (let steps = 0; next.length > 0; steps++) {
    if (steps > 4 * mostPages) throw new Undrawable('PDF 已损坏或不完整');
    next.push(...listOf(tree, dictOf(tree, next.pop())?.get(name('Kids'))));
  }
}
