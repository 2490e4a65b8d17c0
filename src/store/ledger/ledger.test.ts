import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { zeroSources } from '../../../law/report-rules/zero-checks.ts';
import { zeroTables } from '../../../test/builders/report.ts';
import { explainAll, importRows, projections, record, testHouse, testOrgan } from '../../../test/support/house.ts';
import { decisions, postings, publications, requests } from '../../domain/register/registers.ts';
import type { OrganRow } from '../database.ts';
import type { House } from '../house.ts';
import { configureOrgan } from '../organ.ts';
import { listRecords } from '../register/list.ts';
import { actOnRecord } from '../register/record.ts';
import { voidBatch } from '../register/void-batch.ts';
import { adjustReport, adoptReport, checkZero, publishReport, writeReport } from '../report/report-act.ts';
import { rebuild } from './rebuild.ts';
import { verify } from './verify.ts';

let house: Awaited<ReturnType<typeof testHouse>>;
let organ: OrganRow;
const secrets = [
  '王测试甲',
  '想要的某份材料',
  '李测试乙',
  '更正的理由丙',
  '作废的理由丁',
  '测试项目戊',
  '2024-007',
  '册测〔2024〕9号',
  '报告里的一句话己',
  '改填的理由庚',
  '已经核对，情况属实',
  '核查的备注辛',
  '上年的一句话壬',
  'example.invalid',
];

beforeAll(async () => {
  house = await testHouse();
  organ = await testOrgan(house);
  await yearOfWork(house, organ);
});

/** One of everything that can happen. */
async function yearOfWork(house: House, organ: OrganRow): Promise<void> {
  const request = {
    registration_no: '2024-007',
    receipt_date: '2024-03-01',
    channel: 'online',
    applicant_kind: 'natural_person',
    applicant: '王测试甲',
    wanted: '想要的某份材料',
    result: null,
    reply_date: null,
  };
  const id = await record(house, organ, requests, request);
  const amended = { result: 'results.granted', reply_date: '2024-03-20' };
  await actOnRecord(house, 'tester', organ.organ_id, requests, id, {
    act: 'amend',
    values: amended,
    reason: '更正的理由丙',
  });
  const wrong = await record(house, organ, requests, { ...request, registration_no: '2024-008' });
  await actOnRecord(house, 'tester', organ.organ_id, requests, wrong, { act: 'void', reason: '作废的理由丁' });
  const rows = [
    { 决定书文号: '册测〔2024〕9号', 类型: '行政许可', 决定日期: '2024-05-06', 相对人: '李测试乙', 事项: '测试项目戊' },
  ];
  await importRows(house, organ, decisions, rows);
  const { batchId } = await importRows(house, organ, publications, [
    { 标题: '一条信息', 渠道: '微信公众号', 发布日期: '2024-05-06', 链接: '', 领域: '养老', 记录编号: 'A1' },
    { 标题: '一条信息', 渠道: '政府网站', 发布日期: '2024-05-05', 链接: '', 领域: '养老', 记录编号: 'A1' },
  ]);
  const again = await importRows(house, organ, publications, [
    { 标题: '另一条', 渠道: '视频号', 发布日期: '2024-06-06', 链接: '', 领域: '就业', 记录编号: '' },
  ]);
  expect(batchId).not.toBeNull();
  expect((await voidBatch(house, 'tester', organ.organ_id, again.batchId!, '导错了')).ok).toBe(true);
  const { rows: published } = await listRecords(house.db, organ.organ_id, publications, { voided: false });
  await actOnRecord(house, 'tester', organ.organ_id, publications, published[0]!.id, { act: 'void', reason: '撤下' });
  await configureOrgan(house, 'tester', organ.organ_id, { contact_phone: '000-0000' });
  const prose = {
    preamble: '',
    s1_overview: '报告里的一句话己',
    s5_problems: '问题',
    s6_other: '没有收取信息处理费。',
  };
  expect((await writeReport(house, 'tester', organ, { year: 2024, prose })).ok).toBe(true);
  const cells = { 'proactive.admin_coercion': 2 };
  expect((await adjustReport(house, 'tester', organ, { year: 2024, cells, reason: '改填的理由庚' })).ok).toBe(true);
  await explainAll(house, organ, 2024);
  expect(await publishReport(house, 'tester', organ, { year: 2024 })).toMatchObject({ ok: true });
  const looks = zeroSources.map(
    ({ key }) => ({ source: key, found: 'nothing', on: '2025-01-02', note: '核查的备注辛' }) as const,
  );
  expect((await checkZero(house, 'tester', organ, { year: 2023, looks })).ok).toBe(true);
  const adopted = await adoptReport(house, 'tester', organ, {
    year: 2022,
    published_on: '2023-01-20',
    url: 'https://example.invalid/2022',
    layout: { proactive: '2021', requests: '2021' },
    tables: zeroTables(),
    prose: { ...prose, s1_overview: '上年的一句话壬' },
    source: null,
  });
  expect(adopted).toMatchObject({ ok: true });
}

