import { type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Hono } from 'hono';
import { beforeAll, describe, expect, it } from 'vitest';
import { testApart } from '../../../test/support/apart.ts';
import { atEnd } from '../../../test/support/at-end.ts';
import { answeringOrgan } from '../../../test/support/cases.ts';
import { testHouse } from '../../../test/support/house.ts';
import { atSize } from '../../../test/support/large.ts';
import { app } from '../app.ts';
import { authOf } from '../auth.ts';
import type { Env, Server } from '../context.ts';
import { failed } from '../errors.tsx';
import { listen } from '../listen.ts';
import { bodyLimit } from './limit.ts';

let port: number;
beforeAll(async () => {
  const house = await testHouse();
  const origin = () => `http://localhost:${port}`;
  const auth = authOf(house, { origin, secure: false });
  await answeringOrgan(house);
  const server = await listen(
    app(
      { house, auth, limiter: () => true, apart: testApart(), channels: [], demoAccounts: [] },
      { consoleDir: 'dist/console' },
    ),
    0,
    '127.0.0.1',
  );
  port = (server.address() as AddressInfo).port;
  atEnd(() => server.stop());
});

const megabyte = 1024 * 1024;
const chunk = Buffer.alloc(megabyte / 4, ' ');

/** Sends so many megabytes, as a browser does: no answer is read before all is sent. Gives the answer and the most memory. */
async function send(
  path: string,
  megabytes: number,
  headers: Record<string, string>,
  ends: { head?: string; tail?: string } = {},
): Promise<{ status: number; text: string; headers: IncomingMessage['headers']; memory: number }> {
  const before = process.memoryUsage();
  let memory = 0;
  const asked = request({
    port,
    host: '127.0.0.1',
    path,
    method: 'POST',
    headers: { Origin: `http://localhost:${port}`, Host: `localhost:${port}`, ...headers },
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    asked.on('response', resolve);
    asked.on('error', reject);
  });
  if (ends.head) asked.write(ends.head);
  for (let i = 0; i < megabytes * 4; i++) {
    if (!asked.write(chunk)) await new Promise((drained) => asked.once('drain', drained));
    const { arrayBuffers, heapUsed } = process.memoryUsage();
    memory = Math.max(memory, arrayBuffers + heapUsed - before.arrayBuffers - before.heapUsed);
  }
  asked.end(ends.tail ?? '');
  const response = await answered;
  let text = '';
  for await (const part of response.setEncoding('utf8')) text += part;
  return { status: response.statusCode!, text, headers: response.headers, memory: memory / megabyte };
}

const json = { 'Content-Type': 'application/json' };
const multipart = { 'Content-Type': 'multipart/form-data; boundary=X' };
const ofFile = {
  head: '--X\r\nContent-Disposition: form-data; name="file"; filename="a.docx"\r\n\r\n',
  tail: '\r\n--X--\r\n',
};
const large = atSize(100, 300);

describe('a body beyond its limit', () => {
  it('is refused with a sentence before anybody signed in, whether its length was told or not, and is not held', async () => {
    const sent = await send('/api/v1/session', large, json);
    expect(sent.status).toBe(413);
    expect(sent.headers['content-type']).toContain('application/problem+json');
    expect(JSON.parse(sent.text)).toMatchObject({ code: 'too_large', title: expect.stringContaining('1 MB') });
    // What streamed through is garbage for a while.
    expect(sent.memory).toBeLessThan(80);
    const told = await send('/api/v1/session', 2, { ...json, 'Content-Length': String(2 * megabyte) });
    expect([told.status, JSON.parse(told.text).code]).toEqual([413, 'too_large']);
  });

  it('is refused wherever data are taken, and whatever it says it is', async () => {
    for (const path of ['/api/v1/session/password', '/api/v1/nowhere', '/api/v1/requests/x/register', '/check'])
      expect((await send(path, 2, json)).status, path).toBe(413);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16'])
      expect(
        (await send('/api/v1/session', 2, { 'Content-Type': type, 'Content-Length': String(2 * megabyte) })).status,
      ).toBe(413);
  });

  it('of a file is refused beyond 64 MB, as a page where a page was asked for', async () => {
    const page = await send('/check', 66, multipart, ofFile);
    expect(page.status).toBe(413);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.text).toContain('文件超过 64 MB，没有读取。');
    expect(page.memory).toBeLessThan(180);
  });

  it('lets the answer of a guard through that nobody waited for: the browser has sent all before it reads', async () => {
    const sent = await send('/api/v1/inspect', 20, multipart, ofFile);
    expect([sent.status, JSON.parse(sent.text).title]).toEqual([401, '请先登录。']);
  });

  it('keeps the text of a form whose files are too many', async () => {
    const head = `--X\r\nContent-Disposition: form-data; name="wanted"\r\n\r\n路灯合同\r\n${ofFile.head.replace('"file"', '"file_application"')}`;
    const sent = await send('/organs/town/requests/new', 120, multipart, { ...ofFile, head });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('路灯合同</textarea>');
    expect(sent.text).toContain('超出的没有收下');
    expect(sent.memory).toBeLessThan(240);
  });
});

describe('what is no request', () => {
  const raw = (text: string, to = port): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(to, '127.0.0.1', () => socket.write(text));
      let answer = '';
      socket.on('data', (part) => (answer += part));
      socket.on('error', () => {});
      socket.on('close', () => resolve(answer));
    });

  it('is answered with a sentence: an address that is too long, and another language', async () => {
    expect(await raw(`GET /?q=${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 431 [\s\S]*地址或者请求头太长/,
    );
    expect(await raw('Hello\r\n\r\n')).toMatch(/^HTTP\/1.1 400 [\s\S]*请求的格式不对/);
  });

  it('is ended with a sentence where it stands still before it is whole', async () => {
    const slow = new Hono<Env>()
      .use(async (c, next) => {
        c.set('server', { proxies: [] } as unknown as Server);
        await next();
      })
      .use(bodyLimit(50))
      .post('/api/v1/x', async (c) => c.json(await c.req.json()))
      .onError((error, c) => failed(error, c));
    const server = await listen(slow, 0, '127.0.0.1');
    const to = (server.address() as AddressInfo).port;
    const head = 'POST /api/v1/x HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n';
    expect(await raw(`${head}{"a":`, to)).toMatch(/^HTTP\/1.1 408 [\s\S]*connection: close[\s\S]*发送中断得太久/i);
    await server.stop();
  });
});
