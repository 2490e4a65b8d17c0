import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lives, markOf } from './process-mark.ts';

/** Writes down that this process uses the engine. Returns how to take it back. */
export function enrol(control: string): () => void {
  const folder = join(control, 'users');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${process.pid}.${randomUUID()}`);
  writeFileSync(file, markOf(process.pid), { mode: 0o644 });
  return () => rmSync(file, { force: true });
}

/** Whether a living process still uses the engine; what dead ones left is swept away. */
export function inUse(control: string): boolean {
  const folder = join(control, 'users');
  let used = false;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (lives(readFileSync(file, 'utf8'))) used = true;
    else rmSync(file, { force: true });
  }
  return used;
}
