import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { answeringOrgan, invented, playSteps } from '../../test/support/cases.ts';
import { record, testHouse, testOrgan } from '../../test/support/house.ts';
import { postings, publications, requests } from '../domain/register/registers.ts';
import type { OrganRow } from './database.ts';
import { listRecords } from './register/list.ts';
import { listPublications } from './register/publications.ts';
import { cellRecords } from './report/drill.ts';
import { caseViews, listCases } from './request/case-list.ts';

let house: Awaited<ReturnType<typeof testHouse>>;
let organ: OrganRow;

beforeAll(async () => {
  house = await testHouse();
  organ = await testOrgan(house);
  for (const n of [1, 2, 3]) {
    const published = { record_no: null, title: `演示${n}`, field: 'elderly', published_on: '2024-03-01' };
    const publication_id = await record(house, organ, publications, published);
    await record(house, organ, postings, { publication_id, channel: 'website', posted_on: '2024-03-01', url: null });
    await record(house, organ, requests, {
      registration_no: `2024-00${n}`,
      receipt_date: '2024-03-01',
      channel: 'online',
      applicant_kind: 'natural_person',
      applicant: '测试甲',
      wanted: '演示',
      result: null,
      reply_date: null,
    });
  }
});

/** A page beyond the end, of every list that has pages. */
const beyond = { page: 9, size: 2 };
const lists: [string, () => Promise<{ rows: unknown[]; total: number }>][] = [
  ['of a register', () => listRecords(house.db, organ.organ_id, requests, beyond)],
  [
    'of a register, narrowed',
    () => listRecords(house.db, organ.organ_id, requests, { ...beyond, q: '2024', year: 2024 }),
  ],
  ['of publications', () => listPublications(house.db, organ.organ_id, beyond)],
  ['of publications on a channel', () => listPublications(house.db, organ.organ_id, { ...beyond, channel: 'website' })],
  [
    'behind a number',
    async () => (await cellRecords(house.db, organ, 2024, 'requests.new_received.natural_person', beyond))!,
  ],
  [
    'behind a number, as it was known',
    async () =>
      (await cellRecords(house.db, organ, 2024, 'requests.new_received.total', {
        ...beyond,
        until: { asOf: house.now() },
      }))!,
  ],
];

describe('a page beyond the end', () => {
  it.each(lists)('of the list %s has no row and the true total', async (_, list) => {
    expect(await list()).toMatchObject({ rows: [], total: 3 });
  });

  it('of a list without any row has none', async () => {
    expect(await listRecords(house.db, organ.organ_id, requests, { ...beyond, year: 1999 })).toEqual({
      rows: [],
      total: 0,
    });
  });

  it('of every list of cases has no row and the true total', async () => {
    const desk = await answeringOrgan(house, 'desk');
    const came = { channel: 'in_person', came_on: '2024-03-01', applicants: [invented], wanted: '演示道路' };
    for (let n = 0; n < 3; n++) await playSteps(house, desk, house.newId(), [['register', came, '2024-03-01']]);
    for (const view of caseViews)
      for (const q of [undefined, '演示道路']) {
        const first = await listCases(house, house.db, desk, { view, q, page: 1, size: 20 });
        const past = await listCases(house, house.db, desk, { view, q, ...beyond });
        expect([view, past.rows.length, past.total]).toEqual([view, 0, first.rows.length]);
      }
  });

  it('of very many cases has the true total, too', async () => {
    const full = await testOrgan(house, 'full');
    await sql`insert into request_case (organ_id, id, version, kind, stage, open, voided, year, serial, came_on, state)
      select ${full.organ_id}::uuid, gen_random_uuid(), 1, 'request', 'archived', false, false, 2024, n, '2024-03-01', '{}'
      from generate_series(1, 10001) as n`.execute(house.db);
    const past = await listCases(house, house.db, full, { view: 'closed', page: 600, size: 20 });
    expect([past.rows.length, past.total]).toEqual([0, 10_001]);
  });
});
