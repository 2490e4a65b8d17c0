import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { query } from '../src/store/database.ts';
import { openHouseAt } from '../src/store/house.ts';
import { atEnd } from './support/at-end.ts';
import { answeringOrgan } from './support/cases.ts';
import { freshDatabase } from './support/fresh-database.ts';
import { atSize } from './support/large.ts';
import { citizen, requestsAt } from './support/portal.ts';

const bin = resolve(import.meta.dirname, '../bin/mingce.mjs');
const asked = atSize(40, 200);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** A house with an organ, and the real server over it as a process of its own. */
async function serving() {
  const folder = await mkdtemp(join(tmpdir(), 'mingce-stopping-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const databaseUrl = await freshDatabase();
  const house = await openHouseAt(databaseUrl, { dataDir: folder });
  atEnd(() => house.close());
  await answeringOrgan(house);
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, [bin, 'start', '--no-demo', '--port', String(port)], {
    env: { ...process.env, DATABASE_URL: databaseUrl, MINGCE_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  atEnd(async () => child.kill('SIGKILL'));
  const ended = new Promise<number | null>((done) => child.once('close', done));
  await new Promise<void>((ready) =>
    child.stdout!.on('data', (text) => String(text).includes('明册已启动') && ready()),
  );
  child.stdout!.resume();
  return { house, child, port, ended };
}

interface Answer {
  status: number;
  text: string;
  connection: string | undefined;
}

it(
  'a server that is told to stop answers whatever it took, writes included, and takes nothing new',
  async () => {
    const { house, child, port, ended } = await serving();
    const ask = (path: string, i: number, body?: string, agent?: Agent): Promise<Answer> =>
      new Promise((done, failed) => {
        const sent = request({
          port,
          host: '127.0.0.1',
          path,
          agent: agent ?? false,
          method: body === undefined ? 'GET' : 'POST',
          headers: {
            Host: `localhost:${port}`,
            Origin: `http://localhost:${port}`,
            // Everybody from an address of their own: nobody is told that they come too often.
            'X-Forwarded-For': `10.0.${i >> 8}.${i & 255}`,
            ...(body === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' }),
          },
        });
        sent.on('error', failed);
        sent.on('response', async (response: IncomingMessage) => {
          let text = '';
          for await (const part of response.setEncoding('utf8')) text += part;
          done({ status: response.statusCode!, text, connection: response.headers.connection });
        });
        sent.end(body);
      });

    const forms = await Promise.all(Array.from({ length: asked }, (_, i) => ask(`${requestsAt}/new`, i)));
    const bodies = forms.map(({ text }) =>
      new URLSearchParams({
        ...citizen,
        id: load(text)('input[name=id]').attr('value')!,
        looked: '1',
        step: 'submit',
      }).toString(),
    );

    // A browser keeps a connection that it asked on, and opens one ahead.
    const keeping = new Agent({ keepAlive: true });
    await ask('/healthz', 0, undefined, keeping);
    const ahead: Socket = connect(port, '127.0.0.1');
    const closed = new Promise((done) => ahead.once('close', done));
    ahead.on('error', () => {});
    await new Promise((connected) => ahead.once('connect', connected));

    // The first answer says that they are under way; the others are waiting, for the database or to be read.
    const submitted = bodies.map((body, i) => ask(`${requestsAt}/new`, i, body));
    await Promise.race(submitted);
    child.kill('SIGTERM');
    const answers = await Promise.all(submitted);

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const codes = answers.map(({ text }) => load(text)('.card.code strong').text());
    expect(new Set(codes).size).toBe(asked);
    expect(codes.every((code) => /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/.test(code))).toBe(true);
    expect(answers.at(-1)!.connection).toBe('close');

    await closed;
    expect(await ended).toBe(0);
    await expect(ask('/healthz', 0)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const { rows } = await house.db.executeQuery(query('select id from request_case'));
    expect(rows.length).toBe(asked);
    keeping.destroy();
  },
  atSize(60_000, 180_000),
);
