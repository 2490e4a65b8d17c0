import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { caseFileWords, catalogueColumns, pageMark } from '../../../../law/document-format/case-file.ts';
import { page, sizes } from '../../../../law/document-format/gb-t-9704.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { evenLines } from '../../title-lines.ts';
import { assetsDir } from '../pdf/assets.ts';
import { typeset } from '../pdf/typeset.ts';
import type { Printed } from './contents.ts';
import type { Dossier, DossierPart } from './dossier.ts';
import type { DrawnPage } from './drawn.ts';
import type { Printer } from './printable.ts';

/**
 * The file without what is drawn: cover, catalogue, tables, and an empty numbered page for every drawing. The n-th
 * bookmark stands on the first page of part n.
 */
export async function skeletonPdf(
  dossier: Dossier,
  printed: readonly Printed[],
  printer: Printer,
): Promise<Uint8Array> {
  const print = (text: string) => printer.print(text);
  const organ = print(dossier.organ);
  const parts = dossier.parts.map((part, i) => partOf(part, printed[i]!, printer));
  const data = {
    // Title and bookmarks are not printed: they hold every character.
    name: plain(`${dossier.organ} ${dossier.number} ${dossier.title}`),
    organ: plain(dossier.organ),
    organLines: evenLines(organ),
    title: print(dossier.title),
    number: print(dossier.number),
    year: String(dossier.year),
    period: `${longDay(dossier.from)}至${dossier.to ? longDay(dossier.to) : '　　年　月　日'}`,
    retention: print(dossier.retention ?? ''),
    parts,
    note: noteOf(dossier, printed, printer),
    attached: printed.filter(({ attached }) => attached !== null).length,
    columns: catalogueColumns,
    words: caseFileWords,
    measures: { page, sizes, pageMark },
  };
  const template = await readFile(join(assetsDir(), 'typst', 'dossier.typ'), 'utf8');
  return typeset(template, { dossier: JSON.stringify(data) });
}

function partOf(part: DossierPart, printed: Printed, printer: Printer) {
  const print = (text: string | null) => printer.print(text ?? '');
  return {
    title: print(part.title),
    docNo: print(part.docNo),
    responsible: print(part.responsible),
    on: (part.on ?? '').replaceAll('-', ''),
    remark: printed.attached ? '见附件' : '',
    bookmark: plain(part.title),
    ...(printed.kind === 'pages'
      ? { kind: printed.kind, landscape: printed.pages.map(isLandscape) }
      : {
          kind: printed.kind,
          rows: printed.rows.map(([label, value]) => [print(label), print(value)]),
          note: print(printed.note),
        }),
  };
}

/** A wide page lies on its side only where it would have to be made smaller upright. */
export const isLandscape = ({ width, height }: DrawnPage): boolean =>
  width > height && width > (page.width * 72) / 25.4 + 1;

function noteOf({ parts }: Dossier, printed: readonly Printed[], printer: Printer): string {
  const note = printer.note();
  if (note === '') return '';
  const held = parts.some(({ content }, i) => content.kind !== 'file' && printed[i]!.attached);
  return `注：${note}。${held ? '有□的文书和记录，原文见附件。' : ''}`;
}

const longDay = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ');
