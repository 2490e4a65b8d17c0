import { beforeAll, expect, it } from 'vitest';
import { people } from '../../../test/builders/case.ts';
import { invented, playSteps } from '../../../test/support/cases.ts';
import { projections, testHouse } from '../../../test/support/house.ts';
import type { OrganRow } from '../database.ts';
import { rebuild } from '../ledger/rebuild.ts';
import { verify } from '../ledger/verify.ts';
import { configureOrgan, organByCode, projectOrgan, registerOrgan } from '../organ.ts';
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
    statutory_holidays: undefined,
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

/** The due day of a case on its page, the same as in the list. */
const dueOf = async (code: string, id: string): Promise<{ due: string | null; provisional: boolean }> => {
  const now = (await organByCode(house.db, code))!;
  const reader = { account: people.clerk, posts: ['clerk'] as const };
  const { due, provisional } = (await casePage(house, house.db, now, id, reader))!.clock;
  const { rows } = await listCases(house, house.db, now, { view: 'all', page: 1, size: 20 });
  const row = rows.find((one) => one.id === id)!;
  expect({ due: row.due, provisional: row.provisional }).toEqual({ due, provisional });
  return { due, provisional };
};

const dueShown = async (): Promise<string | null> => {
  const now = (await organByCode(house.db, 'early'))!;
  const { rows } = await listCases(house, house.db, now, { view: 'todo', page: 1, size: 20 });
  expect(rows.map(({ id }) => id)).toEqual([moved]);
  return (await dueOf('early', moved)).due;
};

it('counts by the notices that the organ knows until somebody says otherwise', async () => {
  expect(await dueShown()).toBe('2024-02-22');
});

it('lists the open cases that newer notices would move, and no closed one', async () => {
  const change = await calendarChange(house, house.db, organ);
  expect(change!.moved).toEqual([
    { id: moved, number: '2024-001', from: '2024-02-22', to: '2024-02-27', provisional: false },
  ]);
});

it('moves them only when it is told to, once, and the same after a rebuild', async () => {
  expect((await adoptCalendar(house, 'tester', organ.organ_id)).ok).toBe(true);
  expect(await dueShown()).toBe('2024-02-27');
  expect((await dueOf('early', closed)).due).toBe('2024-02-22');
  expect(await calendarChange(house, house.db, (await organByCode(house.db, 'early'))!)).toBeNull();
  const again = await adoptCalendar(house, 'tester', organ.organ_id);
  expect(!again.ok && again.refusal.sentence).toContain('没有新的放假安排');
  const live = await projections(house);
  await rebuild(house);
  expect(await projections(house)).toEqual(live);
});

it('an organ of before counts by the week alone where a notice is not known, until it counts by the law', async () => {
  const input = {
    code: 'week',
    name: '青石县演示乡人民政府',
    level: 'town',
    parent_id: null,
    statutory_holidays: undefined,
  };
  house.at('2026-12-01T04:00:00Z');
  const registered = await registerOrgan(house, 'tester', { ...input, calendar_as_of: '2025-11-04' } as never);
  if (!registered.ok) throw new Error(registered.refusal.sentence);
  const of = async () => (await organByCode(house.db, 'week'))!;
  const [open, over, kept] = [3, 4, 5].map((n) => `aaaaaaaa-0000-7000-8000-00000000000${n}`) as [
    string,
    string,
    string,
  ];
  const step = (on: string) => ({ channel: 'in_person', came_on: on, applicants: [invented], wanted: '演示' });
  for (const id of [open, over])
    await playSteps(house, await of(), id, [['register', step('2026-12-10'), '2026-12-10']]);
  await playSteps(house, await of(), kept, [['register', step('2026-12-01'), '2026-12-10']]);
  await playSteps(house, await of(), over, [
    ['withdraw', { on: '2026-12-11', way: 'written', statement: '撤回' }, '2026-12-11'],
  ]);
  // As it was: 元旦 is a working day, and the ledger of before rebuilds to what stands.
  expect(await dueOf('week', open)).toEqual({ due: '2027-01-07', provisional: true });
  expect((await of()).settings).not.toHaveProperty('statutory_holidays');
  const before = await projections(house);
  await rebuild(house);
  expect(await projections(house)).toEqual(before);

  const change = await calendarChange(house, house.db, await of());
  expect(change).toEqual({
    known: '2025-11-04',
    title: '还没有放假安排的年份，法定节假日现在算作工作日；采用以后不再算作工作日。',
    moved: [{ id: open, number: '2026-001', from: '2027-01-07', to: '2027-01-08', provisional: true }],
  });
  expect((await adoptCalendar(house, 'tester', registered.organId)).ok).toBe(true);
  expect(await dueOf('week', open)).toEqual({ due: '2027-01-08', provisional: true });
  expect(await dueOf('week', kept)).toEqual({ due: '2026-12-29', provisional: false });
  expect((await dueOf('week', over)).due).toBe('2027-01-07');
  expect(await calendarChange(house, house.db, await of())).toBeNull();
  const configured = await configureOrgan(house, 'tester', registered.organId, { contact_phone: '0000-1234567' });
  expect(configured.ok).toBe(true);
  expect((await dueOf('week', over)).due).toBe('2027-01-07');
  const live = await projections(house);
  await rebuild(house);
  expect(await projections(house)).toEqual(live);
  expect((await verify(house)).ok).toBe(true);
});

it('an event of an organ of before there was a choice is read as its days had it, whatever is known now', async () => {
  const facts = {
    level: 'town',
    parent_id: null,
    lapse_counts_as_repealed: true,
    requests_layout: '2021',
    demo: false,
  };
  const organId = house.newId();
  await house.db.transaction().execute(async (tx) => {
    await projectOrgan(tx, { organ_id: organId, version: 1, occurred_on: '2026-01-01', payload: { facts } } as never, {
      code: 'oldest',
      name: '青石县旧乡人民政府',
    });
    const { settings } = await tx
      .selectFrom('organ')
      .select('settings')
      .where('organ_id', '=', organId)
      .executeTakeFirstOrThrow();
    expect(settings.calendar_as_of).toBe('2025-11-04');
    expect(settings).not.toHaveProperty('statutory_holidays');
    await tx.deleteFrom('organ').where('organ_id', '=', organId).execute();
  });
});
