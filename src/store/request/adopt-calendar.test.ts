import { beforeAll, expect, it } from 'vitest';
import { people } from '../../../test/builders/case.ts';
import { invented, playSteps } from '../../../test/support/cases.ts';
import { projections, testHouse } from '../../../test/support/house.ts';
import type { OrganRow } from '../database.ts';
import { rebuild } from '../ledger/rebuild.ts';
import { organByCode, registerOrgan } from '../organ.ts';
import { adoptCalendar, calendarChange } from './adopt-calendar.ts';
import { listCases } from './case-list.ts';
import { casePage } from './case-view.ts';

let house: Awaited<ReturnType<typeof testHouse>>;
let organ: OrganRow;
const [moved, closed] = ['aaaaaaaa-0000-7000-8000-000000000001', 'aaaaaaaa-0000-7000-8000-000000000002'];

beforeAll(async () => {
  house = await testHouse();
  house.at('2024-01-02T04:00:00Z');
  // Set up before the notice for 2024 was known: its Spring Festival is counted as ordinary weeks.
  const input = {
    code: 'early',
    name: '青石县演示镇人民政府',
    level: 'town',
    parent_id: null,
    calendar_as_of: '2023-09-01',
  };
  const registered = await registerOrgan(house, 'tester', input as never);
  if (!registered.ok) throw new Error(registered.refusal.sentence);
  organ = (await organByCode(house.db, 'early'))!;
  const step = { channel: 'in_person', came_on: '2024-01-25', applicants: [invented], wanted: '演示' };
  for (const id of [moved, closed]) await playSteps(house, organ, id, [['register', step, '2024-01-25']]);
  await playSteps(house, organ, closed, [
    ['withdraw', { on: '2024-01-26', way: 'written', statement: '撤回' }, '2024-01-26'],
  ]);
});

const dueShown = async (): Promise<string | null> => {
  const now = (await organByCode(house.db, 'early'))!;
  const reader = { account: people.clerk, posts: ['clerk'] as const };
  const page = await casePage(house, house.db, now, moved, reader);
  const { rows } = await listCases(house, house.db, now, { view: 'todo', page: 1, size: 20 });
  expect(rows.map(({ id, due }) => [id, due])).toEqual([[moved, page!.clock.due]]);
  return page!.clock.due;
};

it('counts by the notices that the organ knows until somebody says otherwise', async () => {
  expect(await dueShown()).toBe('2024-02-22');
});

it('lists the open cases that newer notices would move, and no closed one', async () => {
  const change = await calendarChange(house, house.db, organ);
  expect(change!.moved).toEqual([{ id: moved, number: '2024-001', from: '2024-02-22', to: '2024-02-27' }]);
});

it('moves them only when it is told to, once, and the same after a rebuild', async () => {
  expect((await adoptCalendar(house, 'tester', organ.organ_id)).ok).toBe(true);
  expect(await dueShown()).toBe('2024-02-27');
  expect(await calendarChange(house, house.db, (await organByCode(house.db, 'early'))!)).toBeNull();
  const again = await adoptCalendar(house, 'tester', organ.organ_id);
  expect(!again.ok && again.refusal.sentence).toContain('没有新的放假安排');
  const live = await projections(house);
  await rebuild(house);
  expect(await projections(house)).toEqual(live);
});
