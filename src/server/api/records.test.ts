import { beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, testServer } from '../../../test/support/server.ts';
import { demoPassword } from '../../demo/cejing-2024.ts';

let server: TestServer;
let clerk: string;
let auditor: string;
beforeAll(async () => {
  server = await testServer();
  clerk = await server.signIn('jingban', demoPassword);
  auditor = await server.signIn('shenji', demoPassword);
});

const records = '/api/v1/organs/cejing/records';
const request = {
  registration_no: '2025-001',
  receipt_date: '2025-01-06',
  channel: 'online',
  applicant_kind: 'natural_person',
  applicant: '某甲',
  wanted: '某信息',
};
interface List {
  rows: { id: string; version: number; registration_no?: string }[];
  total: number;
  names: Record<string, string>;
}
const list = async (path: string, cookie = clerk): Promise<List> =>
  (await (await server.ask(`${records}/${path}`, { cookie })).json()) as List;

describe('a list', () => {
  it('is narrowed by word, year, code and page, and says how many there are in all', async () => {
    expect((await list('decisions?size=5')).total).toBe(216);
    expect((await list('decisions?where=kind:admin_penalties')).total).toBe(12);
    expect((await list('decisions?q=册罚决')).total).toBe(12);
    expect((await list('decisions?year=2023')).total).toBe(0);
    const [first, second] = [await list('decisions?size=100'), await list('decisions?size=100&page=3')];
    expect(first.rows.length + second.rows.length).toBe(116);
    expect(Object.values(first.names)).toContain('农村村民宅基地审批');
  });

  it('finds what is not answered yet by the empty result', async () => {
    const open = await server.ask(`${records}/requests`, {
      cookie: clerk,
      json: { ...request, registration_no: '2025-010', result: null, reply_date: null },
    });
    expect(open.status).toBe(200);
    const closed = { ...request, registration_no: '2025-011', result: 'results.granted', reply_date: '2025-01-20' };
    await server.ask(`${records}/requests`, { cookie: clerk, json: closed });
    expect((await list('requests?where=result:')).rows.map((row) => row.registration_no)).toEqual(['2025-010']);
    expect((await list('requests?where=result:results.granted')).total).toBe(1);
  });

  it('refuses what cannot be asked, in a sentence beside the field', async () => {
    const response = await server.ask(`${records}/decisions?page=0`, { cookie: clerk });
    expect(response.status).toBe(422);
    expect(((await response.json()) as { problems: { field: string }[] }).problems[0]?.field).toBe('page');
    expect((await server.ask(`${records}/letters`, { cookie: clerk })).status).toBe(422);
  });
});

describe('a record', () => {
  it('is made once however often it is sent, amended by whoever saw it last, and tells its history', async () => {
    const id = '01900000-0000-7000-8000-000000000001';
    const send = (): Promise<Response> =>
      server.ask(`${records}/requests`, { cookie: clerk, json: { id, ...request } });
    expect((await send()).status).toBe(200);
    expect((await send()).status).toBe(409);
    const amend = (expected: number, wanted: string): Promise<Response> =>
      server.ask(`${records}/requests/${id}/amend`, { cookie: clerk, json: { wanted, reason: '补充', expected } });
    expect((await amend(1, '某信息二')).status).toBe(200);
    const stale = await amend(1, '某信息三');
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain('别人刚刚改过');
    const seen = (await (await server.ask(`${records}/requests/${id}`, { cookie: clerk })).json()) as {
      values: { wanted: string; registration_no: string };
      history: { type: string; actor: string; reason: string | null }[];
    };
    expect(seen.values).toMatchObject({ wanted: '某信息二', registration_no: '2025-001' });
    expect(seen.history.map(({ type, actor, reason }) => [type, actor, reason])).toEqual([
      ['recorded', '演示·经办', null],
      ['amended', '演示·经办', '补充'],
    ]);
  });

  it('shows personal text only to those whose post needs it', async () => {
    const { rows } = await list('requests?q=2025-001', auditor);
    const seen = await (await server.ask(`${records}/requests/${rows[0]!.id}`, { cookie: auditor })).text();
    expect(seen).not.toContain('某甲');
    expect(seen).toContain('2025-001');
    expect(seen).toContain('＊＊＊');
  });

  it('that is not there, or of another register, is not found', async () => {
    const { rows } = await list('decisions?size=1');
    const { id } = rows[0]!;
    expect((await server.ask(`${records}/requests/${id}`, { cookie: clerk })).status).toBe(404);
    const whole = { ...request, registration_no: '2025-099', result: null, reply_date: null, reason: 'x' };
    expect((await server.ask(`${records}/requests/${id}/amend`, { cookie: clerk, json: whole })).status).toBe(404);
    const reviewer = await server.signIn('shenhe', demoPassword);
    expect((await server.ask(`${records}/fees/${id}/void`, { cookie: reviewer, json: { reason: 'x' } })).status).toBe(
      404,
    );
    expect((await server.ask(`${records}/requests`, { cookie: clerk, json: { id, ...whole } })).status).toBe(409);
  });

  const hostile = [
    '<script>alert(1)</script>',
    "'; drop table request; --",
    '=cmd|/c calc',
    '../../etc/passwd',
    '😀䶮㛃𬭎',
    '%00%0a',
    '{{7*7}}',
    '＂onload=1',
    '‮abc',
  ];
  it.each(hostile)('keeps %j as the text that it is', async (text) => {
    const made = await server.ask(`${records}/matters`, {
      cookie: clerk,
      json: { name: text, kind: 'admin_licences', listed_on: '2024-01-01' },
    });
    expect(made.status).toBe(200);
    const { id } = (await made.json()) as { id: string };
    const seen = (await (await server.ask(`${records}/matters/${id}`, { cookie: clerk })).json()) as {
      values: { name: string };
    };
    expect(seen.values.name).toBe(text);
  });
});

describe('the OpenAPI document', () => {
  it('holds every act and every form with a file', async () => {
    const document = (await (await server.ask('/api/v1/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { requestBody?: unknown }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    for (const path of [
      '/organs/{organ}/records/requests',
      '/organs/{organ}/records/requests/{id}/void',
      '/organs/{organ}/annual_report/publish',
      '/organs/{organ}/imports/requests',
      '/check',
    ])
      expect(document.paths[path]?.post?.requestBody, path).toBeDefined();
  });
});
