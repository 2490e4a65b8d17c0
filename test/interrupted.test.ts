import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publications } from '../src/domain/register/registers.ts';
import { openHouseAt } from '../src/store/house.ts';
import { backup } from '../src/store/ledger/backup.ts';
import { type Verification, verify } from '../src/store/ledger/verify.ts';
import { cleanUp, freshFolder, stopped } from './support/engine.ts';
import { freshDatabase } from './support/fresh-database.ts';
import { projections, record, testHouse, testOrgan } from './support/house.ts';

const bin = resolve(import.meta.dirname, '../bin/mingce.mjs');
const children: ChildProcess[] = [];
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingce-interrupted-'));
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await cleanUp();
  await rm(folder, { recursive: true, force: true });
});

/** Starts `mingce`; `said` is all that it has written so far, `ended` its exit code (null where it was killed). */
function mingce(args: string[], env: Record<string, string | undefined>) {
  const child = spawn(process.execPath, [bin, ...args], { env: { ...process.env, ...env } });
  children.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const ended = new Promise<number | null>((done) => child.on('close', done));
  return { child, said: () => said, ended };
}

describe('a restore that is killed', () => {
  let whole: Verification;
  let rows: unknown;
  let file: string;
  let env: { DATABASE_URL: string; MINGCE_DATA: string };
  beforeAll(async () => {
    const house = await testHouse();
    const organ = await testOrgan(house);
    const published = { title: '演示公告', field: 'other', published_on: '2024-05-06', record_no: null };
    await record(house, organ, publications, published);
    file = join(folder, 'house.backup');
    await backup(house, file);
    [whole, rows] = [await verify(house), await projections(house)];
    env = { DATABASE_URL: await freshDatabase(), MINGCE_DATA: join(folder, 'restored') };
  });

  it('leaves nothing of it in the database, and a house that takes neither a demo nor a record', async () => {
    const client = new pg.Client({ connectionString: env.DATABASE_URL });
    await client.connect();
    // The rows are in; the projections wait at one of the registers.
    await client.query('begin; lock table complaint in access exclusive mode');
    const restoring = mingce(['restore', file], env);
    const waits = async (): Promise<number> =>
      (
        await client.query(
          'select count(*)::int as n from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())',
        )
      ).rows[0].n;
    await expect.poll(waits, { timeout: 60_000, interval: 20 }).toBe(1);
    restoring.child.kill('SIGKILL');
    expect(await restoring.ended).toBeNull();
    await client.query('rollback');
    await client.end();
    const refused = mingce(['start', '--port', '0'], env);
    expect(await refused.ended).toBe(2);
    expect(refused.said()).toMatch(/没有做完的恢复.*再运行一次 mingce restore/);
    const opening = openHouseAt(env.DATABASE_URL, { dataDir: env.MINGCE_DATA });
    await expect(opening).rejects.toThrow(/没有做完的恢复/);
  });

  it('is begun anew by the same command, and comes out whole', async () => {
    const again = mingce(['restore', file], env);
    expect(await again.ended, again.said()).toBe(0);
    const house = await openHouseAt(env.DATABASE_URL, { dataDir: env.MINGCE_DATA });
    expect(await verify(house)).toEqual(whole);
    expect(await projections(house)).toEqual(rows);
    await house.close();
  });
});

describe('a restore that is killed before its database has anything', () => {
  it('leaves a folder that is not taken for a new house, until the restore is made', async () => {
    const house = await testHouse();
    await testOrgan(house);
    const file = join(folder, 'early.backup');
    await backup(house, file);
    const env = { DATABASE_URL: '', MINGCE_DATA: join(folder, 'early') };
    const silent = createServer();
    await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
    const { port } = silent.address() as AddressInfo;
    const asked = new Promise((taken) => silent.once('connection', taken));
    const restoring = mingce(['restore', file], { ...env, DATABASE_URL: `postgres://a:b@127.0.0.1:${port}/c` });
    await asked;
    restoring.child.kill('SIGKILL');
    await restoring.ended;
    silent.close();

    env.DATABASE_URL = await freshDatabase();
    const opening = openHouseAt(env.DATABASE_URL, { dataDir: env.MINGCE_DATA, opening: { filling: 'demo' } });
    await expect(opening).rejects.toThrow(/没有做完的恢复/);
    const again = mingce(['restore', file], env);
    expect(await again.ended, again.said()).toBe(0);
    const restored = await openHouseAt(env.DATABASE_URL, { dataDir: env.MINGCE_DATA });
    expect(await verify(restored)).toEqual(await verify(house));
    await restored.close();
  });
});

describe('the first start', () => {
  it('stops at Ctrl-C while the demo is being prepared, its engine with it, and says what follows', async () => {
    const dataDir = join(freshFolder(), 'data');
    await mkdir(dataDir);
    const starting = mingce(['start', '--port', '0', '--data', dataDir], { DATABASE_URL: undefined });
    await expect.poll(starting.said, { timeout: 60_000, interval: 10 }).toContain('正在准备演示数据');
    starting.child.kill('SIGINT');
    expect(await starting.ended, starting.said()).toBe(0);
    expect(starting.said()).toMatch(/没有准备完，下次启动时会清掉重来/);
    expect(stopped(dataDir)).toBe(true);
  });
});
