import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { checksPassed, people, received } from '../../../test/builders/case.ts';
import { answeringOrgan, type CaseStep, invented, playSteps } from '../../../test/support/cases.ts';
import { projections, testHouse } from '../../../test/support/house.ts';
import type { OrganRow } from '../database.ts';
import { rebuild } from '../ledger/rebuild.ts';
import { up as nextDay } from '../migrations/0010-next-day.ts';
import { listCases } from './case-list.ts';
import { casePage } from './case-view.ts';
import { openAlerts } from './open-alerts.ts';
import { openDays } from './open-days.ts';

let house: Awaited<ReturnType<typeof testHouse>>;
let organ: OrganRow;
let waiting: string;

const came: CaseStep[] = [
  ['register', { channel: 'in_person', came_on: '2024-03-01', applicants: [invented], wanted: '演示' }, '2024-03-01'],
  ['begin_review', { checks: checksPassed }],
  ['accept', {}],
];
const asked: CaseStep = [
  'consult_third_party',
  { sent_on: '2024-03-11', party: '演示丙公司', matter: '报价' },
  '2024-03-11',
  { harm: '商业秘密' },
];

beforeAll(async () => {
  house = await testHouse();
  house.at('2024-01-02T04:00:00Z');
  organ = await answeringOrgan(house);
  waiting = house.newId();
  await playSteps(house, organ, waiting, [...came, asked]);
});

/** Whether the case is overdue on a day, as each place says it. */
async function overdueOn(id: string, day: string) {
  house.at(`${day}T02:00:00Z`);
  const ids = async (view: 'overdue' | 'soon' | 'todo') => {
    const { rows, waiting } = await listCases(house, house.db, organ, { view, page: 1, size: 20 });
    expect(rows).toHaveLength(waiting[view]);
    return rows.filter((row) => row.id === id);
  };
  const page = (await casePage(house, house.db, organ, id, { account: people.clerk, posts: ['clerk'] }))!;
  const told = (await openAlerts(house.db, organ, day)).find(({ caseId }) => caseId === id);
  const kept = (await openDays(house, people.clerk, day)).filter(({ uid }) => uid.startsWith(id));
  const late = (alerts: readonly { left: number }[] = []) => alerts.some(({ left }) => left < 0);
  const [row] = await ids('todo');
  return {
    list: (await ids('overdue')).length > 0,
    row: late(row!.alerts) || row!.overdue,
    page: late(page.alerts) || page.clock.overdue,
    digest: late(told?.alerts),
    calendar: kept.some((event) => event.day < day),
  };
}
const never = { list: false, row: false, page: false, digest: false, calendar: false };
const everywhere = { list: true, row: true, page: true, digest: true, calendar: true };

describe('a case that waits for a third party', () => {
  it('is overdue nowhere, however long it waits', async () => {
    for (const day of ['2024-03-12', '2024-04-30', '2024-12-31']) expect(await overdueOn(waiting, day)).toEqual(never);
  });

  it('has one day in every place once the letter is known to have come: that of the answer', async () => {
    const id = house.newId();
    await playSteps(house, organ, id, [...came, asked, received('consultation', '2024-03-13', 1)]);
    expect(await overdueOn(id, '2024-04-03')).toEqual(never);
    expect(await overdueOn(id, '2024-04-07')).toEqual(everywhere);
  });

  it('is overdue everywhere where it was so before anybody was asked', async () => {
    const id = house.newId();
    await playSteps(house, organ, id, [
      ...came,
      ['consult_third_party', { ...asked[1], sent_on: '2024-04-08' }, '2024-04-08', asked[3]!],
    ]);
    expect(await overdueOn(id, '2024-04-09')).toEqual(everywhere);
  });

  it('has no day any more that an earlier version wrote beside it', async () => {
    const day = house.db.selectFrom('request_case').select('next_on').where('id', '=', waiting);
    await sql`update request_case set due = null, next_on = '2024-04-08' where id = ${waiting}`.execute(house.db);
    await nextDay(house.db as never);
    expect(await day.executeTakeFirst()).toEqual({ next_on: null });
    // That of a reply which was late before anybody was asked is none of those.
    await sql`update request_case set next_on = '2024-03-08' where id = ${waiting}`.execute(house.db);
    await nextDay(house.db as never);
    expect(await day.executeTakeFirst()).toEqual({ next_on: '2024-03-08' });
    await rebuild(house);
  });

  it('stands in the lists as it does when they are made again on another day', async () => {
    house.at('2024-04-09T02:00:00Z');
    const live = await projections(house);
    for (const day of ['2024-04-10', '2025-02-03']) {
      house.at(`${day}T02:00:00Z`);
      await rebuild(house);
      expect(await projections(house)).toEqual(live);
    }
  });
});
