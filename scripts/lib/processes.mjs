import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './home.mjs';

/** Whether a process of this number runs, whoever owns it. */
export function runs(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return !unburied(pid);
}

/** A container without an init keeps the numbers of the dead. */
function unburied(pid) {
  try {
    return /\) [ZX] [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

const folder = at('node_modules', '.mingce-running');

/** Marks this process as one that runs from node_modules, until it exits. A read-only checkout needs no mark. */
export function markRunning() {
  const file = join(folder, String(process.pid));
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, '');
    process.on('exit', () => rmSync(file, { force: true }));
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM', 'ENOSPC'].includes(error.code)) throw error;
  }
}

/** The other processes that run from node_modules; marks of dead ones are swept away. */
export function runningProcesses() {
  let names;
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  const alive = names.map(Number).filter((pid) => pid !== process.pid && runs(pid));
  for (const name of names) if (!runs(Number(name))) rmSync(join(folder, name), { force: true });
  return alive;
}
