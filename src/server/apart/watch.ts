import { writeSync } from 'node:fs';

/** What the watching thread of a child shares with it: the memory that its work may take (0: none is done), its parent. */
export interface Watched {
  megabytes: Int32Array;
  parent: number;
}

/** Said on standard error before a child ends for its memory. */
export const overMemory = 'mingce: over memory';

const everyMs = 50;

/**
 * Ends this process, whatever its main thread is busy with, when it takes more memory than its work may, buffers and
 * native code included, or when its parent is gone. Sleeps while nothing is done.
 */
export function watch({ megabytes, parent }: Watched): void {
  for (;;) {
    const most = Atomics.load(megabytes, 0);
    if (most === 0) {
      Atomics.wait(megabytes, 0, 0);
      continue;
    }
    if (process.memoryUsage.rss() > most * 1024 * 1024) {
      writeSync(2, `${overMemory}\n`);
      process.kill(process.pid, 'SIGKILL');
    }
    if (orphaned(parent)) process.kill(process.pid, 'SIGKILL');
    Atomics.wait(megabytes, 0, most, everyMs);
  }
}

/** A child of a dead parent is given another one; on Windows it keeps the number. */
function orphaned(parent: number): boolean {
  if (process.ppid !== parent) return true;
  try {
    process.kill(parent, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
