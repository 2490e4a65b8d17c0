import { postingChannels } from '../../../law/register/labels.ts';
import { query, type Reader } from '../database.ts';

/** How often an organ posted on each channel in a year, and how many records that is. 一条信息发三个渠道，算三次发布。 */
export interface PostingCounts {
  records: number;
  /** Postings on new media (国办秘函〔2019〕19号), all channels together. */
  newMedia: number;
  channels: { key: string; label: string; newMedia: boolean; postings: number }[];
}

export async function countPostings(db: Reader, organId: string, year: number): Promise<PostingCounts> {
  const { rows } = await db.executeQuery<{ channel: string | null; postings: number; records: number }>(
    query(
      `select p.channel, count(*) as postings, count(distinct p.publication_id) as records
       from posting p join publication r on r.organ_id = p.organ_id and r.id = p.publication_id and not r.voided
       where p.organ_id = $1 and not p.voided and p.posted_on >= $2::date and p.posted_on <= $3::date
       group by grouping sets ((p.channel), ())`,
      [organId, `${year}-01-01`, `${year}-12-31`],
    ) as never,
  );
  const of = new Map(rows.map((row) => [row.channel, row]));
  const channels = postingChannels
    .map(({ key, label, newMedia }) => ({ key, label, newMedia, postings: of.get(key)?.postings ?? 0 }))
    .filter((channel) => channel.postings > 0);
  return {
    records: of.get(null)?.records ?? 0,
    newMedia: channels.filter((channel) => channel.newMedia).reduce((sum, channel) => sum + channel.postings, 0),
    channels,
  };
}
