import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { answeringOrgan, invented } from '../../../test/support/cases.ts';
import { freshDatabase } from '../../../test/support/fresh-database.ts';
import { explainAll, importRows, projections, record, testHouse, testOrgan } from '../../../test/support/house.ts';
import { decisions, requests } from '../../domain/register/registers.ts';
import { type House, openHouseAt } from '../house.ts';
import { recordWithHistory } from '../register/history.ts';
import { publishedReport } from '../report/published.ts';
import { publishReport, writeReport } from '../report/report-act.ts';
import { actOnCase } from '../request/case-act.ts';
import { backup, keyOfBackup, restore } from './backup.ts';
import { verify } from './verify.ts';

let house: Awaited<ReturnType<typeof testHouse>>;
let folder: string;
const open: House[] = [];
beforeAll(async () => {
  house = await testHouse();
  folder = await mkdtemp(join(tmpdir(), 'mingce-backup-'));
});
afterAll(async () => {
  for (const one of open) await one.close();
  await rm(folder, { recursive: true, force: true });
});

afterEach(() => {
  delete process.env.MINGCE_KEY;
});

async function emptyHouse(name: string, from: string): Promise<House> {
  const dataDir = join(folder, name);
  const opening = { filling: 'restore', key: await keyOfBackup(from) } as const;
  const fresh = await openHouseAt(await freshDatabase(), { dataDir, opening });
  open.push(fresh);
  return fresh;
}

describe('a backup', () => {
  it('brings cases back with what came in and what left, encrypted on the disk again', async () => {
    const other = await testHouse();
    const organ = await answeringOrgan(other);
    const id = other.newId();
    const handedIn = Buffer.from('演示的申请材料');
    const stored = { digest: await other.caseFiles.put(handedIn), size: handedIn.length, type: 'text' };
    const files = { stored: new Map([[stored.digest, stored]]), cleaned: new Map() };
    const input = {
      channel: 'in_person',
      came_on: '2025-01-15',
      applicants: [invented],
      wanted: '演示',
      files: [{ digest: stored.digest, name: '材料.txt' }],
    };
    const actor = { account: 'tester', posts: ['clerk'] as const };
    expect((await actOnCase(other, actor, organ, id, [{ act: 'register', input }], files)).ok).toBe(true);
    const path = join(folder, 'cases.backup');
    expect(await backup(other, path)).toMatchObject({ files: 1 });
    const fresh = await emptyHouse('cases', path);
    await restore(fresh, path);
    expect(await projections(fresh)).toEqual(await projections(other));
    expect(await fresh.caseFiles.get(stored.digest)).toEqual(handedIn);
    const onDisk = join(folder, 'cases', 'case-files', stored.digest.slice(0, 2), stored.digest.slice(2));
    expect((await readFile(onDisk)).includes(handedIn)).toBe(false);
  });

  it('brings everything back: chain, text, projections, published files', async () => {
    const organ = await testOrgan(house);
    // More than is read at once, and beside another organ's.
    const decision = { 类型: '行政许可', 决定日期: '2024-05-06', 相对人: '某', 事项: '某事' };
    const many = Array.from({ length: 2100 }, (_, n) => ({ 决定书文号: `${n}`, ...decision }));
    await importRows(house, organ, decisions, many);
    await importRows(house, await testOrgan(house, 'beside'), decisions, many.slice(0, 3));
    const id = await record(house, organ, requests, {
      registration_no: '1',
      receipt_date: '2024-12-30',
      channel: 'fax',
      applicant_kind: 'natural_person',
      applicant: '䶮某',
      wanted: '某',
      result: null,
      reply_date: null,
    });
    const prose = { preamble: '', s1_overview: '概述', s5_problems: '问题', s6_other: '没有收取信息处理费。' };
    await writeReport(house, 'tester', organ, { year: 2024, prose });
    await explainAll(house, organ, 2024);
    expect(await publishReport(house, 'tester', organ, { year: 2024 })).toMatchObject({ ok: true });
    const path = join(folder, 'whole.backup');
    expect(await backup(house, path)).toMatchObject({ files: 1 });
    expect((await readdir(folder)).filter((name) => name.startsWith('whole'))).toEqual(['whole.backup']);

    const fresh = await emptyHouse('whole', path);
    await restore(fresh, path);
    expect(await projections(fresh)).toEqual(await projections(house));
    const [then, now] = [await verify(house), await verify(fresh)];
    expect(now).toMatchObject({ ok: true, root: then.root, events: then.events });
    const back = await recordWithHistory(fresh, fresh.db, organ.organ_id, requests, id);
    expect(back?.values.applicant).toBe('䶮某');
    expect(await publishedReport(fresh, fresh.db, organ, 2024)).toEqual(
      await publishedReport(house, house.db, organ, 2024),
    );
  });

  it('is not restored over data that are there', async () => {
    const path = join(folder, 'again.backup');
    await backup(house, path);
    await expect(restore(house, path)).rejects.toThrow(/已经有数据/);
  });

  it('is not restored under another key, and leaves the empty database as it was', async () => {
    const path = join(folder, 'key.backup');
    await backup(house, path);
    const opening = { filling: 'restore', key: await keyOfBackup(path) } as const;
    const [url, dataDir] = [await freshDatabase(), join(folder, 'other-key')];
    process.env.MINGCE_KEY = Buffer.alloc(32, 9).toString('base64');
    await expect(openHouseAt(url, { dataDir, opening })).rejects.toThrow(/MINGCE_KEY.*和备份里的不是同一把/);
    delete process.env.MINGCE_KEY;
    await (await openHouseAt(url, { dataDir, opening: { filling: 'demo' } })).close();
    const taken = await openHouseAt(url, { dataDir, opening });
    open.push(taken);
    await expect(restore(taken, path)).rejects.toThrow(/已有别的密钥/);
    await (await openHouseAt(url, { dataDir })).close();
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 200)],
    [
      'changed by one letter',
      (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString('utf8').replace('"recorded"', '"Recorded"')),
    ],
    [
      'without its last line',
      (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString('utf8').trimEnd().split('\n').slice(0, -1).join('\n')),
    ],
    ['no backup at all', () => Buffer.from('hello')],
  ])('that is %s restores nothing', async (_, damage) => {
    const whole = join(folder, 'good.backup');
    await backup(house, whole);
    const path = join(folder, 'bad.backup');
    await writeFile(path, damage(await readFile(whole)));
    const fresh = await emptyHouse(`bad-${Math.random()}`, whole);
    await expect(restore(fresh, path)).rejects.toThrow(/没有恢复任何内容/);
    expect(await fresh.db.selectFrom('ledger').selectAll().execute()).toEqual([]);
  });
});
