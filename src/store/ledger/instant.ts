import { sql } from 'kysely';
import { holidayNotices } from '../../../law/calendar/index.ts';
import type { Reader, Tx } from '../database.ts';

/** Steps back that clocks take when they are set right, in milliseconds: nobody's clock is wrong. */
const step = 60_000;

/** No machine that runs this version can truly be before the newest notice that it knows. */
const earliest = new Date(
  `${holidayNotices.map(({ known }) => known).reduce((a, b) => (a > b ? a : b))}T00:00:00+08:00`,
);

/**
 * The instant at which an event behind `head` is recorded: now, even where the head claims to be later because the clock
 * ran ahead when it was written; but the head's where the clock is behind (docs/adr/0014).
 */
export async function instantAfter(
  tx: Tx,
  organId: string,
  head: { seq: number; recordedAt: Date },
  now: Date,
): Promise<Date> {
  if (now >= head.recordedAt) return now;
  if (head.recordedAt.getTime() - now.getTime() <= step) return head.recordedAt;
  return (await ranAhead(tx, organId, now)) ? now : head.recordedAt;
}

/**
 * Whether events that claim to be later than now were written by a clock that ran ahead. They were if they can all have
 * been written since the last event before them, that is, in less time than has passed since; with none before them, if
 * now is possible at all. Otherwise it is now that is wrong.
 */
async function ranAhead(tx: Tx, organId: string, now: Date): Promise<boolean> {
  const before = await lastSeqAt(tx, organId, now);
  if (before === 0) return now >= earliest;
  const { rows } = await sql<{ span: number; since: number }>`select
      extract(epoch from max(recorded_at) filter (where seq > ${before}) - min(recorded_at) filter (where seq > ${before})) as span,
      extract(epoch from ${now.toISOString()}::timestamptz - max(recorded_at) filter (where seq = ${before})) as since
    from ledger where organ_id = ${organId} and seq >= ${before}`.execute(tx);
  const { span, since } = rows[0]!;
  return span <= since;
}

/**
 * The last event of an organ that was known at an instant (0: none). An event was known no later than any event behind
 * it, so this is the last whose own instant is not after it, and all events before that one were known, too.
 */
export async function lastSeqAt(db: Reader, organId: string, instant: Date): Promise<number> {
  const row = await db
    .selectFrom('ledger')
    .select('seq')
    .where('organ_id', '=', organId)
    .where('recorded_at', '<=', instant)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.seq ?? 0;
}
