import { load } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../../test/builders/case.ts';
import { answeringOrgan, type CaseStep, playSteps } from '../../../../test/support/cases.ts';
import { record } from '../../../../test/support/house.ts';
import { citizen, requestsAt, visitor } from '../../../../test/support/portal.ts';
import { type TestServer, testServer } from '../../../../test/support/server.ts';
import { publications } from '../../../domain/register/registers.ts';
import type { OrganRow } from '../../../store/database.ts';
import { configureOrgan } from '../../../store/organ.ts';
import { actOnCase } from '../../../store/request/case-act.ts';
import { filesGiven } from '../../case-files.ts';

let server: TestServer;
let organ: OrganRow;
beforeAll(async () => {
  server = await testServer({ demo: false });
  server.house.at('2024-03-01T04:00:00Z');
  organ = await answeringOrgan(server.house);
});

const caseCount = async (): Promise<number> =>
  (await server.house.db.selectFrom('request_case').select('id').execute()).length;
const lastCase = async () =>
  (await server.house.db.selectFrom('request_case').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow()).state;

describe('the guide', () => {
  it('tells what the organ set and what the law says, and asks for no purpose', async () => {
    const text = (await visitor(server).page('/guide'))('main').text();
    for (const said of ['党政综合办公室', '0000-1234567', '演示路1号', '20 个工作日', '青石县人民法院', '每件 100 元'])
      expect(text).toContain(said);
    expect(text).toContain('应当先申请行政复议');
    expect(text).not.toMatch(/邮政编码|传真：|特殊需要|办公时间/);
  });

  it('hands out a blank form to print', async () => {
    for (const [format, start] of [
      ['pdf', '%PDF'],
      ['docx', 'PK'],
    ] as const) {
      const response = await visitor(server).get(`/form.${format}`);
      expect(
        Buffer.from(await response.arrayBuffer())
          .subarray(0, start.length)
          .toString(),
      ).toBe(start);
    }
  });

  it('does not offer the form where requests are not taken online', async () => {
    await configureOrgan(server.house, 'tester', organ.organ_id, { request_channels: ['in_person'] });
    const visit = visitor(server);
    expect((await visit.page('/new'))('main').text()).toContain('没有开通网上申请');
    expect((await visit.post('/new', Object.entries(citizen))).status).toBe(409);
    await configureOrgan(server.house, 'tester', organ.organ_id, { request_channels: ['in_person', 'online'] });
  });
});

