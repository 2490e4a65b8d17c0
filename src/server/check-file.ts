import { readReport } from '../documents/read/index.ts';
import type { OrganLevel } from '../domain/organ/level.ts';
import { checkReport } from '../domain/report/check.ts';
import type { Finding, Report } from '../domain/report/report.ts';
import { type Unread, unreadOf } from '../domain/report/unread.ts';

/** What the checker says of one file, in the shape of `mingce check --json`. */
export type Checked =
  | ({ file: string; readable: true; unread: Unread[]; findings: Finding[] } & Pick<
      Report,
      'organ' | 'year' | 'layout' | 'tables'
    >)
  | { file: string; readable: false; reason: string };

/** Reads and checks a file in memory. Nothing of it is kept. */
export async function checkFile(file: string, bytes: Uint8Array, level: OrganLevel | null): Promise<Checked> {
  const read = await readReport(bytes, file);
  if (!read.readable) return { file, ...read };
  const { organ, year, layout, tables } = read.report;
  const findings = checkReport(read.report, {
    level,
    previous: null,
    occasion: 'file',
    recount: null,
    clarificationNotices: null,
  });
  return { file, readable: true, organ, year, layout, tables, unread: unreadOf(read.report), findings };
}
