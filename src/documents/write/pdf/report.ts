import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  charactersPerLine,
  linePitch,
  page,
  pageNumberBelow,
  sizes,
} from '../../../../law/document-format/gb-t-9704.ts';
import { type Outline, outline, type WrittenReport } from '../outline.ts';
import { linesOf, placed, type StatutoryTable } from '../statutory.ts';
import { columnWidths, numberInset, numberSize, wordSize } from '../table-widths.ts';
import { assetsDir, fontFiles } from './assets.ts';
import { lacking, refuseUnprintable } from './coverage.ts';
import { typeset } from './typeset.ts';

/**
 * A report as PDF/A-2b with all its fonts embedded; the same report gives the same bytes.
 * Throws a SentenceError that names the characters which no embedded font can print.
 */
export async function reportPdf(report: WrittenReport): Promise<Uint8Array> {
  const shown = outline(report);
  await refuseUnprintable(textOf(shown), '报告');
  const template = await readFile(join(assetsDir(), 'typst', 'report.typ'), 'utf8');
  const data = {
    ...shown,
    titleRuns: await titleRuns(shown),
    sections: shown.sections.map((section) => ({ ...section, table: section.table && laidOut(section.table) })),
    measures: { page, linePitch, charactersPerLine, pageNumberBelow, sizes },
  };
  return typeset(template, { report: JSON.stringify(data) });
}

/** A table with the places of its cells, its widths in mm and its sizes in pt. */
function laidOut(table: StatutoryTable) {
  return {
    head: table.head.length,
    cells: placed(table).map((cell) => ({ ...cell, lines: linesOf(cell) })),
    widths: columnWidths(table, page.width - page.left - page.right),
    padding: table.key === 'requests' ? 0.95 : 1.5,
    numberInset,
    sizes: { words: wordSize(table), number: numberSize(table) },
  };
}

function textOf({ title, preamble, sections }: Outline): string {
  const texts = [...preamble, ...sections.flatMap((section) => section.paragraphs)];
  return [title, ...texts.flatMap(({ lead, text }) => [lead, text])].join('\n');
}

/** The lines of the title as runs; `thin` are the characters that its bold font lacks. */
async function titleRuns({ titleLines, title }: Outline): Promise<{ text: string; thin: boolean }[][]> {
  const thin = new Set(await lacking(title, [fontFiles.song]));
  return titleLines.map((line) => {
    const runs: { text: string; thin: boolean }[] = [];
    for (const char of line) {
      const last = runs.at(-1);
      if (last?.thin === thin.has(char)) last.text += char;
      else runs.push({ text: char, thin: thin.has(char) });
    }
    return runs;
  });
}
