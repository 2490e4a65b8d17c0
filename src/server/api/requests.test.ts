import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { checksPassed, people } from '../../../test/builders/case.ts';
import { hostileTexts } from '../../../test/builders/hostile-texts.ts';
import { answeringOrgan, invented } from '../../../test/support/cases.ts';
import { record } from '../../../test/support/house.ts';
import { type TestServer, testServer } from '../../../test/support/server.ts';
import { appointments } from '../../domain/register/registers.ts';
import { caseActs } from '../../domain/request/case/acts/index.ts';
import { api } from './index.ts';

let server: TestServer;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  server = await testServer({ demo: false });
  const organ = await answeringOrgan(server.house);
  for (const post of [...Object.keys(people), 'supervisor']) {
    const account = await server.auth.createAccount({ username: post, name: `演示${post}`, password: 'password-1' });
    if ('refusal' in account) throw new Error(account.refusal.sentence);
    const values = { account: account.id, post, from_day: '2024-01-01', to_day: null };
    await record(server.house, organ, appointments, values);
    cookies[post] = await server.signIn(post, 'password-1');
  }
  const nobody = await server.auth.createAccount({ username: 'nobody', name: '无岗位', password: 'password-1' });
  if ('refusal' in nobody) throw new Error(nobody.refusal.sentence);
  cookies.nobody = await server.signIn('nobody', 'password-1');
});

interface Problem {
  title: string;
  code: string;
  article?: string;
  problems?: { field: string; message: string }[];
}
const act = (id: string, key: string, json: unknown, as = 'clerk') =>
  server.ask(`/api/v1/requests/${id}/${key}`, { cookie: cookies[as]!, json });
const register = async (more: Record<string, unknown> = {}): Promise<string> => {
  const id = server.house.newId();
  const json = {
    organ: 'town',
    channel: 'in_person',
    came_on: '2025-02-05',
    applicants: [invented],
    wanted: '演示的道路硬化合同',
    ...more,
  };
  const response = await act(id, 'register', json);
  expect(response.status, await response.clone().text()).toBe(200);
  return id;
};

describe('an answer on the spot', () => {
  const holder = async (post: string): Promise<string> => {
    const found = await server.ask(`/api/v1/organs/town/holders?post=${post}`, { cookie: cookies.clerk! });
    const { holders } = (await found.json()) as { holders: { id: string; name: string }[] };
    return holders.find(({ name }) => name === `演示${post}`)!.id;
  };
  const answers = [
    ['GRANT_PROVIDE', { items: [{ name: '施工合同', extent: '1份共12页' }] }],
    ['DENY_SECRET', { secrecy: '已确定为国家秘密' }],
  ] as const;

  it.each(answers)('%s names who agreed, by the accounts that sign-in made', async (kind, document) => {
    const id = await register();
    expect((await act(id, 'begin_review', { checks: checksPassed })).status).toBe(200);
    const approved_by = await holder('approver');
    expect(approved_by).toMatch(/^[A-Za-z0-9]{32}$/);
    const input = { kind, grounds: '演示理由', approved_by, secrecy_by: await holder('secrecy_reviewer') };
    const done = await act(id, 'answer_on_spot', { ...input, document });
    expect(done.status, await done.clone().text()).toBe(200);
    const page = await (await server.ask(`/api/v1/requests/${id}`, { cookie: cookies.clerk! })).json();
    expect(page).toMatchObject({ state: { stage: 'replied', replies: [{ kind, on_the_spot: true }] } });
  });

  it('is refused in words where nobody is named', async () => {
    const id = await register();
    await act(id, 'begin_review', { checks: checksPassed });
    const input = { kind: 'DENY_SECRET', grounds: '演示理由', approved_by: '' };
    const refused = await act(id, 'answer_on_spot', input);
    expect([refused.status, ((await refused.json()) as Problem).problems![0]!.message]).toEqual([
      422,
      '请选择同意的签发人。',
    ]);
  });
});

