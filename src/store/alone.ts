import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from './database.ts';

/** What one process at a time does with a database: any numbers, the same in every process. */
const locks = { renewal: 6_121_002, seeding: 6_121_003 };

/** Runs work while no other process does the same with this database; waits until it is its turn, or is aborted. */
export async function alone<T>(
  db: Database,
  what: keyof typeof locks,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  return db.connection().execute(async (session) => {
    const taken = async (): Promise<boolean> => {
      const { rows } = await sql<{ ours: boolean }>`select pg_try_advisory_lock(${locks[what]}) as ours`.execute(
        session,
      );
      return rows[0]!.ours;
    };
    // Asked again and again rather than waited for: the wait may be longer than a statement or a lock may take.
    while (!(await taken())) await wait(100, undefined, { ...(signal ? { signal } : {}) });
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(${locks[what]})`.execute(session);
    }
  });
}
