import { beforeAll, describe, expect, it } from 'vitest';
import { answeringOrgan, invented } from '../../test/support/cases.ts';
import { record } from '../../test/support/house.ts';
import { atSize } from '../../test/support/large.ts';
import { type TestServer, testServer } from '../../test/support/server.ts';
import { posts } from '../domain/organ/posts.ts';
import { appointments, publications } from '../domain/register/registers.ts';
import { actOnCase } from '../store/request/case-act.ts';
import { portal } from './portal/index.tsx';

type Schema = { type?: string; enum?: unknown[]; properties?: Record<string, Schema> };
interface Operation {
  parameters?: { name: string; in: 'path' | 'query'; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

let server: TestServer;
let cookie: string;
let known: Record<string, string>;
const operations: { method: string; path: string; of: Operation }[] = [];

beforeAll(async () => {
  server = await testServer({ demo: false });
  const { house, auth } = server;
  const organ = await answeringOrgan(house);
  const account = await auth.createAccount({ username: 'all', name: '演示', password: 'password-1' });
  if ('refusal' in account) throw new Error(account.refusal.sentence);
  for (const post of posts)
    await record(house, organ, appointments, {
      account: account.id,
      post: post.key,
      from_day: '2020-01-01',
      to_day: null,
    });
  cookie = await server.signIn('all', 'password-1');
  const id = house.newId();
  const clerk = { account: account.id, posts: ['clerk'] as const };
  const input = { channel: 'in_person', came_on: '2025-02-05', applicants: [invented], wanted: '青石县某项演示信息' };
  await actOnCase(house, clerk, organ, id, [{ act: 'register', input }]);
  await record(house, organ, publications, { title: '演示公告', published_on: '2024-01-05', field: 'other' });
  known = { organ: 'town', id, year: '2024', version: '1', no: '1', name: 'x', file: 'requests.csv', token: 'x' };
  const document = (await (await server.ask('/api/v1/openapi.json')).json()) as {
    paths: Record<string, Record<string, Operation>>;
  };
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, of] of Object.entries(methods)) operations.push({ method: method.toUpperCase(), path, of });
});

/** As they stand in an address. */
const inAddress = [
  '%00',
  'a%00b',
  '%E0%A4%A',
  '%FF%FE',
  '%ED%A0%80',
  '%',
  'x'.repeat(9_000),
  '%F0%9F%98%80'.repeat(200),
  '__proto__',
  'constructor',
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e',
  '-1',
  '0',
  '1e309',
  '99999999999999999999',
  '2147483648',
  '%27%3B--',
  '%0d%0aSet-Cookie:%20a=b',
  '%E2%80%AE%EF%BF%BF',
];
const unheld = ['a\u0000b', '\ud800', 'x\udc00.docx'];
const inBody: unknown[] = [
  ...unheld,
  'x'.repeat(100_000),
  '\u0001\ufffe\u202e',
  '0000-00-00',
  '2024-02-30',
  -1,
  1e308,
  2 ** 53,
  1.5,
  true,
  null,
  [],
  [[[]]],
  [null],
  ['\u0000'],
  {},
  { toString: 1 },
  JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":1},"length":-1}'),
  Array.from({ length: 300 }, () => ({ id: 'x', digest: 'x' })),
];
const bodies = [
  '',
  '{',
  'null',
  '[]',
  '"x"',
  '1',
  '{"organ":"town","organ":"x"}',
  '{"__proto__":{"organ":"town"}}',
  '[{"a":1}]',
  '{"organ":"\\u0000"}',
  '{"\\ud800":1}',
];
const types = [
  'application/json',
  'text/plain',
  'application/json; charset=\u00ff',
  'multipart/form-data',
  'x',
  'application/x-www-form-urlencoded',
];

/** A few of many, others for each place: in `npm test` each value meets some place; at full size, every one. */
const some = <T>(values: readonly T[], place: number): readonly T[] => {
  const step = atSize(37, 1);
  return values.filter((_, i) => (i + place) % step === 0);
};

async function answers(path: string, init: Parameters<TestServer['ask']>[1] = {}): Promise<Response> {
  const response = await server.ask(path, { cookie, ...init });
  const what = `${init.method ?? 'GET'} ${path.slice(0, 120)} ${JSON.stringify(init.json ?? String(init.body ?? '')).slice(0, 120)}`;
  const text = await response.text();
  if (response.status >= 500) expect(`${response.status} ${text.slice(0, 300)}`, what).toBe('no failure');
  // Whatever is refused is refused with a sentence.
  if (response.status >= 400) expect(text, what).toMatch(/[一-龥].*[。？]/);
  return response;
}

const filled = ({ path, of }: { path: string; of: Operation }, given: Record<string, string> = {}): string =>
  `/api/v1${path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const schema = of.parameters?.find((one) => one.in === 'path' && one.name === name)?.schema;
    return given[name] ?? String(schema?.enum?.[0] ?? known[name] ?? 'x');
  })}`;

const ends = (path: string): boolean => /^\/session/.test(path);

