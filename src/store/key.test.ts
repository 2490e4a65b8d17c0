import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bareDatabase, freshDatabase } from '../../test/support/fresh-database.ts';
import { testOrgan } from '../../test/support/house.ts';
import { connect } from './database.ts';
import { keepDraft } from './draft.ts';
import { type House, openHouseAt } from './house.ts';
import { backup } from './ledger/backup.ts';
import { verify } from './ledger/verify.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingce-key-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => {
  delete process.env.MINGCE_KEY;
});

let made = 0;
const newFolder = (): string => join(folder, `data-${++made}`);
const keyOf = (dataDir: string): string => join(dataDir, 'personal.key');

/** Opens, does something, and closes. */
async function within<T>(url: string, dataDir: string, work: (house: House) => Promise<T>): Promise<T> {
  const house = await openHouseAt(url, { dataDir });
  try {
    return await work(house);
  } finally {
    await house.close();
  }
}

/** A database with an organ in it, and its folder. */
async function written(): Promise<{ url: string; dataDir: string }> {
  const [url, dataDir] = [await freshDatabase(), newFolder()];
  await within(url, dataDir, (house) => testOrgan(house));
  return { url, dataDir };
}

/** As a database was before it kept a fingerprint. */
async function forgetFingerprint(url: string): Promise<void> {
  const { db } = connect(url);
  await db.deleteFrom('house').execute();
  await db.destroy();
}

const other = Buffer.alloc(32, 7).toString('base64');

describe.each([
  ['that keeps its fingerprint', async (_: string) => {}],
  ['of before the fingerprint', forgetFingerprint],
])('the key of a database %s', (_, prepare) => {
  let url: string;
  let dataDir: string;
  let own: string;
  beforeAll(async () => {
    ({ url, dataDir } = await written());
    own = await readFile(keyOf(dataDir), 'utf8');
  });

  async function refused(at: string, sentence: RegExp): Promise<void> {
    await prepare(url);
    const before = await readdir(at).catch(() => null);
    await expect(openHouseAt(url, { dataDir: at })).rejects.toThrow(sentence);
    expect(await readdir(at).catch(() => null)).toEqual(before);
  }

  it('is not made anew in another folder, nor where its file was deleted', async () => {
    await refused(newFolder(), /不见了.*没有写入任何数据.*personal\.key.*MINGCE_KEY/);
    await prepare(url);
    await rename(keyOf(dataDir), join(dataDir, 'away'));
    await expect(openHouseAt(url, { dataDir })).rejects.toThrow(/不见了/);
    expect(await readdir(dataDir)).toEqual(['away']);
    await rename(join(dataDir, 'away'), keyOf(dataDir));
    expect(await within(url, dataDir, verify)).toMatchObject({ ok: true, organs: 1 });
  });

  it('is not another one, from a file or from MINGCE_KEY', async () => {
    const elsewhere = await mkdtemp(join(folder, 'second-'));
    await writeFile(keyOf(elsewhere), `${other}\n`);
    await refused(elsewhere, /密钥文件 .*另一把密钥.*没有写入任何数据.*personal\.key.*MINGCE_KEY/);
    process.env.MINGCE_KEY = other;
    await expect(openHouseAt(url, { dataDir })).rejects.toThrow(/环境变量 MINGCE_KEY.*另一把密钥/);
  });

  it('given by MINGCE_KEY needs no file, and makes none', async () => {
    await prepare(url);
    process.env.MINGCE_KEY = own.trim();
    const elsewhere = newFolder();
    expect(await within(url, elsewhere, verify)).toMatchObject({ ok: true, organs: 1 });
    expect(await readdir(elsewhere).catch(() => [])).toEqual([]);
  });
});

describe('a key', () => {
  it('is proved by what was typed and not handed in, where nothing else is sealed', async () => {
    const [url, dataDir] = [await freshDatabase(), newFolder()];
    await within(url, dataDir, async (house) => {
      await keepDraft(house, house.newId(), 'somebody', 'draft', '没有写完');
      await house.db.deleteFrom('house').execute();
    });
    process.env.MINGCE_KEY = other;
    await expect(openHouseAt(url, { dataDir })).rejects.toThrow(/另一把密钥/);
  });

  it('is one, when two servers with two folders open an empty database at once: the other is told', async () => {
    const url = await bareDatabase();
    const folders = [newFolder(), newFolder()];
    const opened = await Promise.allSettled(folders.map((dataDir) => openHouseAt(url, { dataDir })));
    const house = opened.find((one) => one.status === 'fulfilled')!.value;
    const reason = opened.find((one) => one.status === 'rejected')!.reason;
    expect(String(reason)).toMatch(/不见了.*MINGCE_KEY/);
    const files = await Promise.all(folders.map((dataDir) => readdir(dataDir).catch(() => [])));
    expect(files.flat().filter((name) => name.startsWith('personal.key'))).toEqual(['personal.key']);
    await testOrgan(house);
    expect(await verify(house)).toMatchObject({ ok: true });
    await backup(house, join(folder, 'one.backup'));
    await house.close();
  });

  it('is the same for processes that open a new folder at once', async () => {
    const [url, dataDir] = [await bareDatabase(), newFolder()];
    const houses = await Promise.all(Array.from({ length: 4 }, () => openHouseAt(url, { dataDir })));
    expect(new Set(houses.map((house) => house.key.toString('base64'))).size).toBe(1);
    for (const house of houses) await house.close();
  });

  it('in a broken file opens nothing', async () => {
    const { url, dataDir } = await written();
    await writeFile(keyOf(dataDir), 'half');
    await expect(openHouseAt(url, { dataDir })).rejects.toThrow(/已损坏/);
  });
});
