import { readReport } from '../documents/read/index.ts';
import { checkReport, fileContext } from '../domain/report/check.ts';
import { unreadCells, wordsOf } from '../domain/report/filling.ts';
import type { Finding, Report } from '../domain/report/report.ts';
import { type Unread, unreadOf } from '../domain/report/unread.ts';
import type { ReportProse } from '../domain/report/writing.ts';

/** A report made elsewhere, as it is offered to be filled in: what was read, and what is left for a person. */
export type Read =
  | ({
      readable: true;
      file: string;
      prose: ReportProse;
      /** Paragraphs that belong to no part that people write. */
      unplaced: string[];
      /** Printed cells of which nothing was read. */
      unread: string[];
      /** Tables that were not read to the end, and how to give a better copy. */
      partly: Unread[];
      findings: Finding[];
    } & Pick<Report, 'organ' | 'year' | 'layout' | 'tables' | 'marks'>)
  | { readable: false; file: string; reason: string };

/** Reads a file, and says cell by cell what is in it. Nothing of it is kept. */
export async function readForFilling(file: string, bytes: Uint8Array): Promise<Read> {
  const read = await readReport(bytes, file);
  if (!read.readable) return { file, ...read };
  const { organ, year, layout, tables, marks } = read.report;
  return {
    readable: true,
    file,
    organ,
    year,
    layout,
    tables,
    marks,
    ...wordsOf(read.report),
    unread: unreadCells(read.report),
    partly: unreadOf(read.report),
    findings: checkReport(read.report, fileContext),
  };
}
