import { beforeAll, describe, expect, it } from 'vitest';
import { record, testOrgan } from '../../test/support/house.ts';
import { type TestServer, testServer } from '../../test/support/server.ts';
import { appointments } from '../domain/register/registers.ts';
import type { OrganRow } from '../store/database.ts';
import { actOnRecord } from '../store/register/record.ts';

let server: TestServer;
let county: OrganRow;
let town: OrganRow;
const accounts = new Map<string, string>();

beforeAll(async () => {
  server = await testServer({ demo: false });
  county = await testOrgan(server.house, 'county');
  town = await testOrgan(server.house, 'town', county);
  for (const [username, organ, post] of [
    ['county-admin', county, 'administrator'],
    ['town-admin', town, 'administrator'],
    ['town-clerk', town, 'clerk'],
    ['locked', town, 'clerk'],
  ] as const) {
    const account = await server.auth.createAccount({ username, name: username, password: 'password-1' });
    if ('refusal' in account) throw new Error(account.refusal.sentence);
    accounts.set(username, account.id);
    await record(server.house, organ, appointments, {
      account: account.id,
      post,
      from_day: '2024-01-01',
      to_day: null,
    });
  }
});

const me = async (cookie: string): Promise<number> => (await server.ask('/api/v1/session', { cookie })).status;
const tryIn = (username: string, password: string): Promise<Response> =>
  server.ask('/api/v1/session', { json: { username, password } });

describe('signing in', () => {
  it('gives a cookie that scripts cannot read, and what the person may do', async () => {
    const response = await tryIn('Town-Clerk', 'password-1');
    expect(response.status).toBe(200);
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    const said = (await response.json()) as { organs: { code: string; actions: string[] }[] };
    expect(said.organs.map((organ) => organ.code)).toEqual(['town']);
    expect(said.organs[0]?.actions).toContain('records.write');
    expect(said.organs[0]?.actions).not.toContain('report.publish');
  });

  it('says the same of a wrong password and of an account that is not there', async () => {
    const [wrong, nobody] = [
      await tryIn('town-clerk', 'wrong-password'),
      await tryIn('nobody-at-all', 'wrong-password'),
    ];
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    expect(((await wrong.json()) as { title: string }).title).toBe(((await nobody.json()) as { title: string }).title);
  });

  it('is stopped for a while after five wrong passwords, even with the right one, and works again later', async () => {
    for (let i = 0; i < 5; i++) expect((await tryIn('locked', 'wrong-password')).status).toBe(401);
    const stopped = await tryIn('locked', 'password-1');
    expect(stopped.status).toBe(403);
    expect(await stopped.text()).toContain('15 分钟');
    server.house.at('2025-02-10T02:16:00Z');
    expect((await tryIn('locked', 'password-1')).status).toBe(200);
    server.house.at('2025-02-10T02:00:00Z');
  });

  it('ends when the person signs out', async () => {
    const cookie = await server.signIn('town-clerk', 'password-1');
    expect(await me(cookie)).toBe(200);
    await server.ask('/api/v1/session', { method: 'DELETE', cookie });
    expect(await me(cookie)).toBe(401);
  });

  it('gives no power any more from the day after the appointment ended', async () => {
    const cookie = await server.signIn('town-clerk', 'password-1');
    const list = (): Promise<Response> => server.ask('/api/v1/organs/town/records/requests', { cookie });
    expect((await list()).status).toBe(200);
    const { rows } = (await (
      await server.ask('/api/v1/organs/town/records/appointments?size=200', { cookie })
    ).json()) as { rows: { id: string; account: string }[] };
    const { id } = rows.find((row) => row.account === accounts.get('town-clerk'))!;
    const ended = { act: 'amend', values: { to_day: '2025-02-09' }, reason: '调离' } as const;
    expect((await actOnRecord(server.house, 'tester', town.organ_id, appointments, id, ended)).ok).toBe(true);
    expect((await list()).status).toBe(404);
    await actOnRecord(server.house, 'tester', town.organ_id, appointments, id, {
      ...ended,
      values: { to_day: null },
      reason: '回任',
    });
    expect((await list()).status).toBe(200);
  });
});

describe('a password', () => {
  it('is changed by its owner, who must know the present one; other sessions end', async () => {
    const cookie = await server.signIn('town-clerk', 'password-1');
    const other = await server.signIn('town-clerk', 'password-1');
    const change = (present: string): Promise<Response> =>
      server.ask('/api/v1/session/password', { cookie, json: { present, next: 'password-2' } });
    expect((await change('wrong-password')).status).toBe(422);
    expect((await change('password-1')).status).toBe(200);
    expect(await me(other)).toBe(401);
    expect((await tryIn('town-clerk', 'password-1')).status).toBe(401);
    expect((await tryIn('town-clerk', 'password-2')).status).toBe(200);
  });

  it('is reset by the administrator of the organ, and never of one above', async () => {
    const admin = await server.signIn('town-admin', 'password-1');
    const reset = (who: string): Promise<Response> =>
      server.ask(`/api/v1/organs/town/accounts/${accounts.get(who)}/password`, {
        cookie: admin,
        json: { password: 'password-3' },
      });
    expect((await reset('town-clerk')).status).toBe(200);
    expect((await tryIn('town-clerk', 'password-3')).status).toBe(200);
    expect((await reset('county-admin')).status).toBe(403);
    await record(server.house, county, appointments, {
      account: accounts.get('town-clerk'),
      post: 'clerk',
      from_day: '2024-01-01',
      to_day: null,
    });
    expect((await reset('town-clerk')).status).toBe(403);
    expect((await tryIn('county-admin', 'password-1')).status).toBe(200);
  });
});
