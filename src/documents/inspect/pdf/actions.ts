import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import type { Finding } from '../kinds.ts';
import { mask } from '../mask.ts';
import { dictOf, entry, name, reached, textOf } from './tree.ts';

const kindsOfActions: Record<string, Finding['kind']> = {
  JavaScript: 'script',
  Launch: 'external_link',
  GoToR: 'external_link',
  GoToE: 'attachment',
  ImportData: 'external_link',
  SubmitForm: 'external_link',
  Rendition: 'attachment',
  Movie: 'attachment',
  Sound: 'attachment',
};

const actions = (tree: PDFDocument): { dict: PDFDict; kind: Finding['kind'] }[] =>
  reached(tree).dicts.flatMap((dict) => {
    const type = textOf(entry(tree, dict, 'S'));
    if (kindsOfActions[type]) return [{ dict, kind: kindsOfActions[type] }];
    const fileUri = type === 'URI' && /^(?:file:|\\\\|[A-Za-z]:)/i.test(textOf(entry(tree, dict, 'URI')));
    return fileUri ? [{ dict, kind: 'external_link' as const }] : [];
  });

/** Scripts, and links that reach for files and servers. */
export const findActions = (tree: PDFDocument): Finding[] =>
  actions(tree).map(({ dict, kind }) => {
    const file = entry(tree, dict, 'F');
    const target = textOf(entry(tree, dict, 'URI')) || textOf(file) || textOf(entry(tree, dictOf(tree, file), 'F'));
    const sample =
      kind === 'script' ? textOf(entry(tree, dict, 'JS')) || 'JavaScript' : target || textOf(entry(tree, dict, 'S'));
    return { kind, where: '文件', sample: mask(kind, sample) };
  });

/** Empties every such action. */
export function cleanActions(tree: PDFDocument): void {
  for (const { dict } of actions(tree)) for (const key of dict.keys()) dict.delete(key);
  for (const dict of reached(tree).dicts) dict.delete(name('AA'));
  const names = dictOf(tree, tree.catalog.get(name('Names')));
  names?.delete(name('JavaScript'));
}
