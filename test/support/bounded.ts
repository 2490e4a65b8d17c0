import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { atEnd } from './at-end.ts';

/** The checker, the release gate, or the reader of imports. */
export type Reader = 'checker' | 'gate' | 'sheet';

/** A file to be read, and by which reader. */
export interface Job {
  reader: Reader;
  name: string;
  bytes: Uint8Array;
}

/** What a reader said of a file; null where the process ended before it had said anything. */
export type Said = { said: string; milliseconds: number; megabytes: number } | null;

/** Megabytes of heap that the process has for itself. */
const heap = 512;

/**
 * A way to read files in a child process with a small heap, which the system ends after so many seconds of processor
 * time: a busy machine does not hurry it. Files of one call are read one after another in one process.
 */
export async function boundedReader(): Promise<(jobs: readonly Job[], seconds: number) => Promise<Said[]>> {
  // Inside the project, so that the packages are found.
  const root = join(import.meta.dirname, '../../node_modules/.cache');
  mkdirSync(root, { recursive: true });
  const folder = mkdtempSync(join(root, 'bounded-'));
  atEnd(async () => rmSync(folder, { recursive: true, force: true }));
  const program = join(folder, 'read-files.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'read-files.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  let calls = 0;
  return async (jobs, seconds) => {
    const call = calls++;
    const words = jobs.map(({ reader, bytes }, index) => {
      const path = join(folder, `${call}-${index}`);
      writeFileSync(path, bytes);
      return `${reader}=${path}`;
    });
    const limited = `ulimit -t ${seconds}; exec "$0" "$@"`;
    const child = spawn('sh', ['-c', limited, process.execPath, `--max-old-space-size=${heap}`, program, ...words], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    await new Promise((done) => child.once('close', done));
    for (const word of words) rmSync(word.slice(word.indexOf('=') + 1));
    const lines = out.trim().split('\n').filter(Boolean);
    return jobs.map((_, index) => (lines[index] ? (JSON.parse(lines[index]) as Said) : null));
  };
}
