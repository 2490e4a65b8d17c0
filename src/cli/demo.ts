import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Auth } from '../server/auth.ts';
import type { House } from '../store/house.ts';
import { fillingOf, isEmpty, markFilling, wipe } from '../store/house-row.ts';
import { progress } from './progress.ts';

/** Any number, the same in every process: one of them seeds. */
const seedingLock = 6_121_003;

/**
 * Fills a new house with the demo where that is wanted. A house is marked while it is being filled: what an interrupted
 * filling left is wiped, for all of it is invented, and seeded anew. Of processes that start at once one seeds, and the
 * others wait. Throws what `signal` is aborted with.
 */
export async function prepareDemo(
  house: House,
  auth: Auth,
  { wanted, signal, say }: { wanted: boolean; signal: AbortSignal; say: (sentence: string) => void },
): Promise<void> {
  const { db } = house;
  const nothingToDo = async (): Promise<boolean> => (await fillingOf(db)) === null && !(wanted && (await isEmpty(db)));
  if (await nothingToDo()) return;
  await alone(house, signal, async () => {
    if (await nothingToDo()) return;
    if ((await fillingOf(db)) === 'demo') await wipe(db);
    if (wanted && (await isEmpty(db))) {
      say('正在准备演示数据（虚构的 2024 年）……');
      await markFilling(db, 'demo');
      await seed(house, auth, signal, say);
    }
    await markFilling(db, null);
  });
}

async function seed(house: House, auth: Auth, signal: AbortSignal, say: (sentence: string) => void): Promise<void> {
  const { seedDemo } = await import('../demo/seed.ts');
  const bar = progress('演示数据');
  const step = (): void => {
    signal.throwIfAborted();
    bar.tick();
  };
  try {
    await seedDemo(house, auth, { requests: true, step });
  } catch (error) {
    if (signal.aborted) say('演示数据没有准备完，下次启动时会清掉重来。');
    throw error;
  } finally {
    bar.done();
  }
}

/** Runs work while no other process seeds. */
async function alone(house: House, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  await house.db.connection().execute(async (session) => {
    const locked = async (): Promise<boolean> => {
      const { rows } = await sql<{ ours: boolean }>`select pg_try_advisory_lock(${seedingLock}) as ours`.execute(
        session,
      );
      return rows[0]!.ours;
    };
    while (!(await locked())) await wait(100, undefined, { signal });
    try {
      await work();
    } finally {
      await sql`select pg_advisory_unlock(${seedingLock})`.execute(session);
    }
  });
}
