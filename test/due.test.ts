import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const bin = resolve(import.meta.dirname, '../bin/mingce.mjs');

/** Runs `mingce` in a process of its own, with neither a database nor a data folder that could be opened. */
function mingce(words: string, TZ: string): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [bin, ...words.split(' ')], {
      env: { ...process.env, DATABASE_URL: 'postgres://127.0.0.1:1/nowhere', MINGCE_DATA: '/dev/null/none', TZ },
    });
    const ran = { out: '', err: '' };
    child.stdout.on('data', (chunk) => (ran.out += chunk));
    child.stderr.on('data', (chunk) => (ran.err += chunk));
    child.on('close', (code) => done({ code, ...ran }));
  });
}

it('`mingce due --json` keeps its contract: one line, three keys, four keys a day', async () => {
  const { code, out, err } = await mingce('due 2024-09-09 --json', 'Asia/Shanghai');
  expect({ code, err, lines: out.split('\n').length }).toEqual({ code: 0, err: '', lines: 2 });
  const answer = JSON.parse(out);
  expect(Object.keys(answer)).toEqual(['due', 'provisional', 'days']);
  expect(answer).toMatchObject({ due: '2024-10-12', provisional: false });
  expect(answer.days).toHaveLength(33);
  expect(answer.days[4]).toEqual({
    date: '2024-09-14',
    kind: 'makeup',
    counts: true,
    why: '第5个工作日，中秋节调休上班（国办发明电〔2023〕7号）',
  });
});

it('`mingce due` is provisional beyond the known years, says why in one key more, and still is a success', async () => {
  const { code, out } = await mingce('due 2026-12-20 --json', 'UTC');
  const answer = JSON.parse(out);
  expect({ code, provisional: answer.provisional }).toEqual({ code: 0, provisional: true });
  expect(Object.keys(answer)).toEqual(['due', 'provisional', 'days', 'why']);
  expect(answer.why).toBe('计算时还没有2027年的放假安排，这一天是暂定的，公布后可能前后移动。');
  expect(Object.keys(answer.days[0])).toEqual(['date', 'kind', 'counts', 'why']);
});

it('`mingce due` says the same in every time zone', async () => {
  const zones = ['America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati', 'UTC'];
  const said = await Promise.all(zones.map((TZ) => mingce('due 2026-01-26 --json', TZ)));
  for (const { out } of said) expect(out).toBe(said[0]!.out);
  expect(JSON.parse(said[0]!.out).due).toBe('2026-02-28');
  const words = await Promise.all(zones.map((TZ) => mingce('due 2026-01-26 --pause 2026-02-02:2026-02-09', TZ)));
  for (const { out } of words) expect(out).toBe(words[0]!.out);
});

it('`mingce fee --json` keeps its contract', async () => {
  expect(await mingce('fee --pages 250 --json', 'UTC')).toEqual({ code: 0, out: '{"yuan":4700}\n', err: '' });
});
