import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { expect, it } from 'vitest';
import { atEnd } from './support/at-end.ts';
import { freePort } from './support/free-port.ts';
import { freshDatabase } from './support/fresh-database.ts';

const bin = resolve(import.meta.dirname, '../bin/mingce.mjs');
const due = [bin, 'due', '2025-03-03'];
const full = existsSync('/dev/full');

it('a command whose reader has left ends quietly', async () => {
  const child = spawn(process.execPath, due, { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  expect(await new Promise((done) => child.once('close', done))).toBe(0);
  expect(said).toBe('');
});

it.runIf(full)('a command whose output does not fit on the disk says so, without a stack', async () => {
  const disk = await open('/dev/full', 'w');
  atEnd(() => disk.close());
  const child = spawn(process.execPath, due, { stdio: ['ignore', disk.fd, 'pipe'] });
  let said = '';
  child.stderr!.on('data', (text) => (said += text));
  expect(await new Promise((done) => child.once('close', done))).toBe(2);
  expect(said).toMatch(/^命令做完了，但输出没有写全.*\n$/);
});

it.runIf(full)(
  "a server whose log is on a full disk, serves on, and is stopped in order by its terminal's closing",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mingce-unheard-'));
    atEnd(() => rm(folder, { recursive: true, force: true }));
    const [port, disk, databaseUrl] = [await freePort(), await open('/dev/full', 'w'), await freshDatabase()];
    atEnd(() => disk.close());
    const child = spawn(process.execPath, [bin, 'start', '--no-demo', '--port', String(port)], {
      env: { ...process.env, DATABASE_URL: databaseUrl, MINGCE_DATA: folder },
      stdio: ['ignore', 'pipe', disk.fd],
    });
    atEnd(async () => child.kill('SIGKILL'));
    child.stdout!.destroy();
    const ended = new Promise((done) => child.once('close', done));
    const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`).then(({ status }) => status);
    await expect.poll(() => ask('/healthz').catch(() => 0), { timeout: 30_000, interval: 50 }).toBe(200);
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    // A failure is for the log, which cannot be written.
    for (const [from, to, status] of [
      ['organ', 'gone', 500],
      ['gone', 'organ', 200],
    ] as const) {
      await client.query(`alter table ${from} rename to ${to}`);
      expect(await ask('/')).toBe(status);
    }
    await client.end();
    child.kill('SIGHUP');
    expect(await ended).toBe(0);
  },
);
