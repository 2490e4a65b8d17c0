import type { OfficePackage } from './package.ts';
import { paragraphs } from './paragraphs.ts';

/** The text that a reader of the document sees, without spaces: to tell whether a property says anything new. */
export function visibleText(file: OfficePackage): string {
  const names =
    file.kind === 'excel' ? file.linked(file.main, 'sharedStrings') : [file.main, ...file.linked(file.main, 'slide')];
  return names
    .flatMap((name) => paragraphs(file.xml(name)).map(({ text }) => text))
    .join('')
    .replace(/\s+/g, '');
}
