import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { load } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { atEnd } from '../../../test/support/at-end.ts';
import { built } from '../../../test/support/built.ts';
import { gone } from '../../../test/support/engine.ts';
import { testServer } from '../../../test/support/server.ts';
import { running } from '../../store/engine/process-mark.ts';
import { Declined } from './declined.ts';
import { type Apart, apart } from './pool.ts';

const nothing = new Uint8Array();
let program: string;
beforeAll(async () => {
  program = await built('stubborn-child');
});

function pool(lane: Parameters<typeof apart>[0]['public'] = {}): Apart {
  const made = apart({ program, public: { children: 1, seconds: 20, ...lane } });
  atEnd(() => made.close());
  return made;
}

const check = (of: Apart, name: string, address = '192.0.2.1') => of.run('check', [name, nothing, null], address);
const declined = async (work: Promise<unknown>): Promise<Declined> => {
  const error = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Declined);
  return error as Declined;
};

describe('a child', () => {
  it('is started when it is first asked, and then stays warm', async () => {
    const one = pool();
    expect(one.pids()).toEqual([]);
    await check(one, 'ordinary');
    const [pid] = one.pids();
    await check(one, 'ordinary');
    expect(one.pids()).toEqual([pid]);
  });

  it('does not stop when a terminal or a service manager tells every process to: its parent decides', async () => {
    const one = pool();
    await check(one, 'ordinary');
    const [pid] = one.pids() as [number];
    for (const signal of ['SIGINT', 'SIGTERM']) process.kill(pid, signal);
    expect(await check(one, 'ordinary')).toMatchObject({ file: 'ordinary' });
    expect(one.pids()).toEqual([pid]);
  });

  it.each([
    ['forever', { seconds: 1.5 }, '读这个文件超过了 1.5 秒，'],
    ['buffers', { megabytes: 300 }, '读这个文件用的内存超过了 300 MB，'],
    ['heap', { megabytes: 200 }, '读这个文件用的内存超过了 200 MB，'],
    ['crash', {}, '读这个文件的程序意外停止了，'],
    ['leaves', {}, '读这个文件的程序意外停止了，'],
    ['chatter', {}, '读这个文件的程序意外停止了，'],
  ])('that meets %s is ended with a sentence, and another one takes its place', async (name, limits, sentence) => {
    const one = pool(limits);
    await check(one, 'ordinary');
    const [pid] = one.pids() as [number];
    const error = await declined(check(one, name));
    expect(error).toMatchObject({ status: 422, retryAfter: null });
    expect(error.message).toMatch(new RegExp(`^${sentence}.*没有保留。请`));
    await gone(pid);
    expect(await check(one, 'ordinary')).toMatchObject({ file: 'ordinary' });
    expect(one.pids()).not.toContain(pid);
  });

  it('that kept much memory is not used again', async () => {
    const one = pool();
    await check(one, 'kept');
    await expect.poll(() => one.pids()).toEqual([]);
  });

  it('is ended with the pool, whatever it does; who waits is told', async () => {
    const one = pool();
    const working = declined(check(one, 'forever'));
    const waiting = declined(check(one, 'ordinary', '192.0.2.2'));
    const [pid] = one.pids() as [number];
    await one.close();
    expect(running(pid)).toBe(false);
    for (const error of [await working, await waiting, await declined(check(one, 'ordinary'))])
      expect(error).toMatchObject({ status: 503, message: expect.stringContaining('服务器正在停止') });
  });

  it('does not outlive its parent, at work or idle', async () => {
    const parent = spawn(process.execPath, [await built('doomed-parent'), program], { stdio: ['ignore', 'pipe', 2] });
    const pids = await new Promise<number[]>((resolve) =>
      createInterface({ input: parent.stdout as NodeJS.ReadableStream }).once('line', (line) =>
        resolve(JSON.parse(line)),
      ),
    );
    expect(pids.map(running)).toEqual([true, true]);
    parent.kill('SIGKILL');
    await Promise.all(pids.map(gone));
  });
});

