import type { Auth } from '../server/auth.ts';
import { alone } from '../store/alone.ts';
import type { House } from '../store/house.ts';
import { fillingOf, isEmpty, markFilling, wipeDemo } from '../store/house-row.ts';
import { progress } from './progress.ts';

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
  const prepare = async (): Promise<void> => {
    if (await nothingToDo()) return;
    if ((await fillingOf(db)) === 'demo') await wipeDemo(db);
    if (wanted) {
      await markFilling(db, 'demo');
      // Whoever had opened the house before it was marked may have written into it.
      if (await isEmpty(db)) await seed(house, auth, signal, say);
    }
    await markFilling(db, null);
  };
  await alone(db, 'seeding', prepare, signal);
}

async function seed(house: House, auth: Auth, signal: AbortSignal, say: (sentence: string) => void): Promise<void> {
  const { seedDemo } = await import('../demo/seed.ts');
  say('正在准备演示数据（虚构的 2024 年）……');
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
