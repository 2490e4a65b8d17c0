import { sql } from 'kysely';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { checksPassed } from '../../../test/builders/case.ts';
import { answeringOrgan, type CaseStep, invented, playSteps } from '../../../test/support/cases.ts';
import { projections, testHouse, testOrgan } from '../../../test/support/house.ts';
import { countStatements } from '../../../test/support/statements.ts';
import { noProse } from '../../domain/report/writing.ts';
import { configureOrgan } from '../organ.ts';
import { writeReport } from '../report/report-act.ts';
import { noteUnmasking } from '../request/unmask.ts';
import { lockHead } from './ledger.ts';
import { rebuild } from './rebuild.ts';

let house: Awaited<ReturnType<typeof testHouse>>;
let sent: () => number;
beforeAll(async () => {
  house = await testHouse();
  house.at('2024-01-02T04:00:00Z');
  sent = countStatements(house.pool);
});

/** How many statements a rebuild sends. */
async function statements(): Promise<number> {
  const before = sent();
  await rebuild(house);
  return sent() - before;
}

const organName = async (organId: string): Promise<string> =>
  (await house.db.selectFrom('organ').select('name').where('organ_id', '=', organId).executeTakeFirstOrThrow()).name;
const misname = (organId: string) =>
  house.db.updateTable('organ').set({ name: '改坏了' }).where('organ_id', '=', organId).execute();

describe('a rebuild', () => {
  it('sends one statement more for an organ more: its lock', async () => {
    for (const code of ['a', 'b', 'c']) await testOrgan(house, code);
    const few = await statements();
    for (const code of ['d', 'e', 'f', 'g', 'h']) await testOrgan(house, code);
    expect((await statements()) - few).toBe(5);
  });

  it('sends no statement more for an event, a paper or a look more', async () => {
    const organ = await answeringOrgan(house);
    const id = house.newId();
    const search = { on: '2024-03-05', found: 'none', places: '档案室', keywords: '演示', searcher: '演示' };
    const searching: CaseStep = ['log_search', search, '2024-03-05'];
    const prose = (s1_overview: string) =>
      writeReport(house, 'tester', organ, { year: 2023, prose: { ...noProse, s1_overview } });
    const look = () => noteUnmasking(house, 'tester', organ, id, '核对');
    await playSteps(house, organ, id, [
      [
        'register',
        { channel: 'in_person', came_on: '2024-03-01', applicants: [invented], wanted: '演示合同' },
        '2024-03-01',
      ],
      ['begin_review', { checks: checksPassed }, '2024-03-04'],
      ['accept', {}],
      searching,
      ['decide', { kind: 'DENY_INTERNAL', grounds: '内部事务' }],
      ['draft', {}, undefined, { class: '人事管理' }],
    ]);
    await prose('一');
    await look();
    const before = await statements();
    await playSteps(house, organ, id, [
      ['draft', {}, undefined, { class: '后勤管理' }],
      ['submit', {}],
      ['review', {}],
      ['approve', {}, '2024-03-12'],
      ['serve', { on: '2024-03-13', way: 'post', proof: 'EMS演示0001' }, '2024-03-13'],
    ]);
    for (const words of ['二', '三', '四']) expect((await prose(words)).ok).toBe(true);
    for (let i = 0; i < 4; i++) await look();
    for (const phone of ['000-1', '000-2'])
      await configureOrgan(house, 'tester', organ.organ_id, { contact_phone: phone });
    const live = await projections(house);
    expect(await statements()).toBe(before);
    expect(await projections(house)).toEqual(live);
  });

  it('waits for an organ that is busy while it holds no other', async () => {
    const [busy, free] = [await testOrgan(house, 'busy'), await testOrgan(house, 'free')];
    for (const { organ_id } of [busy, free]) await misname(organ_id);
    const other = await house.again();
    const rebuilding = await house.db.transaction().execute(async (tx) => {
      await lockHead(tx, busy.organ_id);
      const rebuilding = rebuild(other);
      await vi.waitFor(
        async () => {
          const { rows } = await sql<{ n: number }>`select count(*) as n from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'`.execute(house.db);
          expect(rows[0]!.n).toBe(1);
        },
        { timeout: 20_000, interval: 5 },
      );
      expect([await organName(free.organ_id), await organName(busy.organ_id)]).toEqual([free.name, '改坏了']);
      return { rebuilding };
    });
    await rebuilding.rebuilding;
    expect(await organName(busy.organ_id)).toBe(busy.name);
  });
});