describe('every act on a case', () => {
  it('is an API call of its own, and its fields stand in the OpenAPI document', () => {
    const { app, declared } = api();
    const document = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '' } });
    for (const { key, creates } of caseActs) {
      expect(declared).toContainEqual(expect.objectContaining({ method: 'post', path: `/requests/{id}/${key}` }));
      const body = document.paths![`/requests/{id}/${key}`]!.post!.requestBody as never as {
        content: Record<string, { schema: { properties: Record<string, unknown> } }>;
      };
      const { properties } = body.content['application/json']!.schema;
      expect(Object.keys(properties), key).toContain('expected');
      expect('organ' in properties, key).toBe(creates);
    }
    const approve = document.paths!['/requests/{id}/ask_clarification']!.post!.requestBody;
    expect(JSON.stringify(approve)).toContain('补正事项');
  });

  it('is for those who work there: others find nothing, and nobody comes in unknown', async () => {
    const id = await register();
    expect((await act(id, 'begin_review', {}, 'nobody')).status).toBe(404);
    expect((await server.ask(`/api/v1/requests/${id}/begin_review`, { json: {} })).status).toBe(401);
    expect((await server.ask(`/api/v1/requests/${id}`, { cookie: cookies.nobody! })).status).toBe(404);
    const watching = await act(id, 'begin_review', {}, 'supervisor');
    expect([watching.status, ((await watching.json()) as Problem).title]).toEqual([
      403,
      expect.stringContaining('经办'),
    ]);
  });

  it('that the law forbids is refused with its article before anything typed is looked at', async () => {
    const id = await register();
    const refused = (await (await act(id, 'approve', {}, 'approver')).json()) as Problem;
    expect(refused).toMatchObject({ code: 'illegal', article: expect.stringContaining('《政府信息公开条例》') });
  });

  it('says what is wrong beside every field', async () => {
    const id = server.house.newId();
    const json = { organ: 'town', channel: 'pigeon', came_on: '2025-13-01', applicants: [{ kind: 'natural_person' }] };
    const { problems } = (await (await act(id, 'register', json)).json()) as Problem;
    expect(problems!.map(({ field }) => field).sort()).toEqual(['applicants.0.name', 'came_on', 'channel', 'wanted']);
    expect((await server.ask(`/api/v1/requests/${id}`, { cookie: cookies.clerk! })).status).toBe(404);
  });
});

it('an id that is none is told beside its field, and never asked of the database', async () => {
  const id = await register();
  const joined = await act(id, 'begin_review', {
    checks: { complete: true, identified: true, ours: true, first_time: true, reasonable: true },
  });
  expect(joined.status).toBe(200);
  for (const lead of ['-'.repeat(36), 'a'.repeat(36), 1]) {
    const response = await act(id, 'join', { lead });
    expect(response.status, String(lead)).toBe(422);
    expect(((await response.json()) as Problem).problems![0]!.field).toBe('lead');
  }
});

