import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { atEnd } from '../../test/support/at-end.ts';
import { freshDatabase } from '../../test/support/fresh-database.ts';
import { testOrgan } from '../../test/support/house.ts';
import { authOf } from '../server/auth.ts';
import { type House, openHouseAt } from '../store/house.ts';
import { markFilling } from '../store/house-row.ts';
import { restore } from '../store/ledger/backup.ts';
import { rebuild } from '../store/ledger/rebuild.ts';
import { verify } from '../store/ledger/verify.ts';
import { listOrgans } from '../store/organ.ts';
import { listAccounts } from '../store/people.ts';
import { prepareDemo } from './demo.ts';

const never = new AbortController().signal;
let url: string;
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'mingce-demo-'));
  atEnd(() => rm(dataDir, { recursive: true, force: true }));
  url = await freshDatabase();
});

const starting = { filling: 'demo' } as const;

async function opened(at = url): Promise<House> {
  const house = await openHouseAt(at, { dataDir, opening: starting });
  atEnd(() => house.close());
  return house;
}

/** Prepares the demo as `mingce start` does, and gives what it said. */
async function prepare(house: House, signal = never, wanted = true): Promise<string[]> {
  const said: string[] = [];
  const auth = authOf(house, { origin: () => 'http://localhost', secure: false });
  await prepareDemo(house, auth, { wanted, signal, say: (sentence) => said.push(sentence) });
  return said;
}

/** Aborted as soon as the house has an organ: in the middle of the seeding. */
function abortedInTheMiddle(house: House): AbortSignal {
  const controller = new AbortController();
  const watch = async (): Promise<void> => {
    while ((await listOrgans(house.db)).length === 0);
    controller.abort();
  };
  void watch();
  return controller.signal;
}

describe('the demo', () => {
  it('stops when it is told to, and leaves a house that nobody else works in', async () => {
    const house = await opened();
    await expect(prepare(house, abortedInTheMiddle(house))).rejects.toThrow(/abort/i);
    expect(await listOrgans(house.db)).toHaveLength(1);
    await expect(openHouseAt(url, { dataDir })).rejects.toThrow(/演示数据.*没有准备完.*npm start/);
  });

  it('that was interrupted is wiped and seeded whole, once, by whichever of two servers comes first', async () => {
    const houses = [await opened(), await opened()];
    const said = await Promise.all(houses.map((house) => prepare(house)));
    expect(said.flat()).toEqual(['正在准备演示数据（虚构的 2024 年）……']);
    const [house] = houses as [House];
    const whole = await verify(house);
    expect(whole).toMatchObject({ ok: true, organs: 1 });
    expect(whole.events).toBeGreaterThan(1000);
    expect(await listAccounts(house.db)).toHaveLength(5);
    expect(await prepare(house)).toEqual([]);
    expect(await verify(house)).toEqual(whole);
    await (await openHouseAt(url, { dataDir })).close();
  });

  it('that was interrupted is wiped where no demo is wanted any more', async () => {
    const house = await opened(await freshDatabase());
    await expect(prepare(house, abortedInTheMiddle(house))).rejects.toThrow(/abort/i);
    expect(await prepare(house, never, false)).toEqual([]);
    expect(await verify(house)).toMatchObject({ organs: 0, events: 0 });
    expect(await listAccounts(house.db)).toEqual([]);
  });

  it('never comes into a house in which anything is', async () => {
    const other = await opened(await freshDatabase());
    await testOrgan(other);
    // Even where its projections are gone.
    await other.db.deleteFrom('organ').execute();
    const before = await verify(other);
    expect(await prepare(other)).toEqual([]);
    expect(await verify(other)).toEqual(before);
    // Nor is anything wiped that is not the demo's, whatever the mark says.
    await rebuild(other);
    await markFilling(other.db, 'demo');
    await expect(prepare(other)).rejects.toThrow(/没有清掉任何内容/);
    expect(await verify(other)).toMatchObject({ events: before.events, root: before.root });
    const accounts = await opened(await freshDatabase());
    const auth = authOf(accounts, { origin: () => 'http://localhost', secure: false });
    await auth.createAccount({ username: 'first', name: '第一位', password: 'a-long-password' });
    expect(await prepare(accounts)).toEqual([]);
    expect(await listAccounts(accounts.db)).toHaveLength(1);
  });

  it('never comes into a house that a restore was begun in', async () => {
    const at = await freshDatabase();
    const opening = { filling: 'restore', key: Buffer.alloc(32, 1) } as const;
    const folder = await mkdtemp(join(tmpdir(), 'mingce-demo-'));
    atEnd(() => rm(folder, { recursive: true, force: true }));
    const house = await openHouseAt(at, { dataDir: folder, opening });
    await expect(restore(house, join(folder, 'nowhere'))).rejects.toThrow(/没有找到备份文件/);
    await house.close();
    await expect(openHouseAt(at, { dataDir: folder, opening: starting })).rejects.toThrow(/没有做完的恢复/);
  });
});
