import { sql } from 'kysely';
import { dayInChina } from '../domain/calendar/day.ts';
import type { Channel } from '../domain/notification/choice.ts';
import type { House } from './house.ts';

/** One day's digest of one person on one channel. */
export interface DigestKey {
  account: string;
  day: string;
  channel: Channel;
}

/** How often a digest is tried, and the minutes to the second try; each later pause is four times as long. */
const [tries, pauseMinutes] = [4, 5];

/**
 * Takes a digest for sending: true for the one process that may send it now. It is noted before it is sent, so that two
 * processes never send it both. One whose sending failed, or was cut off, can be taken again after its pause.
 */
export async function takeDigest({ db, now }: House, { account, day, channel }: DigestKey): Promise<boolean> {
  const { rows } = await sql`
    insert into digest_sent (account, day, channel, tries, tried_at) values (${account}, ${day}, ${channel}, 1, ${now()})
    on conflict (account, day, channel) do update set tries = digest_sent.tries + 1, tried_at = excluded.tried_at
      where digest_sent.sent_at is null and digest_sent.tries < ${tries}
        and digest_sent.tried_at + make_interval(mins => ${pauseMinutes}) * power(4, digest_sent.tries - 1)
          <= excluded.tried_at
    returning account`.execute(db);
  return rows.length === 1;
}

/** Notes what became of a digest that was taken: sent, or the sentence that says why not. */
export async function noteDigest({ db, now }: House, key: DigestKey, failed: string | null): Promise<void> {
  await db
    .updateTable('digest_sent')
    .set(failed === null ? { sent_at: now(), failed: null } : { failed })
    .where('account', '=', key.account)
    .where('day', '=', key.day)
    .where('channel', '=', key.channel)
    .execute();
}

export interface LastDigest {
  channel: Channel;
  day: string;
  sent_at: Date | null;
  failed: string | null;
}

/** The newest digest of a person on each channel. */
export const lastDigests = ({ db }: House, account: string): Promise<LastDigest[]> =>
  db
    .selectFrom('digest_sent')
    .distinctOn('channel')
    .select(['channel', 'day', 'sent_at', 'failed'])
    .where('account', '=', account)
    .orderBy('channel')
    .orderBy('day', 'desc')
    .execute();

/** Forgets what was sent more than a year ago. */
export async function forgetOldDigests({ db, now }: House): Promise<void> {
  await sql`delete from digest_sent where day < ${dayInChina(now())}::date - 366`.execute(db);
}
