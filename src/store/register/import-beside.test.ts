import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { importRows, projections, record, testHouse, testOrgan } from '../../../test/support/house.ts';
import type { Register } from '../../domain/register/register.ts';
import { fees, postings, publications, requests } from '../../domain/register/registers.ts';
import type { OrganRow, Tx } from '../database.ts';
import type { House } from '../house.ts';
import { append, lockHead } from '../ledger/ledger.ts';
import { rebuild } from '../ledger/rebuild.ts';
import { verify } from '../ledger/verify.ts';
import { listRecords } from './list.ts';
import { recordStep } from './record.ts';

let house: Awaited<ReturnType<typeof testHouse>>;
let organ: OrganRow;
/** The same house in another process. */
let other: House;
let organs = 0;

beforeAll(async () => {
  house = await testHouse();
  other = await house.again();
});
beforeEach(async () => {
  organ = await testOrgan(house, `town${++organs}`);
});

const request = (no: string) => ({
  登记编号: no,
  收到日期: '2024-01-05',
  接收渠道: '网络',
  申请人类别: '自然人',
  申请人: '某甲',
  所需信息: '某信息',
  办理结果: '',
  答复日期: '',
});
const publication = (no: string, channel: string) => ({
  标题: '某公示',
  渠道: channel,
  发布日期: '2024-05-06',
  链接: '',
  领域: '养老',
  记录编号: no,
});
const fee = { item: '复印', collected_on: '2024-05-06', amount_fen: 100 };

const rowsOf = async (table: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}
    where organ_id = ${organ.organ_id}`.execute(house.db);
  return rows[0]!.n;
};
const total = async (register: Register): Promise<number> =>
  (await listRecords(house.db, organ.organ_id, register, { voided: false })).total;

/** Waits until so many transactions wait for a lock of this database. */
const waiting = (n: number): Promise<void> =>
  vi.waitFor(
    async () => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(house.db);
      expect(rows[0]!.n).toBe(n);
    },
    { timeout: 20_000, interval: 5 },
  );

/** Does work in a transaction that holds the organ's chain. */
const holding = <T>(work: (tx: Tx, keep: (register: Register, values: object) => Promise<void>) => Promise<T>) =>
  house.db.transaction().execute(async (tx) => {
    const head = await lockHead(tx, organ.organ_id);
    return work(tx, async (register, values) => {
      const id = house.newId();
      const command = { act: 'record', values: values as Record<string, unknown> } as const;
      const step = await recordStep(house, tx, organ.organ_id, register, id, command);
      if (step.refusal) throw new Error(step.refusal.sentence);
      const by = { actor: 'tester', at: house.now(), sealer: house.sealer };
      await step.project(tx, await append(tx, organ.organ_id, head, step.events, by));
    });
  });

describe('while a file is being read and decided', () => {
  it('acts of the same organ go on', async () => {
    const rows = Array.from({ length: 2000 }, (_, i) => request(`2024-${i}`));
    let over = false;
    const coming = importRows(house, organ, requests, rows).finally(() => {
      over = true;
    });
    for (; !over; ) await record(house, organ, fees, fee);
    const { batchId } = await coming;
    const { rows: before } = await sql<{ n: number }>`select count(*) as n from ledger
      where organ_id = ${organ.organ_id} and stream = 'fees' and seq < (
        select seq from ledger where organ_id = ${organ.organ_id} and stream_id = ${batchId})`.execute(house.db);
    expect(before[0]!.n).toBeGreaterThan(3);
    expect((await verify(house)).damage).toEqual([]);
    const live = await projections(house);
    await rebuild(house);
    expect(await projections(house)).toEqual(live);
  });
});

describe('what happened before a file comes to its place in the chain', () => {
  it('counts: a number that was taken is named by its line, and nothing is left of the file', async () => {
    const coming = await holding(async (_, keep) => {
      const importing = importRows(house, organ, requests, [request('A'), request('B')]);
      await waiting(1);
      // Had the file brought its row before the lock, this would wait for it, and it for us.
      const facts = { receipt_date: '2024-01-05', channel: 'online', applicant_kind: 'natural_person' };
      await keep(requests, { ...facts, registration_no: 'B', applicant: '某乙', wanted: '某信息' });
      return { importing };
    });
    const result = await coming.importing;
    expect(result).toMatchObject({ ok: false, batchId: null, refusal: { code: 'invalid' } });
    expect(result.errors).toMatchObject([{ line: 3, column: '登记编号' }]);
    expect(await total(requests)).toBe(1);
    // The organ's own text and that of the one request.
    expect(await rowsOf('sealed_text')).toBe(2);
  });

  it('counts: a record that came in meanwhile gets the posting of the file', async () => {
    const coming = await holding(async (_, keep) => {
      const importing = importRows(house, organ, publications, [
        publication('N1', '公众号'),
        publication('N2', '网站'),
      ]);
      await waiting(1);
      await keep(publications, { record_no: 'N1', title: '某公示', field: 'other', published_on: '2024-05-01' });
      return { importing };
    });
    const result = await coming.importing;
    expect(result).toMatchObject({ ok: true, records: { publications: 1, postings: 2 } });
    expect(result.notes).toHaveLength(1);
    expect([await total(publications), await total(postings)]).toEqual([2, 2]);
    expect(await rowsOf('publication_title')).toBe(2);
  });
});

describe('at the same time', () => {
  it('the same file comes in once, in one process or two', async () => {
    const rows = [publication('N1', '公众号')];
    const results = await Promise.all(
      [house, house, other, other].map((in_) => importRows(in_, organ, publications, rows)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const { ok, refusal } of results) if (!ok) expect(refusal?.sentence).toContain('已经导入过');
    expect([await total(publications), await total(postings), await rowsOf('publication_title')]).toEqual([1, 1, 1]);
  });

  it('a rebuild neither loses nor keeps a row too many', async () => {
    await importRows(house, organ, publications, [publication('N0', '公众号')]);
    const going = await holding(async () => {
      const rebuilding = rebuild(other);
      await waiting(1);
      const importing = importRows(house, organ, publications, [
        publication('N1', '公众号'),
        publication('N0', '网站'),
      ]);
      await waiting(2);
      return { rebuilding, importing };
    });
    await going.rebuilding;
    expect(await going.importing).toMatchObject({ ok: true });
    const live = await projections(house);
    await rebuild(house);
    expect(await projections(house)).toEqual(live);
    expect([await total(publications), await total(postings)]).toEqual([2, 3]);
    expect((await verify(house)).damage).toEqual([]);
  });
});