describe('ten files at once', () => {
  const ten = (of: Apart, address: (n: number) => string) =>
    Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        check(of, `file ${n}`, address(n)).then(
          () => 200,
          (error: Declined) => [error.status, error.message, error.retryAfter] as const,
        ),
      ),
    );

  it('of ten people wait for each other, and each is read', async () => {
    const one = pool();
    const told = ten(one, (n) => `192.0.2.${n}`);
    expect(one.pids()).toHaveLength(1);
    expect(await told).toEqual(Array(10).fill(200));
  });

  it('of one address are read one at a time; what is too many is told when to come again', async () => {
    const one = pool({ children: 2 });
    const told = ten(one, () => '192.0.2.1');
    expect(one.pids()).toHaveLength(1);
    // Somebody else does not wait behind them.
    expect(await check(one, 'ordinary', '192.0.2.2')).toMatchObject({ file: 'ordinary' });
    const answers = await told;
    expect(answers.slice(0, 4)).toEqual([200, 200, 200, 200]);
    for (const answer of answers.slice(4)) {
      const [status, sentence, seconds] = answer as [number, string, number];
      expect(status).toBe(429);
      expect(sentence).toContain('还有 4 份没有读完');
      expect(sentence).toContain(`请过 ${seconds} 秒再试`);
    }
  });

  it('are told how long where the queue is full', async () => {
    const one = pool({ waiting: 2 });
    const answers = await ten(one, (n) => `192.0.2.${n}`);
    expect(answers.slice(0, 3)).toEqual([200, 200, 200]);
    for (const answer of answers.slice(3)) {
      const [status, sentence, seconds] = answer as [number, string, number];
      expect(status).toBe(503);
      expect(sentence).toContain(`前面还有 3 件在等，现在排不上，大约要等 ${seconds} 秒`);
      expect(seconds).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('a file that is never read to its end', () => {
  it('is told so on the page and in the API, while every other page answers', async () => {
    const server = await testServer({ demo: false, apart: pool({ seconds: 1, children: 2 }) });
    const send = (path: string, ip: string) => {
      const body = new FormData();
      body.append('file', new File(['x'], 'forever'));
      return server.ask(path, { method: 'POST', body, headers: { 'X-Forwarded-For': ip } });
    };
    let ended = false;
    const given = Promise.all([send('/check', '192.0.2.1'), send('/api/v1/check', '192.0.2.2')]).finally(() => {
      ended = true;
    });
    expect((await server.ask('/due')).status).toBe(200);
    expect(ended).toBe(false);
    const [page, api] = await given;
    const sentence = /^没有检查 读这个文件超过了 1 秒，.*没有保留。请/;
    expect(page.status).toBe(422);
    expect(load(await page.text())('[role=alert]').text()).toMatch(sentence);
    expect(api.status).toBe(422);
    expect(await api.json()).toMatchObject({ code: 'invalid', title: expect.stringContaining('超过了 1 秒') });
  });

  it('says in its headers when to come again, where there is no room', async () => {
    const server = await testServer({ demo: false, apart: pool({ waiting: 0 }) });
    const send = (path: string, name: string, ip: string) => {
      const body = new FormData();
      body.append('file', new File(['x'], name));
      return server.ask(path, { method: 'POST', body, headers: { 'X-Forwarded-For': ip } });
    };
    const first = send('/check', 'forever', '192.0.2.1');
    await expect.poll(() => server.apart.pids()).toHaveLength(1);
    for (const path of ['/check', '/api/v1/check']) {
      const answer = await send(path, 'ordinary', '192.0.2.2');
      expect(answer.status).toBe(503);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
      expect(await answer.text()).toContain('前面还有 1 件在等');
    }
    await server.apart.close();
    expect((await first).status).toBe(503);
  });
});
