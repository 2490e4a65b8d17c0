import ICAL from 'ical.js';
import { beforeAll, expect, it } from 'vitest';
import { accountId } from '../../test/builders/account-id.ts';
import { checksPassed, people } from '../../test/builders/case.ts';
import { answeringOrgan, invented, playSteps } from '../../test/support/cases.ts';
import { record } from '../../test/support/house.ts';
import { type TestServer, testServer } from '../../test/support/server.ts';
import { appointments, remedies } from '../domain/register/registers.ts';
import type { OrganRow } from '../store/database.ts';
import { renewFeed } from '../store/notification.ts';

let server: TestServer;
let organ: OrganRow;
beforeAll(async () => {
  server = await testServer({ demo: false });
  organ = await answeringOrgan(server.house);
  const wanted = { channel: 'in_person', came_on: '2024-03-01', applicants: [invented], wanted: '青石县某项演示信息' };
  await playSteps(server.house, organ, server.house.newId(), [
    ['register', wanted, '2024-03-01'],
    ['begin_review', { checks: checksPassed }],
    ['accept', {}],
  ]);
  server.house.at('2024-03-15T04:00:00Z');
  await record(server.house, organ, remedies, {
    ...{ case_no: '青府复〔2024〕12号（演示）', kind: 'reconsideration', accepted_on: '2024-03-11' },
    ...{ concluded_on: null, outcome: null, received_on: '2024-03-15', procedure: null, answered_on: null },
  });
});

const eventsIn = async (response: Response): Promise<ICAL.Event[]> =>
  new ICAL.Component(ICAL.parse(await response.text()))
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));

it('the address gives the days of the cases that the person can bring on, to whoever has it', async () => {
  const token = await renewFeed(server.house, people.clerk);
  const response = await server.ask(`/calendar/${token}.ics`);
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
  expect(response.headers.get('Cache-Control')).toBe('private, no-store');
  const text = await response.clone().text();
  expect(text).not.toMatch(/演示王|某项演示信息|13000000000/);
  expect((await eventsIn(response)).map((event) => [event.summary, String(event.startDate)])).toEqual([
    ['2024-001　提出延期期限', '2024-03-26'],
    ['2024-001　答复期限', '2024-03-29'],
    ['青府复〔2024〕12号（演示）　向行政复议机关提交答复期限', '2024-03-29'],
  ]);
});

it('a new address ends the one before; ended or invented addresses open nothing', async () => {
  const before = await renewFeed(server.house, people.clerk);
  const after = await renewFeed(server.house, people.clerk);
  const statuses = [];
  for (const token of [before, after, 'x'.repeat(32)])
    statuses.push((await server.ask(`/calendar/${token}.ics`)).status);
  expect(statuses).toEqual([404, 200, 404]);
  const kept = await server.house.db.selectFrom('notification').selectAll().execute();
  expect(JSON.stringify(kept)).not.toContain(after);
});

it('holds what the posts of the day allow: a post in another field, or one that ended, gives an empty calendar', async () => {
  const token = await renewFeed(server.house, people.secrecy_reviewer);
  expect(await eventsIn(await server.ask(`/calendar/${token}.ics`))).toEqual([]);
  const account = accountId('who left');
  await record(server.house, organ, appointments, {
    account,
    post: 'clerk',
    from_day: '2020-01-01',
    to_day: '2024-02-29',
  });
  expect(await eventsIn(await server.ask(`/calendar/${await renewFeed(server.house, account)}.ics`))).toEqual([]);
});
