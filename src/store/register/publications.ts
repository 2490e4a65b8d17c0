import { postingChannels } from '../../../law/register/labels.ts';
import { query, type Reader } from '../database.ts';
import type { RecordRow } from './list.ts';

export interface PublicationFilter {
  q?: string | undefined;
  field?: string | undefined;
  /** A channel, or `new_media` for all channels of new media. */
  channel?: string | undefined;
  /** The year of the first publication; of the posting, where a channel is asked for. */
  year?: number | undefined;
}

/** An organ's publications for everybody: newest first, a page at a time, and how many there are. */
export async function listPublications(
  db: Reader,
  organId: string,
  filter: PublicationFilter & { page: number; size: number },
): Promise<{ rows: RecordRow[]; total: number }> {
  const values: unknown[] = [organId];
  const value = (item: unknown): string => `$${values.push(item)}`;
  const inYear = (column: string): string =>
    filter.year
      ? ` and ${column} between ${value(`${filter.year}-01-01`)}::date and ${value(`${filter.year}-12-31`)}::date`
      : '';
  const conditions = ['r.organ_id = $1', 'not r.voided'];
  if (filter.q?.trim()) conditions.push(`r.title ilike ${value(`%${filter.q.trim().replace(/[\\%_]/g, '\\$&')}%`)}`);
  if (filter.field) conditions.push(`r.field = ${value(filter.field)}`);
  if (filter.channel) {
    const keys =
      filter.channel === 'new_media'
        ? postingChannels.filter((channel) => channel.newMedia).map((channel) => channel.key)
        : [filter.channel];
    conditions.push(
      `exists (select 1 from posting p where p.organ_id = r.organ_id and p.publication_id = r.id and not p.voided
         and p.channel = any(${value(keys)})${inYear('p.posted_on')})`,
    );
  } else if (filter.year) conditions.push(inYear('r.published_on').slice(' and '.length));
  const { rows } = await db.executeQuery<RecordRow & { total_rows: number }>(
    query(
      `select r.*, count(*) over () as total_rows from publication r where ${conditions.join(' and ')}
       order by r.published_on desc, r.id desc limit ${value(filter.size)} offset ${value((filter.page - 1) * filter.size)}`,
      values,
    ) as never,
  );
  return { rows: rows.map(({ total_rows: _, ...row }) => row as RecordRow), total: rows[0]?.total_rows ?? 0 };
}
