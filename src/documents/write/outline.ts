import { sections } from '../../../law/report-format/2021.ts';
import { printable } from '../../domain/printable.ts';
import type { Layout, ReportTables } from '../../domain/report/tables.ts';
import { type ReportProse, reportTitle } from '../../domain/report/writing.ts';
import { titleLines } from '../title-lines.ts';
import { proactiveTable, remedyTable, requestTable, type StatutoryTable } from './statutory.ts';
import { type Paragraph, paragraphs } from './words.ts';

/** The words and numbers of a report, and the digest of its file: what every writer takes. */
export interface WrittenReport {
  organ_name: string;
  year: number;
  prose: ReportProse;
  tables: ReportTables;
  /** The form that each table is drawn in: only table 三 has two. */
  layout: { requests: Layout | null };
  digest: string;
}

/** A section as printed: its heading, then its paragraphs or its table. */
export interface OutlineSection {
  heading: string;
  paragraphs: Paragraph[];
  table: StatutoryTable | null;
}

/** A report in printed order, apart from how a format sets it. */
export interface Outline {
  organ: string;
  title: string;
  titleLines: string[];
  preamble: Paragraph[];
  sections: OutlineSection[];
  digest: string;
}

const tableOf: Record<string, (report: WrittenReport) => StatutoryTable> = {
  s2_proactive: ({ tables }) => proactiveTable(tables),
  s3_requests: ({ tables, layout }) => requestTable(tables, layout.requests),
  s4_remedies: ({ tables }) => remedyTable(tables),
};

/** The outline that files are written from. */
export function outline(report: WrittenReport): Outline {
  const { organ_name, year, prose, digest } = report;
  const organ = printable(organ_name).replace(/\s+/g, '');
  return {
    organ,
    title: reportTitle(organ, year),
    titleLines: titleLines(organ, reportTitle('', year)),
    preamble: paragraphs(prose.preamble),
    sections: sections.map(({ no, key, heading }) => ({
      heading: `${no}、${heading}`,
      paragraphs: paragraphs((prose as Record<string, string>)[key] ?? ''),
      table: tableOf[key]?.(report) ?? null,
    })),
    digest,
  };
}
