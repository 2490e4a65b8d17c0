import { beforeAll, describe, expect, it } from 'vitest';
import { checksPassed } from '../../../test/builders/case.ts';
import { invented, letterSettings } from '../../../test/support/cases.ts';
import { type TestServer, testServer } from '../../../test/support/server.ts';
import { demoPassword } from '../../demo/cejing-2024.ts';
import { linesOf } from '../../domain/letter/document.ts';
import { configureOrgan, organByCode } from '../../store/organ.ts';

let server: TestServer;
const cookies: Record<string, string> = {};
const caseId = '33333333-3333-4333-8333-333333333333';
const organ = '/api/v1/organs/cejing';

beforeAll(async () => {
  server = await testServer();
  const { house } = server;
  const town = (await organByCode(house.db, 'cejing'))!;
  const configured = await configureOrgan(house, 'tester', town.organ_id, letterSettings);
  if (!configured.ok) throw new Error(configured.refusal.sentence);
  for (const name of ['jingban', 'shenji']) cookies[name] = await server.signIn(name, demoPassword);
  const applicants = [invented, { ...invented, name: '演示李某' }];
  const wanted = '青石县某项演示信息';
  await act('register', { organ: 'cejing', channel: 'in_person', came_on: '2025-02-07', applicants, wanted });
});

async function act(name: string, json: Record<string, unknown>): Promise<Record<string, unknown>> {
  const answer = await server.ask(`/api/v1/requests/${caseId}/${name}`, { cookie: cookies.jingban!, json });
  const body = (await answer.json()) as Record<string, unknown>;
  expect(answer.status, JSON.stringify(body)).toBe(200);
  return body;
}

const read = async (path: string, who = 'jingban') => {
  const answer = await server.ask(path, { cookie: cookies[who]! });
  return (await answer.json()) as never;
};

describe('the register of requests', () => {
  it('tells which of its rows are cases, in its list, on their page and behind a cell of the report', async () => {
    const list: { rows: { id: string; case?: true }[] } = await read(`${organ}/records/requests`);
    expect(list.rows).toMatchObject([{ id: caseId, case: true }]);
    expect(await read(`${organ}/records/requests/${caseId}`)).toEqual({ id: caseId, case: true });
    const cell: { rows: object[] } = await read(`${organ}/reports/2025/cells/requests.new_received.total`);
    expect(cell.rows).toMatchObject([{ id: caseId, case: true }]);
    // Of another register an id of a case is none.
    expect(await read(`${organ}/records/fees/${caseId}`)).toMatchObject({ code: 'not_found' });
  });

  it('is exported with who applied and what for', async () => {
    const file = await server.ask(`${organ}/exports/requests.csv`, { cookie: cookies.jingban! });
    const text = await file.text();
    expect(text).toContain('演示王某某、演示李某');
    expect(text).toContain('青石县某项演示信息');
  });

  it('makes its year one that the organ has records of', async () => {
    const { years }: { years: number[] } = await read(`${organ}/reports`);
    expect(years).toContain(2025);
  });
});

describe('the list of cases', () => {
  it('says what is left until each is due, and how many wait in each view', async () => {
    const list: { rows: object[] } = await read(`${organ}/requests`);
    // Soon: within the week the applicant could be told to clarify.
    expect(list).toMatchObject({ total: 1, waiting: { todo: 1, overdue: 0, soon: 1, approval: 0 } });
    // Saturday 2025-02-08 was made up for the Spring Festival: day 1. The test's day, Monday, is day 2.
    expect(list.rows).toMatchObject([{ due: '2025-03-06', clock: 'running', left: 18 }]);
  });
});

it('those who may sign are named to whoever works there', async () => {
  expect(await read(`${organ}/holders?post=approver`)).toMatchObject({ holders: [{ name: '演示·签发' }] });
});

describe('a document on trial', () => {
  it('reads with its gaps named, and what is typed lies over what is known, row by row', async () => {
    await act('begin_review', { checks: checksPassed });
    await act('accept', {});
    await act('decide', { kind: 'GRANT_PUBLISHED', grounds: '演示理由' });
    const bare = await act('try/draft', {});
    expect(bare.problems).toEqual([{ field: 'document.items.0.where', message: '请填写获取方式、途径。' }]);
    expect(linesOf(bare.document as never).join('\n')).toContain('1. 青石县某项演示信息：【获取方式、途径】。');
    await act('decide', { kind: 'GRANT_PUBLISHED', grounds: '已经公开，https://town.example/1?a=b，可以查看' });
    const linked = await act('try/draft', {});
    expect(linesOf(linked.document as never).join('\n')).toContain('演示信息：https://town.example/1?a=b。');
    const typed = await act('try/draft', { document: { items: [{ where: '演示网站' }] } });
    expect(typed.problems).toEqual([]);
    expect(linesOf(typed.document as never).join('\n')).toContain('1. 青石县某项演示信息：演示网站。');
  });
});