describe('a case through the API', () => {
  it('goes from the counter to its service, each by whose post it is, with files in and out', async () => {
    const form = new FormData();
    form.set('file', new File(['演示的材料'], '身份证明.txt'));
    const stored = await server.ask('/api/v1/organs/town/case-files', {
      method: 'POST',
      body: form,
      cookie: cookies.clerk!,
    });
    const { digest, type, name } = (await stored.json()) as { digest: string; type: string; name: string };
    expect([type, name]).toEqual(['text', '身份证明.txt']);
    const id = await register({ files: [{ digest, name, purpose: 'identity' }] });
    const checks = { complete: true, identified: true, ours: true, first_time: true, reasonable: true };
    const steps: [string, unknown, string?][] = [
      ['begin_review', { checks }],
      ['accept', {}],
      ['decide', { kind: 'GRANT_PROVIDE', grounds: '可以公开' }],
      ['prepare_release', { original: digest, name: '施工合同' }],
      ['draft', { document: { delivery: '邮寄' } }],
      ['submit', {}],
      ['review', {}, 'reviewer'],
      ['review_secrecy', { conclusion: 'may_disclose', opinion: '不涉密' }, 'secrecy_reviewer'],
      ['approve', {}, 'approver'],
      ['serve', { on: '2025-02-10', way: 'post', proof: '回证' }],
    ];
    for (const [key, json, as] of steps) {
      const response = await act(id, key, json, as);
      expect(response.status, `${key} ${await response.clone().text()}`).toBe(200);
    }
    const page = (await (await server.ask(`/api/v1/requests/${id}`, { cookie: cookies.clerk! })).json()) as {
      state: { stage: string };
      papers: { version: number; letter: string; draft: boolean }[];
    };
    expect(page.state.stage).toBe('served');
    const reply = page.papers.find(({ letter, draft }) => letter === 'D11' && !draft)!;
    const get = (path: string) => server.ask(`/api/v1/requests/${id}${path}`, { cookie: cookies.clerk! });
    expect((await get(`/papers/${reply.version}/pdf`)).headers.get('Content-Type')).toBe('application/pdf');
    expect(JSON.stringify(await (await get(`/papers/${reply.version}`)).json())).not.toContain('王某某');
    const [file, release] = [await get('/files/1'), await get('/releases/1')];
    expect([await file.text(), await release.text()]).toEqual(['演示的材料', '演示的材料']);
    // Whatever it was called, it is downloaded under a name that opens.
    const named = (response: Response) =>
      decodeURIComponent(
        /^attachment; .*filename\*=UTF-8''(\S+)$/.exec(response.headers.get('Content-Disposition')!)![1]!,
      );
    expect([file, release, await get('/releases/1?original=1')].map(named)).toEqual([
      '身份证明.txt',
      '施工合同.txt',
      '施工合同.txt',
    ]);
    const dossier = await get('/dossier');
    expect(dossier.status).toBe(200);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await dossier.arrayBuffer())), {
      mergePages: true,
    });
    const pages = text.replace(/\s+/g, '');
    for (const words of [
      '卷内文件目录',
      '登记回执',
      '审查呈批单',
      '身份证明.txt',
      '答复附件：施工合同.txt',
      '年报表三计入情况',
      '演示王某某',
    ])
      expect(pages, words).toContain(words);
    const certificate = await get('/due-certificate');
    const due = await extractText(await getDocumentProxy(new Uint8Array(await certificate.arrayBuffer())), {
      mergePages: true,
    });
    expect(due.text.replace(/\s+/g, '')).toContain('2025年3月4日星期二计入第20个工作日');
    for (const form of ['D02', 'D35', 'D35b', 'D36', 'D37b', 'D38'])
      expect((await get(`/forms/${form}`)).status, form).toBe(200);
    // Who took the applicant's data away whole is on record: a letter, a file, a release twice, the case file, six forms.
    const after = (await (await get('')).json()) as { unmaskings: number };
    expect(after.unmaskings).toBe(11);
    // The secrecy reviewer may read the case and nothing that its applicant handed in.
    const other = await server.ask(`/api/v1/requests/${id}/files/1`, { cookie: cookies.secrecy_reviewer! });
    expect(other.status).toBe(403);
  });

  it('is tried without a trace: the document as it would be, and what it lacks', async () => {
    const id = await register();
    const attempt = async (json: unknown) =>
      (await (await server.ask(`/api/v1/requests/${id}/try/extend`, { cookie: cookies.reviewer!, json })).json()) as {
        letter: string;
        document: { addressee: string } | null;
      };
    expect(await attempt({ days: 10 })).toMatchObject({ code: 'invalid' });
    const tried = await attempt({ days: 10, reason: '案情复杂' });
    expect(tried.letter).toBe('D06');
    expect(tried.document!.addressee).toBe('演示＊＊：');
    const again = await server.ask(`/api/v1/requests/${id}`, { cookie: cookies.clerk! });
    expect(((await again.json()) as { state: { version: number } }).state.version).toBe(1);
  });

  it('is found by number and by words, and similar ones are shown before it is answered', async () => {
    const first = await register({ wanted: '柳河镇二〇二三年农村低保发放名单' });
    const second = await register({ wanted: '请提供柳河镇农村低保发放名单' });
    const found = await server.ask('/api/v1/organs/town/requests?view=all&q=低保发放', { cookie: cookies.clerk! });
    const { rows } = (await found.json()) as { rows: { id: string; applicant: string }[] };
    expect(rows.map(({ id }) => id).sort()).toEqual([first, second].sort());
    expect(rows[0]!.applicant).toBe('演示＊＊');
    const similar = await server.ask(`/api/v1/requests/${second}/similar`, { cookie: cookies.clerk! });
    expect(await similar.json()).toMatchObject({
      cases: [expect.objectContaining({ id: first, same_applicant: true })],
      frequency: { open: expect.any(Number) },
    });
  });

  it('is done with others at once where nothing is decided, and says which could not be done', async () => {
    const [one, two] = [await register(), await register()];
    const checks = { complete: true, identified: true, ours: true, first_time: true, reasonable: true };
    await act(one, 'begin_review', { checks });
    const response = await server.ask('/api/v1/organs/town/requests/begin_review', {
      cookie: cookies.clerk!,
      json: { ids: [{ id: one }, { id: two }], checks },
    });
    expect(await response.json()).toMatchObject({
      results: [
        { id: one, ok: false, sentence: expect.stringContaining('开始审查') },
        { id: two, ok: true },
      ],
    });
  });
});

it('bears hostile words in every field: each is refused in a sentence or kept as it is', async () => {
  for (const hostile of hostileTexts) {
    const id = server.house.newId();
    const applicant = { ...invented, name: hostile, phone: hostile, address: hostile, email: hostile };
    const json = {
      organ: 'town',
      channel: 'in_person',
      came_on: '2025-02-05',
      applicants: [applicant],
      wanted: hostile,
      doc_no: hostile,
      description: hostile,
    };
    const response = await act(id, 'register', json);
    expect([200, 422], hostile.slice(0, 40)).toContain(response.status);
    if (response.status !== 200) {
      expect(((await response.json()) as Problem).title).toMatch(/。$/);
      continue;
    }
    const page = await server.ask(`/api/v1/requests/${id}`, { cookie: cookies.clerk! });
    expect(((await page.json()) as { words: { wanted: string } }).words.wanted).toBe(hostile.trim());
  }
});
