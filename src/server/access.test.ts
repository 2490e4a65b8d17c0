import { beforeAll, describe, expect, it } from 'vitest';
import { accountId } from '../../test/builders/account-id.ts';
import { invented } from '../../test/support/cases.ts';
import { gateOf, honoPath } from '../../test/support/gate.ts';
import { record, testOrgan } from '../../test/support/house.ts';
import { atSize } from '../../test/support/large.ts';
import { type TestServer, testServer } from '../../test/support/server.ts';
import { type Action, permissions } from '../domain/organ/permissions.ts';
import { type Post, posts } from '../domain/organ/posts.ts';
import { appointments } from '../domain/register/registers.ts';
import { caseActs } from '../domain/request/case/acts/index.ts';
import type { OrganRow } from '../store/database.ts';
import { actOnCase } from '../store/request/case-act.ts';
import type { Apart } from './apart/pool.ts';
import { api } from './api/index.ts';

const { declared } = api();

describe('every route', () => {
  it('lists its guards in order: limit, session, permit, parse', () => {
    expect(declared.length).toBeGreaterThan(40);
    const gate = gateOf(null as never);
    for (const { method, path, guards } of declared) {
      // What the matrix asks is what the application has.
      expect([...gate.guardsOf(method, path).map(({ guard }) => guard), 'parse']).toEqual(guards);
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
    const known = new Set(declared.map((route) => `${route.method.toUpperCase()} ${honoPath(route.path)}`));
    const served = api().app.routes.map((route) => `${route.method} ${route.path}`);
    for (const route of served.filter((one) => one !== 'GET /openapi.json')) expect(known).toContain(route);
  });
});

/** Where an organ stands to the one in which a post is held. */
const relations = ['own', 'above', 'below', 'beside', 'elsewhere'] as const;
type Relation = (typeof relations)[number];

/** By the table of posts alone: whether a post allows an action in an organ that stands so to its own. */
const allowed = (post: Post, action: Action, relation: Relation): boolean => {
  const reach = permissions[post][action];
  return relation === 'own' ? reach !== undefined : relation === 'below' && reach === 'subtree';
};

/** Acts and downloads whose handler asks for more than its guards do: for applicants' data, as they are. */
const personal = [
  'get /requests/{id}/papers/{version}/{format}',
  'get /requests/{id}/forms/{form}',
  'get /requests/{id}/dossier',
  'get /requests/{id}/files/{no}',
  'get /requests/{id}/releases/{no}',
  'post /requests/{id}/unmask',
];

const id = '00000000-0000-7000-8000-000000000000';
const fill = (path: string, values: Record<string, string>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '1');
const usual = { id, register: 'requests', year: '2024', cell: 'proactive.admin_licences', file: 'requests.csv' };
const also = { account: 'nobody', format: 'pdf', form: 'D36', token: 'none', act: 'begin_review' };

describe('who may do what, where', () => {
  let server: TestServer;
  const organs = {} as Record<Relation, OrganRow>;
  const cases = {} as Record<Relation, string>;
  const cookies: Record<string, string> = {};

  beforeAll(async () => {
    const apart: Apart = { run: async () => new Uint8Array() as never, close: async () => {}, pids: () => [] };
    server = await testServer({ demo: false, apart });
    const { house, auth } = server;
    organs.above = await testOrgan(house, 'county');
    organs.own = await testOrgan(house, 'town', organs.above);
    organs.below = await testOrgan(house, 'office', organs.own);
    organs.beside = await testOrgan(house, 'sibling', organs.above);
    organs.elsewhere = await testOrgan(house, 'elsewhere');
    for (const relation of relations) {
      cases[relation] = house.newId();
      const input = { channel: 'fax', came_on: '2025-01-10', applicants: [invented], wanted: '青石县某项演示信息' };
      const by = { account: accountId('clerk'), posts: ['clerk'] } as const;
      const done = await actOnCase(house, by, organs[relation], cases[relation], [{ act: 'register', input }]);
      if (!done.ok) throw new Error(done.refusal.sentence);
    }
    const appoint = (account: string, post: Post, from_day: string, to_day: string | null = null) =>
      record(house, organs.own, appointments, { account, post, from_day, to_day });
    for (const { key } of posts) await appoint(accountId(key), key, '2024-01-01');
    await appoint(accountId('ended'), 'reviewer', '2024-01-01', '2025-02-09');
    await appoint(accountId('to come'), 'reviewer', '2025-02-11');
    for (const username of ['clerk', 'auditor', 'nobody']) {
      const account = await auth.createAccount({ username, name: username, password: 'password-1' });
      if ('refusal' in account) throw new Error(account.refusal.sentence);
      if (username !== 'nobody') await appoint(account.id, username as Post, '2024-01-01');
      cookies[username] = await server.signIn(username, 'password-1');
    }
  });

  const nameOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;
  const ask = (route: { method: string; path: string }, at: Relation, cookie?: string): Promise<Response> =>
    server.ask(`/api/v1${fill(route.path, { ...usual, ...also, organ: organs[at].code, id: cases[at] })}`, {
      method: route.method.toUpperCase(),
      ...(cookie ? { cookie } : {}),
      ...(route.method === 'get' ? {} : { json: { organ: organs[at].code, reason: '演示' } }),
    });

  it('is as the table of posts says, for every operation, post and relation of organs', async () => {
    const gate = gateOf(server.house);
    const nobodys = ['nobody', 'ended', 'to come'].map((name) => ({ name, post: null }));
    const people = [...posts.map(({ key }) => ({ name: key as string, post: key as Post })), ...nobodys];
    const chains = new Set<string>();
    for (const [i, route] of gate.declared.entries()) {
      const creates = caseActs.some((act) => act.creates && route.path === `/requests/{id}/${act.key}`);
      const permit = route.guards.find((guard) => guard.startsWith('permit'));
      const action = (permit === 'permitCase' ? 'records.read' : permit?.slice('permit:'.length)) as Action | undefined;
      // The first of those with the same guards is asked from everywhere; the others from their own organ and one more.
      const chain = `${route.guards} ${creates}`;
      const near = atSize(0, 1) === 1 || !chains.has(chain) ? relations : (['own', relations[1 + (i % 4)]!] as const);
      chains.add(chain);
      await Promise.all(
        people.flatMap(({ name, post }) =>
          near.map(async (at) => {
            const path = fill(route.path, { ...usual, organ: organs[at].code, id: creates ? id : cases[at] });
            const found = await gate.ask(i, path, accountId(name), creates ? { organ: organs[at].code } : {});
            const sees = (one: Action): boolean => post !== null && allowed(post, one, at);
            const shown = (['records.read', 'report.read', 'organ.configure'] as const).some(sees);
            // Nothing to permit: whoever has signed in, or anybody. An organ that one may not see is not there.
            const inside = action === undefined || sees(action);
            const expected = inside ? 200 : permit !== 'permitCase' && shown ? 403 : 404;
            expect(found, `${nameOf(route)} as ${name} in ${at}`).toEqual({
              status: expected,
              // A case is acted on by posts held in its own organ, whatever a post elsewhere lets see.
              ...(inside && {
                posts: action && at === 'own' ? [post] : [],
                personal: !!action && sees('personal.read'),
              }),
            });
          }),
        ),
      );
    }
    expect(chains.size).toBeGreaterThan(20);
  }, 240_000);

  it('is nothing without a session, and little without a post', async () => {
    // Whoever signs out has no session for what comes after.
    const last = declared.filter(({ method, path }) => nameOf({ method, path }) === 'delete /session');
    for (const route of [...declared.filter((one) => !last.includes(one)), ...last]) {
      const name = nameOf(route);
      const needs = route.guards.includes('session');
      const statuses = [];
      for (const cookie of [undefined, 'mingce.session_token=forged.forged', cookies.nobody!])
        statuses.push((await ask(route, 'own', cookie)).status);
      for (const status of statuses.slice(0, 2)) expect(status === 401, name).toBe(needs);
      if (route.guards.some((guard) => guard.startsWith('permit'))) expect(statuses[2], name).toBe(404);
      else expect(statuses[2], name).not.toBe(401);
    }
  });

  it('is, on a case, for posts of its own organ, whoever may read it', async () => {
    const entries = caseActs.map((act) => {
      const route = declared.find(({ path }) => path === `/requests/{id}/${act.key}`);
      expect(route?.guards, act.key).toEqual(['limit:write', 'session', 'permitCase', 'parse']);
      return { act, route: route! };
    });
    for (const { act, route } of entries) {
      // A case that is there cannot be made once more; an act of another state is told so before whose it is.
      const now = act.transitions.some(
        ({ from, kinds }) => from.includes('awaiting_confirmation') && kinds.includes('request'),
      );
      const response = await ask(route, 'own', cookies.auditor!);
      expect(response.status, act.key).toBe(now ? 403 : 409);
      if (now) expect(await response.text(), act.key).toContain('岗位的人来办');
    }
    for (const at of ['below', 'own'] as const)
      expect(
        (await ask(declared.find(({ path }) => path === '/requests/{id}/confirm')!, at, cookies.auditor!)).status,
      ).toBe(403);
    const confirm = declared.find(({ path }) => path === '/requests/{id}/confirm')!;
    expect((await ask(confirm, 'own', cookies.clerk!)).status).toBe(422);
    expect((await ask(confirm, 'below', cookies.clerk!)).status).toBe(404);
  });

  it('is, for what has an applicant’s data in it, only for posts that may see them', async () => {
    const ofCase = declared.filter(({ guards }) => guards.includes('permitCase') && !guards.includes('limit:write'));
    for (const route of [...ofCase, declared.find((one) => nameOf(one) === 'post /requests/{id}/unmask')!]) {
      const name = nameOf(route);
      expect((await ask(route, 'own', cookies.auditor!)).status === 403, name).toBe(personal.includes(name));
      expect((await ask(route, 'own', cookies.clerk!)).status, name).not.toBe(403);
    }
    expect(declared.map(nameOf)).toEqual(expect.arrayContaining(personal));
  });

  it('is refused when another site asks in the name of a person who is signed in', async () => {
    const ask = (origin: string): Promise<Response> =>
      server.ask('/api/v1/organs/town/records/requests', {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain', Origin: origin },
        body: '{}',
        cookie: cookies.clerk!,
      });
    expect((await ask('https://evil.example')).status).toBe(403);
    // Our own page gets past that check, and fails on what it sent.
    expect((await ask('http://localhost')).status).not.toBe(403);
  });

  it('covers every post that has any power', () => {
    for (const post of posts) expect(Object.keys(permissions[post.key]).length, post.label).toBeGreaterThan(0);
  });
});
