import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { at } from './home.mjs';
import { runs } from './processes.mjs';
import { say } from './say.mjs';

const lock = at('.cache', 'setup.lock');

/**
 * Runs work while no other set-up runs in this checkout; a lock whose process is gone is taken over. A checkout that
 * cannot be written needs none: nothing can be set up there, only found ready.
 */
export async function alone(work) {
  const mine = `${lock}.${process.pid}`;
  try {
    mkdirSync(at('.cache'), { recursive: true });
    writeFileSync(mine, String(process.pid));
  } catch (error) {
    if (['EACCES', 'EROFS', 'EPERM'].includes(error.code)) return work();
    throw error;
  }
  try {
    for (let told = false; !taken(mine); told = true) {
      if (!told) say('另一个进程正在准备 Mingce，等它完成……');
      discardStale(mine);
      await wait(100);
    }
    try {
      return await work();
    } finally {
      rmSync(lock, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** A link appears with its content, so nobody reads a lock without an owner. */
function taken(mine) {
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function discardStale(mine) {
  const owner = ownerOf(lock);
  if (owner === null || (runs(owner) && owner !== process.pid)) return;
  const aside = `${mine}.stale`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  // A living owner that came between the look and the move gets its lock back.
  const moved = ownerOf(aside);
  if (moved !== null && moved !== process.pid && runs(moved)) taken(aside);
  rmSync(aside, { force: true });
}

function ownerOf(path) {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