describe('a request over the website', () => {
  it('is received at once, with a number, a due day and a query code, which open it again', async () => {
    const visit = visitor(server);
    const { response, $ } = await visit.fill('/new', citizen, [
      ['file_identity', new File(['证件'], 'C:\\照片\\证件.txt')],
    ]);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect($('h1').text()).toBe('已收到您的申请');
    expect($('dl.facts').text()).toContain('2024年3月29日（周五）');
    const state = await lastCase();
    expect(state).toMatchObject({ channel: 'online', stage: 'received', receipt_date: '2024-03-01' });
    expect(state.files).toMatchObject([{ purpose: 'identity', type: 'text' }]);

    const code = $('.code strong').text();
    expect(code).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){2}$/);
    const pdf = await visit.get($('a[href$=".pdf"]').attr('href')!.replace(requestsAt, ''));
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 4)
        .toString(),
    ).toBe('%PDF');

    const other = visitor(server);
    for (const who of ['演示王某某 ', '１３０ 0000-0000']) {
      const found = await other.post('/query', Object.entries({ code: code.toLowerCase().replaceAll('-', ''), who }));
      expect(found.headers.get('location')).toBe(`${requestsAt}/progress`);
    }
    const page = await other.page('/progress');
    expect(page('.tag').first().text()).toBe('已收到');
    expect(page('ol.course li').length).toBe(2);
    expect(page('td.last .nth').text()).toBe('20');
    expect(page.html()).not.toContain('110101199003070011');
  });

  it('says the same whether the code or the name is wrong, and opens nothing', async () => {
    const visit = visitor(server);
    const { $ } = await visit.fill('/new', { ...citizen, wanted: '柳河镇水井登记表' });
    const code = $('.code strong').text();
    const other = visitor(server);
    const answers = await Promise.all(
      [
        { code, who: '演示李某' },
        { code: 'AAAA-BBBB-CCCC', who: citizen.name },
        { code, who: '' },
      ].map(async (typed) =>
        load(await (await other.post('/query', Object.entries(typed))).text())('[role=alert]').text(),
      ),
    );
    expect(new Set(answers).size).toBe(1);
    expect(other.cookies.size).toBe(0);
    expect((await other.page('/progress'))('h1').text()).toBe('申请查询');
    expect((await other.get('/papers/2.pdf')).status).toBe(404);
  });

  it('is one request however often its form is sent, even at the same time', async () => {
    const visit = visitor(server);
    const before = await caseCount();
    const id = (await visit.page('/new'))('input[name=id]').attr('value')!;
    const fields: [string, string][] = [['id', id], ...Object.entries({ ...citizen, wanted: '柳河镇河道清淤方案' })];
    const twice = await Promise.all([visit.send('/new', fields), visit.send('/new', fields)]);
    const third = await visit.send('/new', fields);
    expect(new Set([...twice, third].map(({ $ }) => $('.code strong').text())).size).toBe(1);
    expect(await caseCount()).toBe(before + 1);
  });

  it('cannot be given the id of a request that is there', async () => {
    const { id } = await lastCase();
    const { response, html } = await visitor(server).send('/new', [['id', id], ...Object.entries(citizen)]);
    expect(response.status).toBe(422);
    expect(html).not.toMatch(/[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/);
  });

  it('says beside each field what is wrong, and keeps everything, files too', async () => {
    const visit = visitor(server);
    const typed = { ...citizen, id_no: '110101199003070012', phone: '12', email: 'x@', wanted: '' };
    const { response, $ } = await visit.fill('/new', typed, [['file_application', new File(['图'], '图.txt')]]);
    expect(response.status).toBe(422);
    expect(
      $('[role=alert] a')
        .map((_, a) => $(a).attr('href'))
        .get(),
    ).toEqual(['#wanted', '#id_no', '#phone', '#email']);
    for (const field of ['id_no', 'phone', 'email']) {
      expect($(`#${field}`).attr('value')).toBe(typed[field as keyof typeof typed]);
      expect($(`#${field}`).attr('aria-invalid')).toBe('true');
      expect($(`#${field}-wrong`).text()).not.toBe('');
    }
    const kept = $('input[name=kept]').attr('value')!;
    const before = await caseCount();
    const done = await visit.send('/new', [
      ['id', $('input[name=id]').attr('value')!],
      ...Object.entries({ ...citizen, wanted: '柳河镇路灯采购清单' }),
      ['kept', kept],
      ['kept', kept.replace(/\.[\w-]+ /, '.forged ')],
    ]);
    expect(done.$('h1').text()).toBe('已收到您的申请');
    expect(await caseCount()).toBe(before + 1);
    expect((await lastCase()).files.length).toBe(1);
  });

  it('takes an organisation by its credit code, a further applicant and an agent', async () => {
    const visit = visitor(server);
    const firm = {
      ...citizen,
      side: 'legal',
      org_name: '演示青石建材有限公司',
      org_kind: 'legal_commercial',
      credit_code: '91110000000000000A',
      legal_person: '演示甲',
      contact: '演示乙',
      wanted: '柳河镇砂石招标公告',
    };
    const refused = await visit.fill('/new', firm);
    expect(refused.$('#credit_code-wrong').text()).toContain('校验码');
    const added = await visit.fill('/new', firm, [], 'add');
    expect(added.$('#other\\.0\\.name').length).toBe(1);
    const done = await visit.fill('/new', {
      ...firm,
      credit_code: '91350100M000100Y43',
      others: '1',
      'other.0.name': '演示丙',
      'other.0.id_no': '110101199003070011',
      agent_name: '演示丁',
      agent_authority: '提交申请',
    });
    expect(done.$('h1').text()).toBe('已收到您的申请');
    const state = await lastCase();
    expect(state.applicants.map(({ kind }) => kind)).toEqual(['legal_commercial', 'natural_person']);
    expect(state.agent).toBe(true);
  });

  it('is shown first what may be public already, and asked once', async () => {
    await record(server.house, organ, publications, {
      title: '柳河镇2023年农田灌溉工程竣工公告',
      published_on: '2024-01-05',
      field: 'other',
    });
    const visit = visitor(server);
    const before = await caseCount();
    const asked = await visit.fill('/new', { ...citizen, wanted: '2023年农田灌溉工程竣工公告' });
    expect(asked.$('#found').text()).toContain('柳河镇2023年农田灌溉工程竣工公告');
    expect(await caseCount()).toBe(before);
    const fields: [string, string][] = [
      ['id', asked.$('input[name=id]').attr('value')!],
      ['looked', '1'],
      ...Object.entries({ ...citizen, wanted: '2023年农田灌溉工程竣工公告' }),
    ];
    const found = await visit.send('/new', [...fields, ['step', 'found']]);
    expect(found.$('h1').text()).toBe('没有提交申请');
    expect((await visit.send('/new', [...fields, ['step', 'submit']])).$('h1').text()).toBe('已收到您的申请');
    expect(await caseCount()).toBe(before + 1);
  });

  it('waits as a draft for the browser that typed it, and for no other', async () => {
    const visit = visitor(server);
    const saved = await visit.fill('/new', { ...citizen, wanted: '写到一半' }, [], 'save');
    expect(saved.response.headers.get('set-cookie')).toMatch(
      /^mingce_draft=[\w-]{32}; Max-Age=2592000; Path=\/organs\/town\/requests; HttpOnly; SameSite=Lax$/,
    );
    expect((await visit.page('/new'))('#wanted').text()).toBe('写到一半');
    expect((await visitor(server).page('/new'))('#wanted').text()).toBe('');
    const { rows } = await server.house.pool.query("select account, encode(cipher, 'escape') as text from draft");
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`写到一半|${[...visit.cookies.values()].join('|')}`));
    await visit.fill('/new', {}, [], 'clear');
    expect((await visit.page('/new'))('#wanted').text()).toBe('');
    await visit.fill('/new', { ...citizen, wanted: '又写一半' }, [], 'save');
    server.house.at('2024-04-15T04:00:00Z');
    expect((await visit.page('/new'))('#wanted').text()).toBe('');
    server.house.at('2024-03-01T04:00:00Z');
  });

  it('keeps what was typed when somebody sends too often', async () => {
    let open = true;
    const busy = await testServer({ demo: false, limiter: (kind) => kind !== 'submit' || open });
    await answeringOrgan(busy.house);
    const visit = visitor(busy);
    open = false;
    const { response, $ } = await visit.fill('/new', citizen);
    expect(response.status).toBe(429);
    expect($('[role=alert]').text()).toContain('过一分钟');
    expect($('#wanted').text()).toBe(citizen.wanted);
    expect((await visit.post('/query', [['code', 'X']])).status).toBe(429);
  });
});

