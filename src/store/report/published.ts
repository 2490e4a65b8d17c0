import type { OrganRow, Reader } from '../database.ts';
import type { House } from '../house.ts';
import type { ReportFile } from './report-file.ts';

/** A published report as the list of an organ knows it: when, and the digests of its content and of its file. */
export interface PublishedRow {
  year: number;
  published_on: string;
  adopted: boolean;
  digest: string;
  file_digest: string;
}

/** A report with what the list knows of it. */
export type PublishedFile = ReportFile & Pick<PublishedRow, 'published_on' | 'file_digest'>;

const rowsOf = (db: Reader, organId: string) =>
  db
    .selectFrom('annual_report')
    .select(['year', 'published_on', 'adopted', 'digest', 'file_digest'])
    .where('organ_id', '=', organId)
    .where('published_on', 'is not', null);

/** Every published report of an organ, newest first: one query, no file. */
export const publishedList = async (db: Reader, organId: string): Promise<PublishedRow[]> =>
  (await rowsOf(db, organId).orderBy('year', 'desc').execute()) as PublishedRow[];

/** The report of a year as it was last published, or null. */
export async function publishedReport(
  house: House,
  db: Reader,
  organ: OrganRow,
  year: number,
): Promise<PublishedFile | null> {
  const row = await rowsOf(db, organ.organ_id).where('year', '=', year).executeTakeFirst();
  return row ? openPublished(house, organ, row as PublishedRow) : null;
}

/** Reads the file of a published report. Throws where it is lost or damaged. */
export async function openPublished(
  house: House,
  organ: OrganRow,
  row: Pick<PublishedRow, 'year' | 'published_on' | 'file_digest'>,
): Promise<PublishedFile> {
  const bytes = await house.files.get(row.file_digest);
  if (!bytes) throw new Error(`published report ${organ.code} ${row.year} has lost its file`);
  const file = JSON.parse(bytes.toString('utf8')) as ReportFile;
  return { ...file, published_on: row.published_on, file_digest: row.file_digest };
}
