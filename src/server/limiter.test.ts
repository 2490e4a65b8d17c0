import { load } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { testHouse } from '../../test/support/house.ts';
import { testServer } from '../../test/support/server.ts';
import { connect } from '../store/database.ts';
import type { House } from '../store/house.ts';
import { limiter } from './limiter.ts';

let house: House;
beforeAll(async () => {
  house = await testHouse();
});

const allowed = { page: 2, read: 2, write: 2, check: 2, sign_in: 2, submit: 2 };

describe('too many requests', () => {
  it('are asked to wait', async () => {
    const busy = await testServer({ demo: false, limiter: limiter(house.pool, allowed) });
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await busy.ask('/check')).status);
    expect(statuses).toEqual([200, 200, 429]);
  });

  it('are told so on a page of the house, and a program in data', async () => {
    const full = await testServer({ demo: false, limiter: () => false });
    const page = await full.ask('/check');
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('retry-after')).toBe('60');
    expect(load(await page.text())('h1 + p').text()).toBe(
      '访问太频繁了，请过一分钟再试。这一次没有办，也没有写入任何内容。',
    );
    expect((await full.ask('/portal.css')).status).toBe(200);
    expect(await (await full.ask('/api/v1/welcome')).json()).toMatchObject({ code: 'too_many' });
    const nowhere = await (await testServer({ demo: false })).ask('/organs/nowhere/requests/new');
    expect([nowhere.status, load(await nowhere.text())('h1').text()]).toEqual([404, '没有找到这一页']);
  });

  it.each(['sign_in', 'submit'] as const)(
    'of kind %s are counted for all processes together, by address',
    async (kind) => {
      const [one, other] = [limiter(house.pool, allowed), limiter(house.pool, allowed)];
      const counted = await Promise.all([one(kind, '192.0.2.1'), other(kind, '192.0.2.1'), one(kind, '192.0.2.1')]);
      expect(counted.filter(Boolean)).toHaveLength(2);
      expect(await other(kind, '192.0.2.1')).toBe(false);
      expect(await other(kind, '192.0.2.2')).toBe(true);
    },
  );

  it('are counted by the process alone where the database does not answer', async () => {
    const { pool } = connect('postgres://nobody@127.0.0.1:1/nothing');
    const count = limiter(pool, allowed);
    const within = [];
    for (let i = 0; i < 3; i++) within.push(await count('sign_in', '192.0.2.3'));
    expect(within).toEqual([true, true, false]);
    await pool.end();
  });
});
