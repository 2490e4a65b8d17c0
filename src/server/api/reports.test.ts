import { beforeAll, describe, expect, it } from 'vitest';
import { zeroSources } from '../../../law/report-rules/zero-checks.ts';
import { zeroTables } from '../../../test/builders/report.ts';
import { type TestServer, testServer } from '../../../test/support/server.ts';
import { demoPassword } from '../../demo/cejing-2024.ts';
import { fileFormats, writeReport } from '../../documents/write/formats.ts';
import { noProse, type ReportProse } from '../../domain/report/writing.ts';
import type { ReportFile } from '../../store/report/report-file.ts';
import type { ReportVersion } from '../../store/report/versions.ts';
import type { Workbench } from '../../store/report/workbench.ts';
import type { Read } from '../read-for-filling.ts';

let server: TestServer;
let clerk: string;
beforeAll(async () => {
  server = await testServer();
  clerk = await server.signIn('jingban', demoPassword);
});

const base = '/api/v1/organs/cejing';
const get = async <T>(path: string, cookie = clerk): Promise<T> => {
  const response = await server.ask(`${base}${path}`, { cookie });
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
};
const act = (verb: string, json: Record<string, unknown>): Promise<Response> =>
  server.ask(`${base}/annual_report/${verb}`, { cookie: clerk, json });
const done = async (verb: string, json: Record<string, unknown>): Promise<void> => {
  const response = await act(verb, json);
  expect(response.status, await response.clone().text()).toBe(200);
};
const licences = 'proactive.admin_licences';

describe('the workbench of a report', () => {
  it('drafts the words from the records, with numbers that follow them and open what they count', async () => {
    const draft = await get<ReportProse>('/reports/2024/draft');
    expect(draft.s1_overview).toContain(`{{${licences}}}件`);
    await done('write', { year: 2024, prose: draft });
    const bench = await get<Workbench>('/reports/2024');
    expect(bench.written.s1_overview).toContain(`行政许可决定{{${licences}}}件`);
    expect(bench.prose.s1_overview).toContain('行政许可决定204件');
    expect(bench.prose.s1_overview).toContain('各渠道共发布408次');
    const counted = await get<{ total: number; register: string }>('/reports/2024/cells/fact.postings.new_media');
    expect(counted).toMatchObject({ total: 312, register: 'postings' });
    expect(bench.numbers['fact.postings.new_media']).toBe('312');
    // What a person has to fill in stands in the way like any error.
    expect(bench.findings.find(({ rule }) => rule === 'D-04')).toMatchObject({ effect: 'mend', severity: 'error' });
  });

  it('takes a cell that is filled in otherwise into the words and the files, and shows what the records count', async () => {
    await done('adjust', { year: 2024, cells: { [licences]: 205 }, reason: '许可系统另有一件未导出' });
    const bench = await get<Workbench>('/reports/2024');
    expect(bench.tables.proactive.admin_licences).toBe(205);
    expect(bench.prose.s1_overview).toContain('行政许可决定205件');
    expect(bench.adjustments).toEqual([{ cell: licences, counted: 204, reason: '许可系统另有一件未导出' }]);
    const file = await get<ReportFile>('/reports/2024/files/json');
    expect(file.adjusted).toEqual([{ cell: licences, counted: 204 }]);
    const then = await get<Workbench>(`/reports/2024?as_of=${encodeURIComponent('2025-01-25T00:00:00+08:00')}`);
    expect(then.tables.proactive.admin_licences).toBe(204);
    await done('adjust', { year: 2024, cells: { [licences]: null }, reason: '已经补登' });
    expect((await get<Workbench>('/reports/2024')).adjustments).toEqual([]);
  });

  it('asks for the table three of the register to be explained where a cell differs, and is content with the reason', async () => {
    const cell = 'requests.new_received.natural_person';
    const granted = 'requests.results.granted.natural_person';
    await done('adjust', { year: 2024, cells: { [cell]: 1, [granted]: 1 }, reason: '纸质登记本第 12 页' });
    const found = (await get<Workbench>('/reports/2024')).findings.filter(({ rule }) => rule === 'T3-08');
    expect(found).toHaveLength(2);
    for (const finding of found) expect(finding).toMatchObject({ effect: 'explain', reason: '纸质登记本第 12 页' });
    await done('adjust', { year: 2024, cells: { [cell]: null, [granted]: null }, reason: '已经补登' });
  });

  it('lists every act as a version, and gives the words and numbers as each left them', async () => {
    const { versions } = await get<{ versions: ReportVersion[] }>('/reports/2024/versions');
    expect(versions.map(({ type }) => type)).toEqual([
      'written',
      'published',
      'written',
      'adjusted',
      'adjusted',
      'adjusted',
      'adjusted',
    ]);
    expect(versions[2]!.by).toBe('演示·经办');
    const published = await get<Workbench>('/reports/2024/versions/2');
    const adjusted = await get<Workbench>('/reports/2024/versions/4');
    expect(published.tables.proactive.admin_licences).toBe(204);
    expect(adjusted.tables.proactive.admin_licences).toBe(205);
    expect(adjusted.prose.s1_overview).toContain('205件');
    expect((await server.ask(`${base}/reports/2024/versions/99`, { cookie: clerk })).status).toBe(404);
  });

  it('is signed for where it is all zero, by name', async () => {
    const looks = zeroSources.map(({ key }) => ({
      source: key,
      found: 'nothing',
      on: '2025-01-06',
      note: '收发登记本',
    }));
    await done('check_zero', { year: 2024, looks });
    const { zero } = await get<Workbench>('/reports/2024');
    expect(zero).toMatchObject({ by: '演示·经办' });
    expect(zero!.looks[1]).toMatchObject({ source: 'post', note: '收发登记本' });
  });

  it.each([...fileFormats, 'json'])('is handed out as %s, under a name that people read', async (format) => {
    const response = await server.ask(`${base}/reports/2024/files/${format}`, { cookie: clerk });
    expect(response.status).toBe(200);
    expect(decodeURIComponent(response.headers.get('Content-Disposition')!)).toContain(
      `沙河市册井镇人民政府2024年政府信息公开工作年度报告.${format}`,
    );
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1000);
  });
});

