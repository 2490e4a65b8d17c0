import { postingChannels } from '../../../law/register/labels.ts';
import { query, type Reader } from '../../store/database.ts';

/** Where given publications were posted, by publication: one query for a whole list. */
export async function channelsOf(
  db: Reader,
  organId: string,
  ids: string[],
): Promise<Map<string, { label: string; url: string | null }[]>> {
  const channels = new Map<string, { label: string; url: string | null }[]>();
  if (ids.length === 0) return channels;
  const { rows } = await db.executeQuery<{ publication_id: string; channel: string; url: string | null }>(
    query(
      `select publication_id, channel, url from posting
       where organ_id = $1 and publication_id = any($2) and not voided order by posted_on, id`,
      [organId, ids],
    ) as never,
  );
  for (const row of rows) {
    const label = postingChannels.find((channel) => channel.key === row.channel)?.label ?? row.channel;
    channels.set(row.publication_id, [...(channels.get(row.publication_id) ?? []), { label, url: row.url }]);
  }
  return channels;
}
