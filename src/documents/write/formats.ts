import type { WrittenReport } from './outline.ts';

/** The kinds of file that a report is written as, for people to read. */
export const fileFormats = ['docx', 'pdf', 'xlsx', 'html'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** The media type of each kind. */
export const mediaTypes: Record<FileFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
};

/** Each writer is loaded when it is asked for: a page or a command that needs none pays for none. */
const writers: Record<FileFormat, (report: WrittenReport) => Promise<Uint8Array>> = {
  docx: async (report) => (await import('./docx.ts')).reportDocx(report),
  pdf: async (report) => (await import('./pdf/report.ts')).reportPdf(report),
  xlsx: async (report) => (await import('./xlsx.ts')).reportXlsx(report),
  html: async (report) => new TextEncoder().encode((await import('./html/fragment.ts')).reportHtml(report)),
};

/** Writes a report as a file of one kind. Throws a SentenceError where that kind cannot hold it. */
export const writeReport = (report: WrittenReport, format: FileFormat): Promise<Uint8Array> => writers[format](report);