describe('a report made elsewhere', () => {
  const tables = zeroTables();
  tables.proactive.admin_licences = 180;
  tables.requests.new_received = [2, 0, 0, 0, 0, 0, 2];
  tables.requests['results.granted'] = [1, 0, 0, 0, 0, 0, 1];
  tables.requests['results.total'] = [1, 0, 0, 0, 0, 0, 1];
  tables.requests.carried_out = [1, 0, 0, 0, 0, 0, 1];
  const prose = {
    ...noProse,
    s1_overview: '（一）主动公开。按时公开。',
    s5_problems: '问题：更新慢。\n改进情况：一是每月更新视频号；二是清理规范性文件。',
  };
  const layout = { proactive: '2021', requests: '2021' } as const;
  const report = { organ_name: '沙河市册井镇人民政府', year: 2023, prose, tables, layout, digest: '' };

  const upload = async (bytes: Uint8Array, name: string): Promise<Response> => {
    const body = new FormData();
    body.set('file', new File([new Uint8Array(bytes)], name));
    return server.ask(`${base}/reports/2023/read`, { method: 'POST', cookie: clerk, body });
  };

  it('is read cell by cell, adopted as it was published, and stands beside the next year', async () => {
    const response = await upload(await writeReport(report, 'docx'), '2023年报.docx');
    const read = (await response.json()) as Extract<Read, { readable: true }> & { source: string };
    expect(read).toMatchObject({ readable: true, year: 2023, organ: report.organ_name, unread: [] });
    expect(read.tables).toEqual(tables);
    const given = { year: 2023, published_on: '2024-01-18', url: 'https://example.invalid/2023.html' };
    const { layout, source } = read;
    await done('adopt', { ...given, layout, tables: read.tables, prose: read.prose, source });

    const bench = await get<Workbench>('/reports/2023');
    expect(bench.adopted).toMatchObject({ published_on: '2024-01-18', tables, adopted: { url: given.url } });
    const next = await get<Workbench>('/reports/2024');
    expect(next.previous!.tables).toEqual(tables);
    // Last year one request was carried out, and this year none is carried in: it is found, and may be explained.
    const found = next.findings.filter(({ rule }) => rule === 'T3-04');
    expect(found.map(({ effect }) => effect)).toEqual(['explain', 'explain']);
    expect(next.promises.map(({ text }) => text)).toEqual(['每月更新视频号', '清理规范性文件']);
    expect(next.promises[0]!.numbers[0]).toEqual({ key: 'fact.postings.wechat_video', before: null, now: '104' });
    const { rule, message } = found[0]!;
    await done('explain', { year: 2024, rule, message, reason: '这件申请在 2024 年由县里办结' });
    expect((await get<Workbench>('/reports/2024')).findings.find((one) => one.message === message)!.reason).toContain(
      '由县里办结',
    );
  });

  it('may be corrected, and never stands for a year that was signed here', async () => {
    const body = {
      published_on: '2024-01-19',
      url: '',
      layout: { proactive: '2021', requests: '2021' },
      tables,
      prose,
    };
    await done('adopt', { ...body, year: 2023, source: null });
    expect((await get<Workbench>('/reports/2023')).published!.on).toBe('2024-01-19');
    const signed = await act('adopt', { ...body, year: 2024, published_on: '2025-01-20', source: null });
    expect(signed.status).toBe(409);
    expect(await signed.text()).toContain('已经在这里签发并发布');
  });

  it('that was never read, or that holds impossible numbers, is refused and nothing is written', async () => {
    const body = {
      year: 2022,
      published_on: '2023-01-18',
      url: '',
      layout: { proactive: '2021', requests: '2021' },
      prose,
    };
    const unknown = await act('adopt', { ...body, tables, source: 'ab'.repeat(32) });
    expect(unknown.status).toBe(404);
    const wrong = structuredClone(tables);
    wrong.requests.new_received[0] = -1;
    expect((await act('adopt', { ...body, tables: wrong, source: null })).status).toBe(422);
    expect((await get<Workbench>('/reports/2022')).version).toBe(0);
  });

  it('says of a file that is no report why, and of gaps which cells they are', async () => {
    const nothing = (await (await upload(new TextEncoder().encode('你好'), '信.txt')).json()) as Read;
    expect(nothing).toMatchObject({ readable: false });
    const holes = structuredClone(tables);
    holes.requests.carried_in[0] = null;
    const read = (await (
      await upload(await writeReport({ ...report, tables: holes }, 'xlsx'), '表.xlsx')
    ).json()) as Read;
    expect(read).toMatchObject({ readable: true, unread: ['requests.carried_in.natural_person'], partly: [] });
    const blank = '一、总体情况\n无。\n四、政府信息公开行政复议、行政诉讼情况\n结果维持\n结果纠正\n';
    const partly = (await (await upload(new TextEncoder().encode(blank), '空.txt')).json()) as Read;
    expect(partly).toMatchObject({
      partly: [{ table: 'proactive' }, { table: 'requests' }, { what: expect.stringContaining('认出了表四') }],
    });
  });
});

describe('what somebody typed and has not saved', () => {
  it('is kept for them alone, encrypted, until it is forgotten', async () => {
    const path = `${base}/drafts/report.2024`;
    const put = await server.ask(path, { method: 'PUT', cookie: clerk, json: { content: '写了一半的话' } });
    expect(put.status).toBe(200);
    expect(await get('/drafts/report.2024')).toMatchObject({ content: '写了一半的话' });
    const reviewer = await server.signIn('shenhe', demoPassword);
    expect(await get('/drafts/report.2024', reviewer)).toMatchObject({ content: null });
    const rows = await server.house.db.selectFrom('draft').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(rows[0]!.cipher.toString('utf8')).not.toContain('写了一半');
    expect((await server.ask(path, { method: 'DELETE', cookie: clerk })).status).toBe(200);
    expect(await get('/drafts/report.2024')).toMatchObject({ content: null });
  });
});
