import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoAccounts, seedDemo } from '../src/demo/seed.ts';
import { authOf } from '../src/server/auth.ts';
import { limits } from '../src/server/limiter.ts';
import { type House, openHouseAt } from '../src/store/house.ts';
import { atEnd } from './support/at-end.ts';
import { testBucket } from './support/bucket.ts';
import { freePort } from './support/free-port.ts';
import { freshDatabase } from './support/fresh-database.ts';
import { inTurns } from './support/in-turns.ts';
import { citizen, requestsAt, visitor } from './support/portal.ts';
import type { TestServer } from './support/server.ts';

const bin = resolve(import.meta.dirname, '../bin/mingce.mjs');
let house: House;
/** Asks the one address; the two processes behind it take turns. */
let ask: TestServer['ask'];

/** `mingce start` on a folder of its own, with the database, the bucket and the key that all share. */
async function startProcess(folder: string, env: Record<string, string>): Promise<number> {
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, [bin, 'start', '--port', String(port), '--data', folder], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((end) => child.on('exit', () => end()));
  atEnd(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  for await (const line of createInterface({ input: child.stdout! })) if (line.startsWith('明册已启动')) return port;
  throw new Error('a process did not start');
}

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mingce-two-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const [databaseUrl, filesUrl] = [await freshDatabase(), await testBucket()];
  const dataDir = join(folder, 'first');
  house = await openHouseAt(databaseUrl, { dataDir, filesUrl });
  atEnd(() => house.close());
  await seedDemo(house, authOf(house, { origin: () => 'http://localhost', secure: false }), { requests: true });
  const key = house.key.toString('base64');
  const env = { DATABASE_URL: databaseUrl, MINGCE_FILES_URL: filesUrl, MINGCE_KEY: key };
  const ports = await Promise.all(['one', 'two'].map((name) => startProcess(join(folder, name), env)));
  const origin = await inTurns(ports);
  ask = (path, { cookie, json, ...init } = {}) =>
    fetch(origin + path, {
      redirect: 'manual',
      ...init,
      headers: {
        Origin: origin,
        ...(cookie ? { Cookie: cookie } : {}),
        ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(json === undefined ? {} : { method: init.method ?? 'POST', body: JSON.stringify(json) }),
    });
});

const session = '/api/v1/session';

describe('two processes behind one address, on one database and one bucket', () => {
  it('know each other’s sessions, changes of settings, and endings of sessions', async () => {
    const { username, password } = demoAccounts.find(({ post }) => post.includes('管理'))!;
    const signedIn = await ask(session, { json: { username, password } });
    expect(signedIn.status).toBe(200);
    const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]);
    const mine = { cookie: cookie.join('; ') };
    for (let i = 0; i < 2; i++) expect((await ask(session, mine)).status).toBe(200);
    for (const phone of ['0000-1111111', '0000-2222222']) {
      const settings = await ask('/api/v1/organs/cejing/organ/configure', { ...mine, json: { contact_phone: phone } });
      expect(settings.status).toBe(200);
      for (let i = 0; i < 2; i++) expect(await (await ask('/organs/cejing/reports')).text()).toContain(phone);
    }
    expect((await ask(session, { ...mine, method: 'DELETE' })).ok).toBe(true);
    for (let i = 0; i < 2; i++) expect((await ask(session, mine)).status).toBe(401);
  });

  it('take a request whose form, page and papers the other gives, with a file that both can read', async () => {
    const visit = visitor({ ask }, requestsAt.replace('town', 'cejing'));
    const given: [string, File] = ['file_identity', new File(['虚构的证件'], '证件.txt')];
    const { response, $ } = await visit.fill('/new', citizen, [given]);
    expect(response.status).toBe(200);
    const code = $('.code strong').text();
    const other = visitor({ ask }, requestsAt.replace('town', 'cejing'));
    const found = await other.post('/query', Object.entries({ code, who: citizen.name }));
    expect(found.status).toBe(303);
    for (let i = 0; i < 2; i++) expect((await other.page('/progress'))('.tag').first().text()).toBe('已收到');
    const { username, password } = demoAccounts.find(({ post }) => post.includes('经办'))!;
    const signedIn = await ask(session, { json: { username, password } });
    const mine = {
      cookie: signedIn.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; '),
    };
    const { id } = await house.db
      .selectFrom('request_case')
      .select('id')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    for (let i = 0; i < 2; i++) {
      const file = await ask(`/api/v1/requests/${id}/files/1`, mine);
      expect(await file.text()).toBe('虚构的证件');
    }
  });

  it('give the same published report from the bucket', async () => {
    const files = await Promise.all([1, 2].map(async () => (await ask('/organs/cejing/reports/2024.json')).text()));
    expect(files[0]).toContain('"year":2024');
    expect(files[1]).toBe(files[0]);
  });

  it('count sign-ins together', async () => {
    const statuses: number[] = [];
    for (let i = 0; i <= limits.sign_in; i++)
      statuses.push((await ask(session, { json: { username: `nobody${i}`, password: 'wrong' } })).status);
    expect(statuses.at(-1)).toBe(429);
    expect(statuses[0]).toBe(401);
  });
});
