import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'esbuild';
import pg from 'pg';
import { homeOf } from '../../src/store/engine/home.ts';
import { running } from '../../src/store/engine/process-mark.ts';

const folders: string[] = [];
const children: ChildProcess[] = [];

/** A new folder of mode 700, for one test: itself, or `data` in it, is the data folder. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingce-engine-'));
  folders.push(folder);
  return folder;
}

/** Ends what a test started and removes its folders, also where the test failed half way. */
export async function cleanUp(): Promise<void> {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) {
    for (const dataDir of [folder, join(folder, 'data')]) {
      if (!existsSync(join(dataDir, 'engine'))) continue;
      const { cluster } = homeOf(dataDir);
      if (existsSync(join(cluster, 'postmaster.pid'))) await killServer(dataDir);
      rmSync(join(cluster, '..'), { recursive: true, force: true });
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first column of the first row of a query; of several statements, of the last. */
export async function ask(url: string, text: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query({ text, rowMode: 'array' });
    return rows?.[0]?.[0];
  } finally {
    await client.end();
  }
}

/** The process number of the folder's server. */
export const postmasterOf = (dataDir: string): number =>
  Number(readFileSync(join(homeOf(dataDir).cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);

/** Whether the folder's server has shut down in order. */
export const stopped = (dataDir: string): boolean => !existsSync(join(homeOf(dataDir).cluster, 'postmaster.pid'));

/** Waits until a process is no more. */
export async function gone(pid: number): Promise<void> {
  while (running(pid)) await wait(10);
}

async function killServer(dataDir: string): Promise<void> {
  const pid = postmasterOf(dataDir);
  if (!running(pid)) return;
  process.kill(pid, 'SIGINT');
  await gone(pid);
}

/** Another process that has opened the engine of a folder. */
export interface Owner {
  url: string;
  /** Closes the engine and ends. */
  leave(): Promise<void>;
  /** Dies without a word. */
  kill(): Promise<void>;
}

/** Starts another process, as the user given, that opens the engine of a folder and waits. */
export async function owner(dataDir: string, as?: { uid: number; gid: number }): Promise<Owner> {
  const program = join(process.cwd(), 'node_modules', '.cache', `engine-owner-${process.pid}.mjs`);
  await build({
    stdin: { contents: script, resolveDir: process.cwd(), loader: 'ts' },
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  const child = spawn(process.execPath, [program, dataDir], { stdio: ['pipe', 'pipe', 'pipe'], ...as });
  children.push(child);
  let complaint = '';
  child.stderr?.on('data', (chunk) => {
    complaint += chunk;
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).once('line', resolve);
    child.on('close', (code) => reject(new Error(`the other process ended with ${code}: ${complaint}`)));
  });
  rmSync(program, { force: true });
  return {
    url,
    leave: async () => {
      child.stdin?.end();
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

const script = `
import { openEngine } from './src/store/engine/index.ts';
const engine = await openEngine({ dataDir: process.argv[2] });
process.stdout.write(engine.url + '\\n');
process.stdin.on('end', () => engine.close()).resume();
`;
