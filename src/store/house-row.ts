import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { SentenceError } from '../domain/sentence-error.ts';
import type { Database, Reader } from './database.ts';

/**
 * The version of what projections hold. Raise it whenever the same events are to give other rows than before: a house
 * of before has its projections made again when it is next opened.
 */
export const projectionsVersion = 1;

/** What a house is being filled with; nobody else works in it until that is done. */
export type Filling = 'demo' | 'restore';

/** Whether nobody has written anything into a database yet: no chain, no event, no text, no account. */
export async function isEmpty(db: Reader): Promise<boolean> {
  for (const table of ['ledger_head', 'ledger', 'sealed_text', 'draft', 'notification', 'user', 'account'] as const)
    if (
      await db
        .selectFrom(table)
        .select(({ val }) => val(1).as('one'))
        .limit(1)
        .executeTakeFirst()
    )
      return false;
  return true;
}

/** What a house is being filled with, or was when that was interrupted; null where it is done. */
export async function fillingOf(db: Reader): Promise<Filling | null> {
  return (await db.selectFrom('house').select('filling').executeTakeFirstOrThrow()).filling;
}

/** Marks what a house is being filled with, or that it is done (null). */
export async function markFilling(db: Reader, filling: Filling | null): Promise<void> {
  await db.updateTable('house').set({ filling }).execute();
}

/** Empties a house whose demo is half there: all of it is invented. Where anything else came in, it is left alone. */
export async function wipeDemo(db: Database): Promise<void> {
  const { rows: real } = await sql`select 1 from organ where settings->>'demo' is distinct from 'true' limit 1`.execute(
    db,
  );
  if (real.length > 0)
    throw new HalfFilled(
      '这里的演示数据没有准备完，而里面已有别的机关，所以没有清掉任何内容。请换一个数据文件夹（--data）启动。',
    );
  const { rows } = await sql<{ name: string }>`select quote_ident(tablename) as name from pg_tables
    where schemaname = current_schema() and tablename <> 'house' and tablename not like 'kysely%'`.execute(db);
  await sql.raw(`truncate ${rows.map(({ name }) => name).join(', ')}`).execute(db);
}

/** Says in the data folder that a restore has begun, until its database can say so: that takes seconds to make. */
export const restoreBegins = (dataDir: string) => ({
  mark: () => writeFile(markOf(dataDir), ''),
  unmark: () => rm(markOf(dataDir), { force: true }),
});

/** Refuses a database that is still empty where a restore had begun: it is no new house. */
export function refuseBegunRestore(dataDir: string): void {
  if (existsSync(markOf(dataDir))) throw new HalfFilled(halfFilled.restore);
}

const markOf = (dataDir: string): string => join(dataDir, 'restoring');

/** A house that is half filled is opened only by who fills it. */
export async function refuseHalfFilled(db: Database, finishing: Filling | null): Promise<void> {
  const filling = await fillingOf(db);
  if (filling !== null && filling !== finishing) throw new HalfFilled(halfFilled[filling]);
}

const halfFilled: Record<Filling, string> = {
  demo: '这里的演示数据正在准备，或者上次没有准备完，没有做任何事。请用 npm start 让它准备好（没有准备完的会清掉重来），或者换一个数据文件夹（--data）。',
  restore:
    '这里有一次没有做完的恢复，还没有可用的数据，没有做任何事。请再运行一次 mingce restore，它会从头做起；或者换一个全新的数据文件夹（--data）。',
};

/** The filling of a house was interrupted, or is going on. */
export class HalfFilled extends SentenceError {}
