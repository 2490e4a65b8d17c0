import { createHmac } from 'node:crypto';
import { query } from '../database.ts';
import type { House } from '../house.ts';
import { visitorDraft } from './portal-draft.ts';

const megabyte = 1024 * 1024;

/**
 * The most that may be kept for people who have not handed it in, in bytes: for one of them in a day, and in all for an
 * organ while it is kept. A visitor: two full forms a day. An account: what registering a day's paper requests may take.
 */
const quotas = {
  visitor: { day: 220 * megabyte, all: 2048 * megabyte },
  account: { day: 2048 * megabyte, all: 10_240 * megabyte },
} as const;

/** For whom something is kept: `visitor:…` by the address, which is not written down, or `account:…`. */
export type Holder = `${keyof typeof quotas}:${string}`;

export const visitorAt = ({ key }: Pick<House, 'key'>, address: string): Holder =>
  `visitor:${createHmac('sha256', key).update(`kept ${address}`).digest('hex').slice(0, 32)}`;

export const accountOf = (account: string): Holder => `account:${account}`;

/**
 * Takes so many bytes of the quotas of a holder and of the organ; false where they are full. `what` is a digest, or the
 * name of a draft: the same again counts once.
 */
export async function mayKeep(
  { db, now }: House,
  organId: string,
  holder: Holder,
  what: string,
  bytes: number,
): Promise<boolean> {
  const quota = quotas[holder.split(':')[0] as keyof typeof quotas];
  return db
    .transaction()
    .execute(async (tx) => {
      // One at a time in an organ, so that two do not share the last of it.
      await tx.executeQuery(query(`select pg_advisory_xact_lock(hashtextextended($1, 9))`, [organId]));
      await tx.executeQuery(
        query(
          `insert into kept (organ_id, holder, what, bytes, kept_at) values ($1, $2, $3, $4, $5)
           on conflict (organ_id, holder, what) do update set bytes = excluded.bytes, kept_at = excluded.kept_at`,
          [organId, holder, what, bytes, now()],
        ),
      );
      const { rows } = await tx.executeQuery<{ today: number; all: number }>(
        query(
          `select coalesce(sum(bytes) filter (where holder = $2 and kept_at > $3), 0) as today, coalesce(sum(bytes), 0) as all
           from kept where organ_id = $1 and holder like $4 and kept_at > $5`,
          [organId, holder, daysAgo(now(), 1), `${holder.split(':')[0]}:%`, daysAgo(now(), visitorDraft.days + 1)],
        ) as never,
      );
      const { today, all } = rows[0]!;
      if (today > quota.day || all > quota.all) throw new Full();
      return true;
    })
    .catch((error) => {
      if (error instanceof Full) return false;
      throw error;
    });
}

class Full extends Error {}

const daysAgo = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);

/** What was handed in, or given up, counts no longer. */
export async function noLongerKept({ db }: House, organId: string, what: readonly string[]): Promise<void> {
  if (what.length > 0)
    await db.executeQuery(query(`delete from kept where organ_id = $1 and what = any($2)`, [organId, what]));
}

/** Forgets the counts of what is kept no longer. */
export async function forgetKept({ db, now }: House): Promise<void> {
  await db.executeQuery(query(`delete from kept where kept_at < $1`, [daysAgo(now(), visitorDraft.days + 1)]));
}
