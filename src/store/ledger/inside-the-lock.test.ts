import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { checksPassed, people } from '../../../test/builders/case.ts';
import { answeringOrgan, type CaseStep, invented, playSteps } from '../../../test/support/cases.ts';
import { testHouse } from '../../../test/support/house.ts';
import type { OrganRow } from '../database.ts';
import { configureOrgan } from '../organ.ts';
import { computeReport } from '../report/report.ts';
import { explainFinding } from '../report/report-act.ts';
import { adoptCalendar } from '../request/adopt-calendar.ts';
import { actOnCase } from '../request/case-act.ts';
import { noFiles } from '../request/case-around.ts';
import { caseHistory, paperOf } from '../request/case-view.ts';
import { submitCase } from '../request/portal-act.ts';
import { lockHead } from './ledger.ts';
import type { Outcome } from './transact.ts';

let house: Awaited<ReturnType<typeof testHouse>>;
let organ: OrganRow;

beforeAll(async () => {
  house = await testHouse();
});

let organs = 0;
beforeEach(async () => {
  house.at('2024-01-02T04:00:00Z');
  organ = await answeringOrgan(house, `town${++organs}`);
});

/** How many acts wait: for a lock in this house's database, or for their turn to ask for one. */
async function waiters(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(house.db);
  return rows[0]!.n + house.turns.waiting;
}

/** Does an act that was called before the organ was changed, and comes into the lock after it. */
async function afterMeanwhile<T>(change: () => Promise<Outcome>, work: () => Promise<T>): Promise<T> {
  const { changing, working } = await house.db.transaction().execute(async (tx) => {
    await lockHead(tx, organ.organ_id);
    const changing = change();
    await vi.waitFor(async () => expect(await waiters()).toBe(1), { timeout: 20_000, interval: 5 });
    const working = work();
    await vi.waitFor(async () => expect(await waiters()).toBe(2), { timeout: 20_000, interval: 5 });
    return { changing, working };
  });
  expect(await changing).toMatchObject({ ok: true });
  return working;
}

const registration: CaseStep = [
  'register',
  { channel: 'in_person', came_on: '2024-01-25', applicants: [invented], wanted: '演示' },
  '2024-01-25',
];

describe('an act that waits while the organ is changed', () => {
  it('writes its document as the organ is now', async () => {
    const id = house.newId();
    await playSteps(house, organ, id, [
      registration,
      ['begin_review', { checks: checksPassed }],
      ['accept', {}],
      ['decide', { kind: 'DENY_INTERNAL', grounds: '内部事务' }],
      ['draft', {}, undefined, { class: '人事管理' }],
      ['submit', {}],
      ['review', {}],
    ]);
    const approver = { account: people.approver, posts: ['approver'] as const };
    const done = await afterMeanwhile(
      () => configureOrgan(house, 'tester', organ.organ_id, { document_word: '青柳新' }),
      () => actOnCase(house, approver, organ, id, [{ act: 'approve', input: {} }]),
    );
    expect(done).toMatchObject({ ok: true });
    const { rows, textOf } = await caseHistory(house, house.db, organ.organ_id, id);
    const { docNo } = paperOf(textOf(rows.find(({ type }) => type === 'replied')!.version))!;
    expect(docNo).toContain('青柳新');
  });

  it('counts its days by the notices that the organ adopted', async () => {
    await sql`update organ set settings = settings || '{"calendar_as_of":"2023-09-01"}'
      where organ_id = ${organ.organ_id}`.execute(house.db);
    house.at('2024-01-25T04:00:00Z');
    const id = house.newId();
    const input = { applicants: [invented], wanted: '演示' };
    const done = await afterMeanwhile(
      () => adoptCalendar(house, 'tester', organ.organ_id),
      () => submitCase(house, organ, id, 'request', input, noFiles),
    );
    expect(done).toMatchObject({ ok: true });
    const row = await house.db.selectFrom('request_case').select('due').where('id', '=', id).executeTakeFirstOrThrow();
    expect(row.due).toBe('2024-02-27');
  });

  it('counts a report in the layout that the organ chose', async () => {
    house.at('2025-01-15T04:00:00Z');
    const layout = (requests_layout: string) =>
      configureOrgan(house, 'tester', organ.organ_id, { requests_layout } as never);
    await layout('2019');
    const { file } = await computeReport(house, house.db, organ, 2024);
    const { rule, message } = file.findings.find((one) => one.rule === 'D-03')!;
    await layout('2021');
    const done = await afterMeanwhile(
      () => layout('2019'),
      () => explainFinding(house, 'tester', organ, { year: 2024, rule, message, reason: '上级要求' }),
    );
    expect(done).toMatchObject({ ok: true });
  });
});
