import { PDFDict, type PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import type { Finding } from '../kinds.ts';
import { mask } from '../mask.ts';
import { dictOf, entry, name, reached, textOf } from './tree.ts';

const fileSpecs = (tree: PDFDocument): PDFDict[] =>
  reached(tree).dicts.filter((dict) => entry(tree, dict, 'EF') instanceof PDFDict);

/** Files inside the file, and the data of a form that a program keeps. */
export function findAttachments(tree: PDFDocument): Finding[] {
  const found: Finding[] = fileSpecs(tree).map((dict) => ({
    kind: 'attachment',
    where: '文件',
    sample: mask('attachment', textOf(entry(tree, dict, 'UF')) || textOf(entry(tree, dict, 'F')) || '附件'),
  }));
  const form = dictOf(tree, tree.catalog.get(name('AcroForm')));
  if (form?.has(name('XFA'))) found.push({ kind: 'custom_xml', where: '表单', sample: 'XFA' });
  return found;
}

export function cleanAttachments(tree: PDFDocument): void {
  for (const dict of fileSpecs(tree)) {
    const files = dictOf(tree, dict.get(name('EF')));
    for (const file of files?.values() ?? []) if (file instanceof PDFRef) tree.context.delete(file);
    for (const key of dict.keys()) dict.delete(key);
  }
  dictOf(tree, tree.catalog.get(name('Names')))?.delete(name('EmbeddedFiles'));
  for (const dict of reached(tree).dicts) dict.delete(name('AF'));
  tree.catalog.delete(name('Collection'));
  dictOf(tree, tree.catalog.get(name('AcroForm')))?.delete(name('XFA'));
}
