import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  letterhead,
  letterPitches,
  mostWideColumns,
  page,
  pageNumberBelow,
  sizes,
} from '../../../../law/document-format/gb-t-9704.ts';
import { type LetterDocument, linesOf } from '../../../domain/letter/document.ts';
import { assetsDir } from '../pdf/assets.ts';
import { refuseUnprintable } from '../pdf/coverage.ts';
import { typeset } from '../pdf/typeset.ts';
import { layoutOf } from './layout.ts';

/**
 * A document as PDF/A-2b with all its fonts embedded; the same document gives the same bytes.
 * Throws a SentenceError that names the characters which no embedded font can print.
 */
export async function letterPdf(document: LetterDocument): Promise<Uint8Array> {
  await refuseUnprintable(linesOf(document).join('\n'), '文书');
  const template = await readFile(join(assetsDir(), 'typst', 'letter.typ'), 'utf8');
  const measures = { page, letterPitches, pageNumberBelow, sizes, letterhead, mostWideColumns };
  return typeset(template, { letter: JSON.stringify({ ...layoutOf(document), measures }) });
}
