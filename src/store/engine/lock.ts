import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { EngineError } from './error.ts';
import { lives, markOf } from './process-mark.ts';

const patience = 150_000;

/**
 * Runs work while no other process (or caller in this one) holds the lock file. A lock whose process is gone is taken
 * over. Gives up with an EngineError after two and a half minutes.
 */
export async function locked<T>(path: string, work: () => Promise<T>): Promise<T> {
  const mine = `${path}.${randomUUID()}`;
  // A link appears with its content, so that nobody reads a lock that has no owner yet.
  await writeFile(mine, markOf(process.pid), { mode: 0o644 });
  try {
    const until = Date.now() + patience;
    while (!(await linked(mine, path))) {
      await discardStale(path, mine);
      if (Date.now() > until)
        throw new EngineError('另一个 Mingce 进程一直在启动数据库。没有改动任何数据；请等它完成，或结束它之后再试。');
      await wait(20);
    }
    try {
      return await work();
    } finally {
      await rm(path, { force: true });
    }
  } finally {
    await rm(mine, { force: true });
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead process's lock away; a live one that came between the look and the move is put back. */
async function discardStale(path: string, mine: string): Promise<void> {
  const owner = await readFile(path, 'utf8').catch(() => null);
  if (owner === null || lives(owner)) return;
  const aside = `${mine}.stale`;
  await rename(path, aside).catch(() => {});
  const moved = await readFile(aside, 'utf8').catch(() => null);
  if (moved !== null && lives(moved)) await linked(aside, path);
  await rm(aside, { force: true });
}