const checks = { complete: true, identified: true, ours: true, first_time: true, reasonable: true };
const search = (day: string): CaseStep[] => [
  ['accept', {}, day],
  ['log_search', { on: day, found: 'found', places: '工程档案', keywords: '道路', searcher: '演示乙' }],
  ['consult_third_party', { sent_on: day, party: '演示建设公司', matter: '施工合同' }, day, { harm: '商业秘密' }],
  ['note_receipt', { letter: 'consultation', no: 1, received_on: day, proof: '演示' }],
  ['record_opinion', { no: 1, opinion: 'consents', answered_on: day, reason: '同意' }],
];
const draft = (day: string): CaseStep[] => [
  ['decide', { kind: 'GRANT_PROVIDE', grounds: '该合同可以公开' }],
  ['draft', {}, day, { items: [{ name: '施工合同', extent: '1份共12页' }] }],
  ['submit', {}],
  ['review', {}],
  ['review_secrecy', { conclusion: 'may_disclose', opinion: '不涉密' }],
];

describe('the progress of a request', () => {
  it('goes from clarification to the reply, which is served by being opened, once', async () => {
    const visit = visitor(server);
    await visit.fill('/new', { ...citizen, wanted: '柳河镇桥梁检测报告' });
    const { id } = await lastCase();
    await playSteps(server.house, organ, id, [
      ['begin_review', { checks }, '2024-03-04'],
      ['ask_clarification', { sent_on: '2024-03-04', points: [{ point: 'description', guidance: '请写明是哪座桥' }] }],
    ]);
    // An hour later the code must be given again.
    expect((await visit.page('/progress'))('h1').text()).toBe('申请查询');
    // Nor does a cookie whose hour was made longer by hand open it.
    const [, until] = /_(\d+)\./.exec(visit.cookies.get('mingce_case')!)!;
    visit.cookies.set('mingce_case', visit.cookies.get('mingce_case')!.replace(until!, String(Number(until) + 1e8)));
    expect((await visit.page('/progress'))('h1').text()).toBe('申请查询');
    const code = await codeOf(id);
    const open = () => visit.post('/query', Object.entries({ code, who: citizen.name }));
    await open();
    const asked = await visit.page('/progress');
    expect(asked('.now .tag').text()).toBe('待您补正');
    expect(asked('a[href$=".pdf"]').text()).toContain('补正告知书');

    expect(asked('#acts').parent().find('ol').text()).toContain('请写明是哪座桥');
    const token = asked('input[name=case]').first().attr('value')!;
    const empty = await visit.send('/acts/receive_clarification', [['case', token]]);
    expect(empty.response.status).toBe(422);
    expect(empty.$('[role=alert]').text()).toContain('补正内容');
    const done = await visit.send('/acts/receive_clarification', [
      ['case', token],
      ['receive_clarification.content', '是柳河一号桥'],
      ['receive_clarification.file', new File(['桥'], '桥.txt')],
    ]);
    expect(done.$('[role=status]').text()).toContain('已办好');
    expect(await lastCase()).toMatchObject({ stage: 'under_review', files: [{ purpose: 'clarification' }] });
    const again = await visit.send('/acts/receive_clarification', [
      ['case', token],
      ['receive_clarification.content', '再补一次'],
    ]);
    expect(again.response.status).toBe(409);
    expect(again.$('[role=alert]').text()).toContain('不能“收到补正”');
    expect(again.$('main').text()).toContain('再补一次');

    await playSteps(server.house, organ, id, search('2024-03-05'));
    const original = await server.house.caseFiles.put(Buffer.from('合同正文'));
    const release = { original, name: '施工合同' };
    const by = { account: people.clerk, posts: ['clerk'] } as const;
    const prepare = [{ act: 'prepare_release', input: release }];
    await actOnCase(server.house, by, organ, id, prepare, await filesGiven(server, 'prepare_release', release));
    await playSteps(server.house, organ, id, draft('2024-03-05'));
    await open();
    expect((await visit.page('/progress'))('.now .tag').text()).toBe('办理中');
    await playSteps(server.house, organ, id, [['approve', {}, '2024-03-12']]);
    await open();
    const waiting = await visit.page('/progress');
    expect(waiting('a[href$=".pdf"]').text()).not.toMatch(/答复书|征求意见书/);
    const papers = await Promise.all(
      Array.from({ length: 25 }, async (_, i) => (await visit.get(`/papers/${i + 1}.pdf`)).status),
    );
    // The receipt and the clarification letter; neither the letter to the third party, nor the draft, nor the reply.
    expect(papers.filter((status) => status === 200).length).toBe(2);

    expect((await visit.get('/releases/1')).status).toBe(404);
    const opening: [string, string][] = [['case', waiting('input[name=case]').first().attr('value')!]];
    await visit.post('/reply', opening);
    await visit.post('/reply', opening);
    const served = await visit.page('/progress');
    expect(served('.now .tag').text()).toBe('已送达');
    expect(served('#replies').parent().find('a[href$=".pdf"]').length).toBe(1);
    expect(served('a[href$="/releases/1"]').text()).toContain('施工合同.txt');
    const copy = await visit.get('/releases/1');
    expect(await copy.text()).toContain('合同正文');
    expect(copy.headers.get('content-type')).toBe('application/octet-stream');
    expect(copy.headers.get('content-disposition')).toContain(encodeURIComponent('施工合同.txt'));
    expect((await lastCase()).replies).toMatchObject([{ served: { on: '2024-03-12', way: 'online' } }]);
    const { rows } = await server.house.pool.query(
      "select count(*)::int as n from ledger where stream_id = $1 and type = 'served'",
      [id],
    );
    expect(rows[0].n).toBe(1);
  });

  it('lets the applicant hand in more and withdraw, but only the case that the page shows', async () => {
    server.house.at('2024-03-20T04:00:00Z');
    const visit = visitor(server);
    await visit.fill('/new', { ...citizen, wanted: '第一件' });
    const first = (await visit.page('/progress'))('input[name=case]').first().attr('value')!;
    await visit.fill('/new', { ...citizen, wanted: '第二件' });
    const { id } = await lastCase();
    const wrong = await visit.send('/acts/withdraw', [
      ['case', first],
      ['withdraw.sure', 'yes'],
    ]);
    expect(wrong.response.status).toBe(422);
    const token = (await visit.page('/progress'))('input[name=case]').first().attr('value')!;
    const none = await visit.send('/acts/add_files', [['case', token]]);
    expect(none.$('#add_files\\.file-wrong').text()).toBe('请先选择文件。');
    await visit.send('/acts/add_files', [
      ['case', token],
      ['add_files.file', new File(['a'], '补.txt')],
    ]);
    const unsure = await visit.send('/acts/withdraw', [
      ['case', token],
      ['withdraw.reason', '不需要了'],
    ]);
    expect(unsure.$('#withdraw\\.reason').text()).toBe('不需要了');
    await visit.send('/acts/withdraw', [
      ['case', token],
      ['withdraw.sure', 'yes'],
    ]);
    expect(await lastCase()).toMatchObject({ id, stage: 'withdrawn', files: [{ purpose: 'other' }] });
    await visit.post('/close', []);
    expect((await visit.page('/progress'))('h1').text()).toBe('申请查询');
  });
});

describe('a correction', () => {
  it('is registered as one, and can be looked up', async () => {
    const visit = visitor(server);
    const { form: _, ...typed } = { ...citizen, wanted: '低保公示名单', description: '我的住址写错了，有户口簿为证' };
    const { $ } = await visit.fill('/correction', typed);
    expect($('h1').text()).toBe('已收到您的更正要求');
    expect(await lastCase()).toMatchObject({ kind: 'correction', stage: 'received' });
    expect((await visit.page('/progress'))('main').text()).toContain('最迟办结');
  });
});

describe('what was typed over the website', () => {
  it('stands in no event and in no column that can be read', async () => {
    const { rows } = await server.house.pool.query(
      'select payload::text as text from ledger union all select state::text from request_case',
    );
    const all = rows.map(({ text }) => text).join('\n');
    expect(all).toContain('"online"');
    for (const word of ['演示', citizen.id_no, citizen.phone, '柳河', '证件.txt', '合同'])
      expect(all).not.toContain(word);
  });
});

async function codeOf(id: string): Promise<string> {
  const { portalCase } = await import('../../../store/request/portal-case.ts');
  return (await portalCase(server.house, server.house.db, organ, id))!.queryCode!;
}
