import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { answeringOrgan } from '../../../../test/support/cases.ts';
import { type CutOff, cutOff } from '../../../../test/support/cut-off.ts';
import { freshDatabase } from '../../../../test/support/fresh-database.ts';
import { citizen, requestsAt, visitor } from '../../../../test/support/portal.ts';
import { serverOver, type TestServer, testServer } from '../../../../test/support/server.ts';
import { type Wire, wireTo } from '../../../../test/support/wire.ts';

let server: TestServer;
let line: CutOff;
let wire: Wire;
beforeAll(async () => {
  wire = await wireTo(await freshDatabase());
  line = await cutOff(wire.url);
  server = await testServer({ demo: false, databaseUrl: line.url });
  server.house.at('2025-03-03T04:00:00Z');
  await answeringOrgan(server.house);
});
afterEach(() => line.mend());

const file = (name: string) => new File(['演示'], name);

describe('while the database is away', () => {
  it('a page says so with a sentence, and when to come again', async () => {
    await line.cut();
    for (const path of ['/', `${requestsAt}/new`, '/api/v1/welcome']) {
      const response = await server.ask(path);
      expect(response.status, path).toBe(503);
      expect(Number(response.headers.get('retry-after')), path).toBeGreaterThan(0);
      expect(await response.text(), path).toContain('数据库暂时没有应答');
    }
  });

  it.each(['submit', 'save'])('a request comes back with all that was typed: %s', async (step) => {
    const visit = visitor(server);
    const first = await visit.fill('/new', { ...citizen, name: '' }, [['file_identity', file(`证件 ${step}.txt`)]]);
    const typed = {
      ...citizen,
      wanted: '桥梁检测报告 & <合同>',
      agent_name: '演示丁',
      others: '1',
      'other.0.name': '演示丙',
    };
    const fields: [string, string | File][] = [
      ['id', first.$('input[name=id]').attr('value')!],
      ...Object.entries(typed),
      ['kept', first.$('input[name=kept]').attr('value')!],
      ['file_application', file('新选的.txt')],
      ['step', step],
    ];
    await line.cut();
    const { response, $ } = await visit.send('/new', fields);
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect($('[role=alert]').text()).toContain('服务器上什么都没有存下');
    expect($('[role=alert]').text()).toContain('新选的附件没有收下');
    expect($('header .org').text()).toContain('测试town镇人民政府');
    expect($('#wanted').text()).toBe(typed.wanted);
    for (const key of ['name', 'id_no', 'phone', 'address', 'agent_name'] as const)
      expect($(`#${key}`).attr('value'), key).toBe(typed[key]);
    expect($('input[name="other.0.name"]').attr('value')).toBe('演示丙');
    expect($('input[name=way]:checked').attr('value')).toBe('online');
    expect($('.kept bdi').text()).toBe(`证件 ${step}.txt`);

    // The button is pressed again when the database is back: one request, with the file that was kept.
    await line.mend();
    const again = await visit.send('/new', [
      ...['id', 'kept'].map((name): [string, string] => [name, $(`input[name=${name}]`).attr('value')!]),
      ...Object.entries({ ...citizen, wanted: `桥梁检测报告 ${step}` }),
    ]);
    expect(again.$('h1').text()).toBe('已收到您的申请');
    expect(again.$('dl.facts').text()).toContain(`证件 ${step}.txt`);
  });

  it('a correction, a complaint and a query come back with all that was typed', async () => {
    const visit = visitor(server);
    const id = (await visit.page('/complaint'))('input[name=id]').attr('value')!;
    await line.cut();
    for (const [path, typed] of [
      ['/correction', { side: 'natural', wanted: '低保公示名单', description: '住址不对', name: '演示甲' }],
      ['/complaint', { id, matter: 'other', said: '一直没有答复', contact: '13000000000' }],
      ['/query', { code: 'ABCD-EFGH-JKLM', who: '演示甲' }],
    ] as const) {
      const { response, $ } = await visit.send(path, Object.entries(typed));
      expect(response.status, path).toBe(503);
      expect($('[role=alert]').text(), path).toContain('数据库暂时没有应答');
      for (const [name, text] of Object.entries(typed)) {
        const input = $(`main [name="${name}"]`);
        const shown = input.is('textarea')
          ? input.text()
          : input.is('[type=radio]')
            ? input.filter(':checked').attr('value')
            : input.attr('value');
        expect(shown, `${path} ${name}`).toBe(text);
      }
    }
    await line.mend();
    const filed = await visit.send('/complaint', Object.entries({ id, matter: 'other', said: '一直没有答复' }));
    expect(filed.$('h1').text()).toBe('已收到您反映的情况');
  });

  it('what an applicant adds to their case comes back, and is registered once the database is back', async () => {
    const visit = visitor(server);
    await visit.fill('/new', { ...citizen, wanted: '要撤回的' });
    const token = (await visit.page('/progress'))('input[name=case]').first().attr('value')!;
    await line.cut();
    const { response, $ } = await visit.send('/acts/withdraw', [
      ['case', token],
      ['withdraw.reason', '已经在网站上找到了'],
      ['withdraw.sure', 'yes'],
    ]);
    expect(response.status).toBe(503);
    expect($('[name="withdraw.reason"]').text()).toBe('已经在网站上找到了');
    expect($('[name="withdraw.sure"]:checked').attr('value')).toBe('yes');
    expect((await visit.send('/reply', [['case', token]])).$('input[name=case]').attr('value')).toBe(token);
    await line.mend();
    const done = await visit.send($('form').attr('action')!.replace(requestsAt, ''), [
      ['case', $('input[name=case]').attr('value')!],
      ['withdraw.sure', 'yes'],
    ]);
    expect(done.$('[role=status]').text()).toContain('已办好');
  });

  it('a form that was registered before the database went is not said to be lost', async () => {
    const visit = visitor(server);
    const id = (await visit.page('/new'))('input[name=id]').attr('value')!;
    const typed = Object.entries({ ...citizen, id, looked: '1' });
    // The words of a case are first read for its receipt.
    wire.cut = { at: 'left join sealed_text', how: 'unheard' };
    const { response, $ } = await visit.send('/new', typed);
    expect(response.status).toBe(503);
    expect($('[role=alert]').text()).toContain('已经登记');
    expect($('[role=alert]').text()).not.toContain('没有');
    const again = await visit.send('/new', typed);
    expect(again.$('h1').text()).toBe('已收到您的申请');
  });

  it('the checker and the calculator of days need no database', async () => {
    await line.cut();
    for (const path of ['/check', '/due?receipt=2024-09-09']) expect((await server.ask(path)).status, path).toBe(200);
    const body = new FormData();
    body.set('file', file('年报.txt'));
    const checked = await server.ask('/check', { method: 'POST', body });
    expect(checked.status).toBe(200);
    expect(await checked.text()).toContain('年报.txt');
  });

  it('a form of an organ that this server has not seen yet comes back too', async () => {
    const fresh = serverOver(await server.house.again());
    await line.cut();
    const { response, $ } = await visitor(fresh).send('/new', Object.entries(citizen));
    expect(response.status).toBe(503);
    expect($('#wanted').text()).toBe(citizen.wanted);
    expect((await visitor(fresh).send('/complaint', [['said', '反映']])).$('#said').text()).toBe('反映');
  });

  it('signing in is no wrong password, and a session is no end of it', async () => {
    await server.auth.createAccount({ username: 'clerk', name: '演示', password: 'a-long-password' });
    const cookie = await server.signIn('clerk', 'a-long-password');
    await line.cut();
    for (const response of [
      await server.ask('/api/v1/session', { json: { username: 'clerk', password: 'a-long-password' } }),
      await server.ask('/api/v1/session', { cookie }),
      await server.ask('/api/v1/organs/town/drafts/x', { cookie, method: 'PUT', json: { content: '写到一半' } }),
    ]) {
      expect(response.status).toBe(503);
      expect(await response.json()).toMatchObject({ code: 'away', title: expect.stringContaining('数据库') });
    }
    await line.mend();
    expect((await server.ask('/api/v1/session', { cookie })).status).toBe(200);
  });

  it('the process is alive, and is not ready; when it is back it is', async () => {
    const ready = async () => {
      const response = await server.ask('/readyz');
      expect(response.headers.get('cache-control')).toBe('no-store');
      return { status: response.status, body: await response.json() };
    };
    expect(await ready()).toMatchObject({
      status: 200,
      body: { ready: true, database: { ok: true }, disk: { ok: true } },
    });
    await line.cut();
    expect(await ready()).toMatchObject({
      status: 503,
      body: {
        ready: false,
        database: { ok: false, sentence: expect.stringContaining('没有应答') },
        disk: { ok: true },
      },
    });
    expect((await server.ask('/healthz')).status).toBe(200);
    await line.mend();
    expect((await ready()).status).toBe(200);
  });
});

describe('while the disk is full', () => {
  it('a form and a page say so, and what was typed is still there', async () => {
    const full = `create function full_disk() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
      create trigger full_disk before insert on ledger for each row execute function full_disk()`;
    await server.house.pool.query(full);
    try {
      const { response, $ } = await visitor(server).fill('/new', citizen);
      expect(response.status).toBe(503);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect($('[role=alert]').text()).toContain('服务器的磁盘已满，没有提交');
      expect($('#wanted').text()).toBe(citizen.wanted);
    } finally {
      await server.house.pool.query('drop function full_disk cascade');
    }
  });
});
