import { createHash } from 'node:crypto';
import type { Dossier } from '../../documents/write/dossier/dossier.ts';
import type { FileFormat } from '../../documents/write/formats.ts';
import type { WrittenReport } from '../../documents/write/outline.ts';
import type { LetterDocument } from '../../domain/letter/document.ts';
import type { OrganLevel } from '../../domain/organ/level.ts';
import type { PublishedFile } from '../../store/report/published.ts';
import type { LaneName } from './lanes.ts';
import { type Packed, packed, unpacked } from './rows.ts';

/** A task and the lane that it waits in. */
const task = <A extends unknown[], R>(lane: LaneName, work: (...args: A) => Promise<R>) => ({ lane, work });

/**
 * What is done in a child: whatever looks into a file from outside, and our own writing that takes its time. Each loads
 * what it needs when it is asked; what it is given and what it gives goes through a pipe.
 */
export const tasks = {
  check: task('public', async (name: string, bytes: Uint8Array, level: OrganLevel | null) =>
    (await import('../check-file.ts')).checkFile(name, bytes, level),
  ),
  hold: task('public', async (published: PublishedFile, name: string, bytes: Uint8Array) =>
    (await import('../portal/digest-check.ts')).holdAgainst(published, name, bytes),
  ),
  inspect: task('staff', async (name: string, bytes: Uint8Array) =>
    (await import('../inspect-file.ts')).inspectUpload(name, bytes),
  ),
  clean: task('staff', async (name: string, bytes: Uint8Array, redact: boolean) =>
    (await import('../inspect-file.ts')).cleanUpload(name, bytes, redact),
  ),
  release: task('staff', async (bytes: Uint8Array, redact: boolean) =>
    (await import('../inspect-file.ts')).releaseCopy(bytes, redact),
  ),
  fill: task('staff', async (name: string, bytes: Uint8Array) =>
    (await import('../read-for-filling.ts')).readForFilling(name, bytes),
  ),
  sheet: task('staff', async (bytes: Uint8Array, register: string) => {
    const [{ readSheet }, { readRows }, { importable }] = await Promise.all([
      import('../../documents/sheet.ts'),
      import('../../domain/register/import.ts'),
      import('../../domain/register/registers.ts'),
    ]);
    const sheet = await readSheet(bytes);
    const read = readRows(importable.find(({ name }) => name === register)!, sheet);
    return {
      digest: createHash('sha256').update(bytes).digest('hex'),
      rows: sheet.rows.length,
      read: { rows: await packed(read.rows), errors: await packed(read.errors), notes: await packed(read.notes) },
    };
  }),
  dossier: task('binding', async (dossier: Dossier) =>
    (await import('../../documents/write/dossier/pdf.ts')).dossierPdf(dossier),
  ),
  report: task('writing', async (report: WrittenReport, format: FileFormat) =>
    (await import('../../documents/write/formats.ts')).writeReport(report, format),
  ),
  letter: task('writing', async (document: LetterDocument, format: 'pdf' | 'docx') =>
    format === 'pdf'
      ? (await import('../../documents/write/letter/pdf.ts')).letterPdf(document)
      : (await import('../../documents/write/letter/docx.ts')).letterDocx(document),
  ),
  table: task('writing', async (name: string, header: string[], rows: Packed<string[]>, format: 'xlsx' | 'csv') => {
    const { writeDelimited, writeExcel } = await import('../../documents/sheet.ts');
    const all = await unpacked(rows);
    return format === 'xlsx'
      ? writeExcel(name, header, all)
      : new TextEncoder().encode(await writeDelimited(header, all));
  }),
};

export type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
export type ArgsOf<K extends TaskName> = Parameters<Tasks[K]['work']>;
export type ResultOf<K extends TaskName> = Awaited<ReturnType<Tasks[K]['work']>>;
