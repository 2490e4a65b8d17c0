import { beforeAll, describe, expect, it } from 'vitest';
import { record, testOrgan } from '../../test/support/house.ts';
import { type TestServer, testServer } from '../../test/support/server.ts';
import { type Action, may, permissions } from '../domain/organ/permissions.ts';
import { type Post, posts } from '../domain/organ/posts.ts';
import { appointments } from '../domain/register/registers.ts';
import { listOrgans } from '../store/organ.ts';
import { api } from './api/index.ts';

const { declared } = api();

describe('every route', () => {
  it('lists its guards in order: limit, session, permit, parse', () => {
    expect(declared.length).toBeGreaterThan(40);
    for (const { method, path, guards } of declared) {
      const name = `${method} ${path} ${guards.join(' → ')}`;
      expect(guards[0], name).toMatch(/^limit:/);
      expect(guards.at(-1), name).toBe('parse');
      const [at, permit] = [guards.indexOf('session'), guards.findIndex((guard) => guard.startsWith('permit:'))];
      if (permit >= 0) expect(at, name).toBe(permit - 1);
      // What belongs to an organ asks for a post in it.
      if (path.includes('{organ}')) expect(permit, name).toBeGreaterThan(0);
    }
  });

  it('that is open to everybody is one of these', () => {
    const open = declared
      .filter((route) => !route.guards.includes('session'))
      .map((route) => `${route.method} ${route.path}`);
    expect(open.sort()).toEqual([
      'get /first-administrator/{token}',
      'get /welcome',
      'post /check',
      'post /first-administrator/{token}',
      'post /session',
    ]);
  });

  it('of the application is one that was declared with its guards', () => {
    const known = new Set(
      declared.map((route) => `${route.method.toUpperCase()} ${route.path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    const served = api().app.routes.map((route) => `${route.method} ${route.path}`);
    for (const route of served.filter((one) => one !== 'GET /openapi.json')) expect(known).toContain(route);
  });
});

describe('who may do what, where', () => {
  let server: TestServer;
  const cookies = new Map<string, string>();
  const organCodes = ['county', 'town', 'office', 'sibling'];

  beforeAll(async () => {
    server = await testServer({ demo: false });
    const { house, auth } = server;
    const county = await testOrgan(house, 'county');
    const town = await testOrgan(house, 'town', county);
    await testOrgan(house, 'office', town);
    await testOrgan(house, 'sibling', county);
    const organs = { county, town };
    for (const post of posts)
      for (const code of ['county', 'town'] as const) {
        const username = `${post.key}-${code}`;
        const account = await auth.createAccount({ username, name: username, password: 'password-1' });
        if ('refusal' in account) throw new Error(account.refusal.sentence);
        await record(house, organs[code], appointments, {
          account: account.id,
          post: post.key,
          from_day: '2024-01-01',
          to_day: null,
        });
        cookies.set(username, await server.signIn(username, 'password-1'));
      }
    const nobody = await auth.createAccount({ username: 'nobody', name: 'nobody', password: 'password-1' });
    if ('refusal' in nobody) throw new Error(nobody.refusal.sentence);
    cookies.set('nobody', await server.signIn('nobody', 'password-1'));
  });

  const id = '00000000-0000-7000-8000-000000000000';
  const fill = (path: string, organ: string): string =>
    path
      .replace('{organ}', organ)
      .replace('{id}', id)
      .replace('{register}', 'requests')
      .replace('{year}', '2024')
      .replace('{cell}', 'proactive.admin_licences')
      .replace('{file}', 'requests.csv')
      .replace('{account}', 'nobody');

  const guarded = declared.flatMap((route) => {
    const action = route.guards.find((guard) => guard.startsWith('permit:'))?.slice('permit:'.length) as
      | Action
      | undefined;
    return action ? [{ ...route, action }] : [];
  });

  it('is as the table of posts says, for every route, post and relation of organs', async () => {
    const tree = await listOrgans(server.house.db);
    const idOf = (code: string): string => tree.find((organ) => organ.code === code)!.organ_id;
    let asked = 0;
    for (const route of guarded)
      for (const post of posts)
        for (const from of ['county', 'town'])
          for (const to of organCodes) {
            const holding = { organId: idOf(from), post: post.key as Post, from: '2024-01-01', to: null };
            const allowed = may([holding], route.action, idOf(to), '2025-02-10', tree);
            const response = await server.ask(`/api/v1${fill(route.path, to)}`, {
              method: route.method.toUpperCase(),
              cookie: cookies.get(`${post.key}-${from}`)!,
              ...(route.method === 'post' ? { json: {} } : {}),
            });
            asked++;
            const body = response.status >= 400 ? await response.text() : '';
            const refused = response.status === 403 || (response.status === 404 && body.includes('没有岗位'));
            expect(
              refused,
              `${route.method} ${route.path} as ${post.label} of ${from} in ${to}: ${response.status} ${body}`,
            ).toBe(!allowed);
          }
    expect(asked).toBe(guarded.length * posts.length * 2 * organCodes.length);
  }, 240_000);

  it('is nothing without a post, and nothing without a session', async () => {
    for (const route of guarded) {
      const init = { method: route.method.toUpperCase(), ...(route.method === 'post' ? { json: {} } : {}) };
      const path = `/api/v1${fill(route.path, 'town')}`;
      expect((await server.ask(path, init)).status, path).toBe(401);
      expect((await server.ask(path, { ...init, cookie: 'mingce.session_token=forged.forged' })).status, path).toBe(
        401,
      );
      expect((await server.ask(path, { ...init, cookie: cookies.get('nobody')! })).status, path).toBe(404);
    }
  });

  it('is refused when another site asks in the name of a person who is signed in', async () => {
    const ask = (origin: string): Promise<Response> =>
      server.ask('/api/v1/organs/town/records/requests', {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain', Origin: origin },
        body: '{}',
        cookie: cookies.get('clerk-town')!,
      });
    expect((await ask('https://evil.example')).status).toBe(403);
    // Our own page gets past that check, and fails on what it sent.
    expect((await ask('http://localhost')).status).not.toBe(403);
  });

  it('covers every post that has any power', () => {
    for (const post of posts) expect(Object.keys(permissions[post.key]).length, post.label).toBeGreaterThan(0);
  });
});
