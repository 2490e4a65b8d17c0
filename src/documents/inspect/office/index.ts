import * as limits from '../../limits.ts';
import { Unreadable } from '../../read/block.ts';
import { measureBook } from '../../sheet-measure.ts';
import type { Check } from '../check.ts';
import { excelComments } from '../excel/comments.ts';
import { definedNames } from '../excel/defined-names.ts';
import { hiddenCells } from '../excel/hidden-cells.ts';
import { hiddenSheets } from '../excel/hidden-sheets.ts';
import { excelLeftovers } from '../excel/leftovers.ts';
import { personalCells, redactCells } from '../excel/personal-cells.ts';
import { pivotCaches } from '../excel/pivot-caches.ts';
import { whiteText } from '../excel/white-text.ts';
import type { Finding } from '../kinds.ts';
import { hiddenShapes } from '../slides/hidden-shapes.ts';
import { hiddenSlides } from '../slides/hidden-slides.ts';
import { notesAndComments } from '../slides/notes-and-comments.ts';
import { wordComments } from '../word/comments.ts';
import { editTraces } from '../word/edit-traces.ts';
import { fieldPaths } from '../word/field-paths.ts';
import { hiddenText } from '../word/hidden-text.ts';
import { trackedChanges } from '../word/tracked-changes.ts';
import { customXml } from './custom-xml.ts';
import { embeddedObjects } from './embedded-objects.ts';
import { externalLinks } from './external-links.ts';
import { filePaths } from './file-paths.ts';
import { macros } from './macros.ts';
import { measureText } from './measure.ts';
import { metadata } from './metadata.ts';
import { orphans } from './orphans.ts';
import { OfficePackage } from './package.ts';
import { officePersonal, redactOffice } from './personal-data.ts';
import { pictures } from './pictures.ts';

/** The checks of each kind of document, in the order in which findings are shown and things are taken out. */
const checks: Record<OfficePackage['kind'], readonly Check<OfficePackage>[]> = {
  word: [trackedChanges, wordComments, hiddenText, fieldPaths, editTraces],
  excel: [definedNames, hiddenSheets, hiddenCells, excelComments, pivotCaches, whiteText],
  slides: [hiddenSlides, hiddenShapes, notesAndComments],
};
const everywhere: readonly Check<OfficePackage>[] = [
  embeddedObjects,
  macros,
  externalLinks,
  customXml,
  filePaths,
  pictures,
  orphans,
  metadata,
];

const checksOf = (file: OfficePackage): Check<OfficePackage>[] => [
  ...checks[file.kind],
  ...everywhere,
  ...(file.kind === 'excel' ? [excelLeftovers] : []),
];

/** Throws Unreadable where a document has more cells, paragraphs or tags than people make. */
function refuseLarge(file: OfficePackage, bytes: Uint8Array): void {
  const refused = file.kind === 'excel' ? measureBook(bytes, limits.sheet.register, true).refused : measureText(bytes);
  if (refused) throw new Unreadable(refused);
}

/** Everything in a docx, xlsx or pptx that must not leave unseen. */
export function inspectOffice(bytes: Uint8Array): Finding[] {
  const file = new OfficePackage(bytes);
  refuseLarge(file, bytes);
  const cells = file.kind === 'excel' ? personalCells(file) : [];
  return [...checksOf(file).flatMap((check) => check.find(file)), ...cells, ...officePersonal(file)];
}

/** The document without it; with `redact`, personal data in its text as bars. */
export function cleanOffice(bytes: Uint8Array, redact: boolean): Uint8Array {
  const file = new OfficePackage(bytes);
  refuseLarge(file, bytes);
  for (const check of checksOf(file)) check.clean?.(file);
  if (redact) {
    if (file.kind === 'excel') redactCells(file);
    redactOffice(file);
  }
  return file.save();
}
