import { postingChannels } from '../../../law/register/labels.ts';
import type { Reader } from '../database.ts';
import { type Page, pageOf } from '../page.ts';
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
): Promise<Page<RecordRow>> {
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
  const selected = { columns: 'r.*', from: `publication r where ${conditions.join(' and ')}` };
  return pageOf<RecordRow>(db, { ...selected, order: 'r.published_on desc, r.id desc' }, values, filter);
}
