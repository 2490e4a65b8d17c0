import { beforeAll, describe, expect, it } from 'vitest';
import { projections, record, testHouse, testOrgan } from '../../test/support/house.ts';
import { publications } from '../domain/register/registers.ts';
import { clockNotes, writtenAhead } from './clock.ts';
import type { OrganRow } from './database.ts';
import { lastSeqAt } from './ledger/instant.ts';
import { rebuild } from './ledger/rebuild.ts';
import { verify } from './ledger/verify.ts';
import { computeReport } from './report/report.ts';

let house: Awaited<ReturnType<typeof testHouse>>;

beforeAll(async () => {
  house = await testHouse();
});

/** Records something at an instant of the machine's clock. */
async function at(organ: OrganRow, instant: string): Promise<void> {
  house.at(instant);
  await record(house, organ, publications, {
    record_no: null,
    title: `写于 ${instant}`,
    field: 'other',
    published_on: '1999-07-01',
  });
}

const instants = async (organ: OrganRow): Promise<string[]> => {
  const rows = await house.db
    .selectFrom('ledger')
    .select('recorded_at')
    .where('organ_id', '=', organ.organ_id)
    .orderBy('seq')
    .execute();
  return rows.map((row) => row.recorded_at.toISOString().slice(0, 10));
};

const organAt = async (code: string, instant: string): Promise<OrganRow> => {
  house.at(instant);
  return testOrgan(house, code);
};

describe('a clock that ran ahead', () => {
  it('does not make what is written later late: events take their own instants, and the chain is whole', async () => {
    const organ = await organAt('ahead', '2025-01-02T02:00:00Z');
    for (const day of ['2025-01-06', '2026-01-08', '2026-01-08', '2025-01-10', '2025-01-13'])
      await at(organ, `${day}T02:00:00Z`);
    expect(await instants(organ)).toEqual([
      '2025-01-02',
      '2025-01-06',
      '2026-01-08',
      '2026-01-08',
      '2025-01-10',
      '2025-01-13',
    ]);
    expect((await verify(house)).damage).toEqual([]);
    expect(await writtenAhead(house)).toEqual([{ organ: organ.name, from: 3, to: 4, count: 2 }]);
    const live = await projections(house);
    await rebuild(house);
    expect(await projections(house)).toEqual(live);
  });

  it('is right in questions about the past: an event was known no later than those behind it', async () => {
    const organ = await organAt('past', '2025-01-02T02:00:00Z');
    for (const day of ['2025-01-06', '2026-01-08', '2025-01-10']) await at(organ, `${day}T02:00:00Z`);
    const known = (instant: string): Promise<number> => lastSeqAt(house.db, organ.organ_id, new Date(instant));
    expect(await known('2024-12-31T00:00:00Z')).toBe(0);
    expect(await known('2025-01-07T00:00:00Z')).toBe(2);
    expect(await known('2025-01-11T00:00:00Z')).toBe(4);
    expect(await known('2027-01-01T00:00:00Z')).toBe(4);
    const { file } = await computeReport(house, house.db, organ, 2024, { asOf: new Date('2025-01-11T00:00:00Z') });
    expect(file.ledger.seq).toBe(4);
  });

  it('is told while it is so, and on the first day after', async () => {
    const organ = await organAt('told', '2025-01-02T02:00:00Z');
    await at(organ, '2026-01-08T02:00:00Z');
    house.at('2025-01-14T02:00:00Z');
    expect((await clockNotes(house)).join('')).toMatch(/2025年1月14日.*2026年1月8日.*时钟曾经超前/);
    await at(organ, '2025-01-14T03:00:00Z');
    expect((await clockNotes(house)).join('')).not.toContain('时钟曾经超前');
    house.at(new Date().toISOString());
    expect(await clockNotes(house)).toEqual([]);
    house.at(new Date(Date.now() + 3_600_000).toISOString());
    expect((await clockNotes(house)).join('')).toContain('与数据库服务器的时钟');
  });
});

describe('a clock that is behind', () => {
  it('does not make what is written now early', async () => {
    const organ = await organAt('behind', '2025-01-02T02:00:00Z');
    for (const day of ['2025-01-06', '2025-03-10', '2025-06-09', '2025-01-20', '2000-01-01', '2025-06-10'])
      await at(organ, `${day}T02:00:00Z`);
    expect(await instants(organ)).toEqual([
      '2025-01-02',
      '2025-01-06',
      '2025-03-10',
      '2025-06-09',
      '2025-06-09',
      '2025-06-09',
      '2025-06-10',
    ]);
  });
});
