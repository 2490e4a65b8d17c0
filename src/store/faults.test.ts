import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, cleanUp, freshFolder, gone, postmasterOf } from '../../test/support/engine.ts';
import { record, testOrgan } from '../../test/support/house.ts';
import { atSize } from '../../test/support/large.ts';
import { requests } from '../domain/register/registers.ts';
import { isAway, mayBeWritten } from './away.ts';
import { type OrganRow, query } from './database.ts';
import { type House, openHouse, openHouseAt } from './house.ts';
import { backup } from './ledger/backup.ts';
import { transact } from './ledger/transact.ts';
import { verify } from './ledger/verify.ts';
import { atLeisure, leisurely, usual } from './patience.ts';

const now = (): Date => new Date('2025-01-15T02:00:00Z');
const dataDir = freshFolder();
const hasty = { usual: { ...usual, connect: 300, statement: 300, lock: 200, answer: 600 }, leisurely };
/** Two servers on one folder; the third waits for nothing. */
const houses: House[] = [];
let impatient: House;

beforeAll(async () => {
  const soon = { ...usual, connect: 300, statement: 300, lock: 200, answer: 600 };
  for (const patience of [
    { usual, leisurely },
    { usual, leisurely },
    { usual: soon, leisurely },
  ])
    houses.push(await openHouse({ dataDir, now, patience }));
  impatient = houses.pop()!;
});

afterAll(async () => {
  for (const house of [...houses, impatient]) await house?.close();
  await cleanUp();
});

const somebody = {
  receipt_date: '2024-03-01',
  channel: 'online',
  applicant_kind: 'natural_person',
  applicant: '王测试甲',
  wanted: '某份材料',
  result: null,
  reply_date: null,
};

const act = (house: House, organ: OrganRow, id = house.newId()): Promise<string> =>
  record(house, organ, requests, { ...somebody, registration_no: id }, id);

const askBeside = (house: House, text: string): Promise<unknown> =>
  ask(String(house.pool.options.connectionString), text);

/** Ways in which a database is lost under those who use it. */
const faults: ((house: House) => Promise<unknown>)[] = [
  async function killsTheServer() {
    const pid = postmasterOf(dataDir);
    process.kill(pid, 'SIGKILL');
    await gone(pid);
  },
  async function killsOneOfItsProcesses(house) {
    const pid = await askBeside(
      house,
      `select pid from pg_stat_activity where application_name = 'mingce' order by state = 'active' desc limit 1`,
    );
    process.kill(Number(pid), 'SIGKILL');
  },
  async function endsTheConnections(house) {
    await askBeside(
      house,
      `select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'mingce'`,
    );
  },
  async function shutsItDown() {
    const pid = postmasterOf(dataDir);
    process.kill(pid, 'SIGINT');
    await gone(pid);
  },
];

/** Somebody who writes without pause, and keeps what was acknowledged and what failed. */
function writer(house: House, organ: OrganRow) {
  const acknowledged = new Set<string>();
  const failed = new Set<string>();
  const others: unknown[] = [];
  let writing = true;
  const done = (async () => {
    while (writing) {
      const id = house.newId();
      await act(house, organ, id).then(
        () => acknowledged.add(id),
        (error) => (!isAway(error) ? others.push(error) : !mayBeWritten(error) && failed.add(id)),
      );
    }
  })();
  const stop = async (): Promise<void> => {
    writing = false;
    await done;
  };
  return { acknowledged, failed, others, stop };
}