describe('hostile values', () => {
  it('in every part of every address of data are refused with a sentence, never a failure', async () => {
    let place = 0;
    for (const one of operations)
      for (const { name, in: where } of one.of.parameters ?? [])
        for (const value of some(inAddress, place++)) {
          const path = where === 'path' ? filled(one, { [name]: value }) : `${filled(one)}?${name}=${value}&${name}=2`;
          await answers(path, one.method === 'GET' ? {} : { method: one.method, json: {} });
        }
    expect(place).toBeGreaterThan(150);
  }, 300_000);

  it('in every field of every body of data are refused with a sentence, never a failure', async () => {
    let place = 0;
    for (const one of operations) {
      const schema = one.of.requestBody?.content['application/json']?.schema;
      if (!schema || (ends(one.path) && one.path.includes('password'))) continue;
      const keys = Object.keys(schema.properties ?? { x: {} });
      for (const value of some(inBody, place++)) {
        const all = Object.fromEntries(keys.map((key) => [key, value]));
        const response = await answers(filled(one), {
          method: one.method,
          json: { ...all, ...(keys.includes('organ') ? { organ: 'town' } : {}) },
        });
        if (unheld.includes(value as string)) expect(response.status, one.path).toBe(422);
      }
      for (const key of atSize(0, 1) ? keys : [])
        for (const value of some(inBody, place++).slice(0, 2))
          await answers(filled(one), { method: one.method, json: { organ: 'town', [key]: value } });
      for (const body of some(bodies, place++))
        await answers(filled(one), { method: one.method, body, headers: { 'Content-Type': 'application/json' } });
      for (const type of some(types, place++))
        await answers(filled(one), { method: one.method, body: '{"a":1}', headers: { 'Content-Type': type } });
    }
    expect(place).toBeGreaterThan(100);
  }, 300_000);

  it('in every upload, its name and its form are refused with a sentence, never a failure', async () => {
    let place = 0;
    for (const one of operations.filter(({ of }) => of.requestBody?.content['multipart/form-data'])) {
      const names = [
        '\u0000.csv',
        'a\ud800.xlsx',
        '../../x.csv',
        '',
        'x'.repeat(5000),
        'a\r\nX-Header: 1.csv',
        'con.docx',
      ];
      for (const name of some(names, place++)) {
        const form = new FormData();
        form.append('file', new File(['\u0000\ud800,__proto__\n1,2'], name));
        form.append('file', new File(['x'], 'second'));
        form.append('__proto__', 'x');
        await answers(filled(one), { method: one.method, body: form });
      }
      for (const type of some(types, place++))
        await answers(filled(one), { method: one.method, body: '--X\r\n\r\n', headers: { 'Content-Type': type } });
    }
    expect(place).toBeGreaterThan(20);
  }, 300_000);

  it('in every part of every address of the portal, and its question, are answered with a page', async () => {
    const routes = new Map(
      portal()
        .routes.filter(({ path }) => path !== '/*' && !path.endsWith('/*'))
        .map((route) => [`${route.method} ${route.path}`, route]),
    );
    const questions = ['q', 'field', 'channel', 'year', 'page', 'a', 'b', 'all', 'receipt', 'level'];
    let place = 0;
    for (const { method, path } of routes.values()) {
      if (method === 'ALL') continue;
      const fill = (given: Record<string, string> = {}): string =>
        path.replace(/:(\w+)(?:\{[^/]*\})?/g, (_, name: string) => given[name] ?? known[name] ?? 'x');
      const init =
        method === 'GET' ? {} : { method, body: new URLSearchParams({ id: 'x.y', case: '\u0000', step: 'submit' }) };
      for (const [, name] of path.matchAll(/:(\w+)/g))
        for (const value of some(inAddress, place++)) await answers(fill({ [name!]: value }), init);
      for (const value of some(inAddress, place++))
        await answers(`${fill()}?${questions.map((key) => `${key}=${value}`).join('&')}`, init);
      if (method !== 'GET')
        for (const type of some(types, place++))
          await answers(fill(), { method, body: 'a=%00&a=%E0%A4%A&__proto__=1', headers: { 'Content-Type': type } });
    }
    for (const path of [
      '/calendar/VALUE.ics',
      '/console/VALUE',
      '/assets/VALUE',
      '/VALUE',
      '/api/VALUE',
      '/api/v1/VALUE',
    ])
      for (const value of some(inAddress, place++)) await answers(path.replace('VALUE', value));
    expect(place).toBeGreaterThan(60);
  }, 300_000);

  it('name the field in which they stand', async () => {
    const json = { organ: 'town', wanted: '演示', files: [{ digest: 'x', name: '半个\ud83d.docx' }] };
    const response = await server.ask(`/api/v1/requests/${known.id}/register`, { cookie, json });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      problems: [{ field: 'files.0.name', message: expect.stringContaining('存不下的字符') }],
    });
    expect((await server.ask('/organs/%E0%A4%A')).status).toBe(404);
    expect((await server.ask('/organs/a%00b')).status).toBe(404);
  });
});