describe('the ledger', () => {
  it('holds nothing that a person typed', async () => {
    const { rows } = await sql<{ line: string }>`select to_jsonb(l)::text as line from ledger l`.execute(house.db);
    expect(rows.length).toBeGreaterThan(10);
    const all = rows.map((row) => row.line).join('\n');
    for (const secret of secrets) expect(all, secret).not.toContain(secret);
  });

  it('keeps text encrypted, not merely elsewhere', async () => {
    const { rows } = await sql<{ cipher: Buffer }>`select cipher from sealed_text`.execute(house.db);
    for (const secret of secrets) for (const { cipher } of rows) expect(cipher.includes(secret)).toBe(false);
  });

  it('makes the same projections again', async () => {
    const live = await projections(house);
    const { events } = await rebuild(house);
    expect(events).toBeGreaterThan(10);
    expect(await projections(house)).toEqual(live);
  });

  it('voids what belongs to a record with it', async () => {
    const { rows } = await listRecords(house.db, organ.organ_id, postings, { voided: false });
    expect(rows).toEqual([]);
  });

  it('is whole', async () => {
    expect(await verify(house)).toMatchObject({ ok: true, organs: 1, damage: [] });
  });

  const tampering: [string, string][] = [
    ['a fact', `update ledger set payload = jsonb_set(payload, '{facts,receipt_date}', '"2023-03-01"') where seq = 2`],
    ['a key added', `update ledger set payload = payload || '{"x":1}' where seq = 2`],
    ['the day', `update ledger set occurred_on = occurred_on + 1 where seq = 3`],
    ['the instant', `update ledger set recorded_at = recorded_at + interval '1 millisecond' where seq = 3`],
    ['the actor', `update ledger set actor = 'somebody' where seq = 3`],
    ['the type', `update ledger set type = 'amended' where seq = 2`],
    ['the stream', `update ledger set stream = 'fees' where seq = 2`],
    ['the version', `update ledger set version = version + 50 where seq = 2`],
    ['the format version', `update ledger set v = 2 where seq = 2`],
    ['the stream id', `update ledger set stream_id = gen_random_uuid() where seq = 2`],
    ['the hash', `update ledger set hash = set_byte(hash, 0, get_byte(hash, 0) # 1) where seq = 2`],
    ['an event removed', `delete from ledger where seq = 4`],
    ['the last event removed', `delete from ledger where seq = (select max(seq) from ledger)`],
    ['the head', `update ledger_head set hash = set_byte(hash, 31, get_byte(hash, 31) # 1)`],
    ['the head removed', `delete from ledger_head`],
    [
      'a text',
      `update sealed_text set cipher = set_byte(cipher, 30, get_byte(cipher, 30) # 1)
       where (stream_id, version) = (select stream_id, version from ledger where seq = 2)`,
    ],
    [
      'a salt',
      `update sealed_text set salt = set_byte(salt, 0, get_byte(salt, 0) # 1)
       where (stream_id, version) = (select stream_id, version from ledger where seq = 2)`,
    ],
  ];

  it.each(tampering)('shows it when someone changes %s', async (_, statement) => {
    const rolledBack = new Error('rolled back');
    await house.db
      .transaction()
      .execute(async (tx) => {
        await sql.raw(statement).execute(tx);
        const seen = await verify({ ...house, db: tx });
        expect(seen.ok).toBe(false);
        expect(seen.damage.length).toBeGreaterThan(0);
        throw rolledBack;
      })
      .catch((error) => {
        if (error !== rolledBack) throw error;
      });
    expect((await verify(house)).ok).toBe(true);
  });

  it('does not take an erased text for damage', async () => {
    await house.db
      .transaction()
      .execute(async (tx) => {
        await sql`delete from sealed_text where (stream_id, version) = (select stream_id, version from ledger where seq = 2)`.execute(
          tx,
        );
        expect((await verify({ ...house, db: tx })).ok).toBe(true);
        throw new Error('rolled back');
      })
      .catch((error) => expect(String(error)).toContain('rolled back'));
  });

  it('never runs back in time, even when the clock does', async () => {
    house.at('2020-01-01T00:00:00Z');
    await configureOrgan(house, 'tester', organ.organ_id, { contact_phone: '111-1111' });
    const { rows } = await sql<{ backwards: number }>`select count(*) as backwards from ledger a join ledger b
      on a.organ_id = b.organ_id and b.seq = a.seq + 1 and b.recorded_at < a.recorded_at`.execute(house.db);
    expect(rows[0]!.backwards).toBe(0);
    house.at('2025-01-15T02:00:00Z');
  });
});

describe('two people at once', () => {
  it('both record, one after the other, in one unbroken chain', async () => {
    const values = (n: number) => ({ record_no: null, title: `并发 ${n}`, field: 'other', published_on: '2024-07-01' });
    await Promise.all(Array.from({ length: 12 }, (_, n) => record(house, organ, publications, values(n))));
    expect((await verify(house)).ok).toBe(true);
  });

  it('cannot both take the same number', async () => {
    const values = {
      registration_no: '2024-100',
      receipt_date: '2024-03-01',
      channel: 'fax',
      applicant_kind: 'legal_other',
      applicant: '某',
      wanted: '某',
      result: null,
      reply_date: null,
    };
    const outcomes = await Promise.all(
      [1, 2, 3].map(() =>
        actOnRecord(house, 'tester', organ.organ_id, requests, house.newId(), { act: 'record', values }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.refusal.code).toBe('duplicate');
  });

  it('a double click makes one record', async () => {
    const id = house.newId();
    const values = { record_no: null, title: '双击', field: 'other', published_on: '2024-07-02' };
    const outcomes = await Promise.all(
      [1, 2].map(() => actOnRecord(house, 'tester', organ.organ_id, publications, id, { act: 'record', values })),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });
});