it(
  'a database that is lost again and again under two processes that write: both go on, nothing acknowledged is lost, nothing that failed is written',
  async () => {
    const [house] = houses as [House];
    const writers: ReturnType<typeof writer>[] = [];
    for (const [n, one] of [...houses, ...houses].entries())
      writers.push(writer(one, await testOrgan(one, `writers-${n}`)));
    for (let n = 0; n < atSize(4, 60); n++) {
      await faults[n % faults.length]!(houses[n % 2]!);
      const before = writers.map(({ acknowledged }) => acknowledged.size);
      await expect
        .poll(() => writers.every(({ acknowledged }, i) => acknowledged.size > before[i]! + 1), {
          timeout: 60_000,
          interval: 10,
        })
        .toBe(true);
    }
    for (const { stop } of writers) await stop();
    const rows = await house.db.selectFrom('ledger').select('stream_id').execute();
    const written = new Set(rows.map((row) => row.stream_id));
    expect(writers.flatMap(({ others }) => others)).toEqual([]);
    expect(writers.flatMap(({ acknowledged }) => [...acknowledged]).filter((id) => !written.has(id))).toEqual([]);
    expect(writers.flatMap(({ failed }) => [...failed]).filter((id) => written.has(id))).toEqual([]);
    expect((await verify(house)).damage).toEqual([]);
    if (atSize(0, 1))
      console.log(writers.map((one) => `${one.acknowledged.size} acknowledged, ${one.failed.size} failed`));
  },
  atSize(120_000, 900_000),
);

describe('a database that is slow or stands still', () => {
  it('holds nobody longer than their patience, and is used again when it goes on', async () => {
    const organ = await testOrgan(impatient, 'stopped');
    const url = String(impatient.pool.options.connectionString);
    const leaving = await openHouseAt({ url, embedded: true }, { dataDir, now, patience: hasty });
    const pids = (await askBeside(
      impatient,
      `select array_agg(pid) from pg_stat_activity where application_name = 'mingce'`,
    )) as number[];
    pids.push(postmasterOf(dataDir));
    for (const pid of pids) process.kill(pid, 'SIGSTOP');
    try {
      const asked = await Promise.allSettled([
        impatient.db.selectFrom('organ').select('code').execute(),
        act(impatient, organ),
        impatient.db.selectFrom('organ').select('code').execute(),
      ]);
      for (const one of asked) expect(one).toMatchObject({ status: 'rejected', reason: expect.toSatisfy(isAway) });
      await leaving.close();
    } finally {
      for (const pid of pids) process.kill(pid, 'SIGCONT');
    }
    await expect.poll(() => act(impatient, organ).then(Boolean, () => false)).toBe(true);
    expect((await verify(impatient)).damage).toEqual([]);
  });

  it('ends a statement that takes too long, but not one of long work', async () => {
    const slow = query('select pg_sleep(0.5)');
    await expect(impatient.db.executeQuery(slow)).rejects.toSatisfy(isAway);
    await atLeisure(() => impatient.db.executeQuery(slow));
  });
});

it('a backup whose database is lost under it fails with what happened, and leaves no file', async () => {
  const [house] = houses as [House];
  const folder = freshFolder();
  await atLeisure(async () => {
    // The one connection of long work: the backup takes it next.
    const { rows } = await house.db.executeQuery(query('select pg_backend_pid() as pid'));
    const failed = backup(house, join(folder, 'backup.gz'), () => {
      process.kill((rows[0] as { pid: number }).pid, 'SIGKILL');
    });
    await expect(failed).rejects.toSatisfy(isAway);
    expect(readdirSync(folder)).toEqual([]);
    expect((await verify(house)).damage).toEqual([]);
  });
});

it('an import that holds the chain of one organ keeps neither readers nor other organs waiting', async () => {
  const busy = await testOrgan(impatient, 'busy');
  const other = await testOrgan(impatient, 'other');
  let finish = (): void => {};
  let begun = (): void => {};
  const holding = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const long = atLeisure(() =>
    transact(impatient, 'tester', busy.organ_id, async () => {
      begun();
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return { events: [], project: async () => {} };
    }),
  );
  await holding;
  const waiting = Promise.allSettled(Array.from({ length: 20 }, () => act(impatient, busy)));
  expect(await impatient.db.selectFrom('organ').select('code').where('code', '=', 'busy').execute()).toHaveLength(1);
  expect(await act(impatient, other)).toBeTruthy();
  for (const one of await waiting) expect(one).toMatchObject({ status: 'rejected', reason: expect.toSatisfy(isAway) });
  finish();
  await long;
  expect(await act(impatient, busy)).toBeTruthy();
});
