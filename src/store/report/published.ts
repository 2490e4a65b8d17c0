import type { OrganRow, Reader } from '../database.ts';
import type { House } from '../house.ts';
import type { ReportFile } from './report.ts';

/** A published report as the list of an organ knows it: when, and the digests of its content and of its file. */
export interface PublishedRow {
  year: number;
  published_on: string;
  digest: string;
  file_digest: string;
}

/** A report with what the list knows of it. */
export type PublishedFile = ReportFile & Pick<PublishedRow, 'published_on' | 'file_digest'>;

/** Every published report of an organ, newest first: one query, no file. */
export async function publishedList(db: Reader, organId: string): Promise<PublishedRow[]> {
  const rows = await db
    .selectFrom('annual_report')
    .select(['year', 'published_on', 'digest', 'file_digest'])
    .where('organ_id', '=', organId)
    .where('published_on', 'is not', null)
    .orderBy('year', 'desc')
    .execute();
  return rows as PublishedRow[];
}

/** Reads the file of a published report. Throws where it is lost or damaged. */
export async function openPublished(house: House, organ: OrganRow, row: PublishedRow): Promise<PublishedFile> {
  const bytes = await house.files.get(row.file_digest);
  if (!bytes) throw new Error(`published report ${organ.code} ${row.year} has lost its file`);
  const file = JSON.parse(bytes.toString('utf8')) as ReportFile;
  return { ...file, published_on: row.published_on, file_digest: row.file_digest };
}
