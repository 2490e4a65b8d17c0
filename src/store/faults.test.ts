import { afterEach, expect, it } from 'vitest';
import { ask, cleanUp, freshFolder, gone, postmasterOf } from '../../test/support/engine.ts';
import { record, testOrgan } from '../../test/support/house.ts';
import { atSize } from '../../test/support/large.ts';
import { requests } from '../domain/register/registers.ts';
import { isAway, mayBeWritten } from './away.ts';
import type { OrganRow } from './database.ts';
import { type House, openHouse } from './house.ts';
import { verify } from './ledger/verify.ts';

afterEach(cleanUp);

const now = (): Date => new Date('2025-01-15T02:00:00Z');

const request = {
  receipt_date: '2024-03-01',
  channel: 'online',
  applicant_kind: 'natural_person',
  applicant: '王测试甲',
  wanted: '某份材料',
  result: null,
  reply_date: null,
};

/** Ways in which a database is lost under those who use it. */
const faults: Record<string, (dataDir: string, house: House) => Promise<unknown>> = {
  'the server is killed': async (dataDir) => {
    const pid = postmasterOf(dataDir);
    process.kill(pid, 'SIGKILL');
    await gone(pid);
  },
  'one of its processes is killed': async (_, house) => process.kill(await aBackend(house), 'SIGKILL'),
  'an administrator ends the connections': async (_, house) =>
    ask(
      String(house.pool.options.connectionString),
      `select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'mingce' and pid <> pg_backend_pid()`,
    ),
  'it is shut down': async (dataDir) => {
    const pid = postmasterOf(dataDir);
    process.kill(pid, 'SIGINT');
    await gone(pid);
  },
};

const aBackend = async (house: House): Promise<number> =>
  Number(
    await ask(
      String(house.pool.options.connectionString),
      `select pid from pg_stat_activity where application_name = 'mingce' order by state = 'active' desc limit 1`,
    ),
  );

/** Somebody who writes without pause, and keeps what was acknowledged, refused by the fault, or is not known. */
function writer(house: House, organ: OrganRow) {
  const kept = { acknowledged: new Set<string>(), failed: new Set<string>(), unsure: 0, others: [] as unknown[] };
  let writing = true;
  const done = (async () => {
    for (let n = 0; writing; n++) {
      const id = house.newId();
      try {
        await record(house, organ, requests, { ...request, registration_no: `${house.newId()}` }, id);
        kept.acknowledged.add(id);
      } catch (error) {
        if (!isAway(error)) kept.others.push(error);
        else if (mayBeWritten(error)) kept.unsure++;
        else kept.failed.add(id);
      }
    }
  })();
  return {
    kept,
    stop: async () => {
      writing = false;
      await done;
    },
  };
}

it(
  'a database that is killed again and again under two processes that write: nothing acknowledged is lost, nothing refused is written',
  async () => {
    const dataDir = freshFolder();
    const houses = [await openHouse({ dataDir, now }), await openHouse({ dataDir, now })];
    const writers = [];
    for (const [n, house] of [...houses, ...houses].entries())
      writers.push({ house, ...writer(house, await testOrgan(house, `organ-${n}`)) });
    const ways = Object.values(faults);
    const kills = atSize(4, 60);
    for (let n = 0; n < kills; n++) {
      await ways[n % ways.length]!(dataDir, houses[n % 2]!);
      const before = writers.map(({ kept }) => kept.acknowledged.size);
      await expect
        .poll(() => writers.every(({ kept }, i) => kept.acknowledged.size > before[i]! + 2), {
          timeout: 60_000,
          interval: 10,
        })
        .toBe(true);
    }
    for (const { stop } of writers) await stop();
    const [house] = houses as [House];
    const written = new Set(
      (await house.db.selectFrom('ledger').select('stream_id').execute()).map((row) => row.stream_id),
    );
    for (const { kept } of writers) {
      expect(kept.others).toEqual([]);
      expect([...kept.acknowledged].filter((id) => !written.has(id))).toEqual([]);
      expect([...kept.failed].filter((id) => written.has(id))).toEqual([]);
    }
    expect((await verify(house)).damage).toEqual([]);
    const sum = (of: (one: (typeof writers)[0]) => number) => writers.reduce((total, one) => total + of(one), 0);
    console.log(
      `${kills} kills: ${sum((w) => w.kept.acknowledged.size)} acknowledged, ${sum((w) => w.kept.failed.size)} failed, ${sum((w) => w.kept.unsure)} unsure`,
    );
    for (const one of houses) await one.close();
  },
  atSize(60_000, 600_000),
);
