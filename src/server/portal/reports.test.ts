import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { load } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { goldenTables, zeroTables } from '../../../test/builders/report.ts';
import { adoptYear, publishYear } from '../../../test/support/report-years.ts';
import { type TestServer, testServer } from '../../../test/support/server.ts';
import { fileFormats } from '../../documents/write/formats.ts';
import { organByCode } from '../../store/organ.ts';
import type { ReportFile } from '../../store/report/report-file.ts';
import { digestCommand } from './digest-command.ts';

const reports = '/organs/cejing/reports';
const old = { proactive: '2019', requests: '2019' } as const;

/** The demo's 2024 alone, and the demo with 2019 to 2022 adopted, 2023 left out and 2025 published. */
let one: TestServer;
let many: TestServer;
beforeAll(async () => {
  one = await testServer();
  many = await testServer();
  const organ = (await organByCode(many.house.db, 'cejing'))!;
  const of2019 = zeroTables();
  of2019.proactive = { ...of2019.proactive, admin_licences: null, admin_penalties: null, admin_coercion: null };
  of2019.proactive.layout_2019 = {
    rules: { made: 0, published: 0, total_public: 0 },
    normative_documents: { made: 1, published: 1, total_public: 7 },
    admin_licences: { items_last_year: 31, change: -2, decisions: 55 },
    other_services: { items_last_year: 0, change: 0, decisions: 0 },
    admin_penalties: { items_last_year: 0, change: 0, decisions: 0 },
    admin_coercion: { items_last_year: 0, change: 0, decisions: 0 },
    admin_fees: { items_last_year: 0, change: 0 },
    procurement: { purchases: 3, amount: 12.5 },
  };
  of2019.requests['results.other'] = [2, 0, 0, 0, 0, 0, 2];
  for (const row of ['clarification_overdue', 'fee_unpaid', 'misc'] as const)
    of2019.requests[`results.other.${row}`] = [null, null, null, null, null, null, null];
  await adoptYear(many.house, organ, 2019, of2019, old);
  await adoptYear(many.house, organ, 2021, goldenTables());
  await adoptYear(many.house, organ, 2022, {
    ...zeroTables(),
    proactive: { ...zeroTables().proactive, admin_fees_wan: '0.1' },
  });
  await publishYear(many.house, organ, 2025, 30);
  many.house.at('2026-02-10T02:00:00Z');
});

const page = async (server: TestServer, path: string, status = 200) => {
  const response = await server.ask(path);
  expect(response.status, path).toBe(status);
  return load(await response.text());
};
const give = async (server: TestServer, path: string, name: string, content: string | Uint8Array) => {
  const body = new FormData();
  body.set('file', new File([content as string], name));
  const response = await server.ask(path, { method: 'POST', body });
  return { status: response.status, $: load(await response.text()) };
};

describe('the series of reports', () => {
  it('lists every published year with its report and day, and leaves years without one as gaps', async () => {
    const $ = await page(many, reports);
    const list = $('ul.list li')
      .map((_, item) => $(item).text().replace(/\s+/g, ' ').trim())
      .get();
    expect(list.map((text) => /20\d\d年/.exec(text)![0])).toEqual(
      [2025, 2024, 2023, 2022, 2021, 2020, 2019].map((year) => `${year}年`),
    );
    expect(list[0]).toContain('2026-01-20');
    expect(list.filter((text) => text.includes('没有发布年报')).length).toBe(2);
    const licences = $('th:contains("行政许可")').closest('table');
    const row = (year: number) => licences.find(`tr:contains("${year}年") td`).first().text();
    expect([2019, 2020, 2021, 2022, 2023, 2024, 2025].map(row)).toEqual(['—', '—', '11398889', '0', '—', '204', '30']);
  });

  it('draws the years as charts that are labelled, and whose gaps are no bars', async () => {
    const $ = await page(many, reports);
    const charts = $('svg[role=img]');
    expect(charts.length).toBeGreaterThanOrEqual(2);
    charts.each((_, chart) => expect($(chart).attr('aria-label')).toMatch(/2019至2025/));
    const decisions = charts.filter((_, chart) => $(chart).attr('aria-label')!.includes('行政许可'));
    // 2021, 2022, 2024 and 2025 have three numbers each; 2020 and 2023 are no report, 2019 has another form.
    expect(decisions.find('rect.bar').length).toBe(12);
    expect($('[style], style, script').length).toBe(0);
  });

  it('marks what was adopted, and links none of its numbers', async () => {
    const $ = await page(many, reports);
    expect($('ul.list .tag').length).toBe(3);
    expect($('main').text()).toContain('不是由本机关的台账数出来的');
    const years = new Set(
      $('a[href*="/cells/"]')
        .map((_, a) => /reports\/(\d+)/.exec($(a).attr('href')!)![1])
        .get(),
    );
    expect([...years].sort()).toEqual(['2024', '2025']);
  });

  it('is whole with one report: no chart of a single point, and nothing to compare', async () => {
    const $ = await page(one, reports);
    expect($('ul.list li').length).toBe(1);
    expect($('svg[role=img]').length).toBe(0);
    expect($('table.data').length).toBe(4);
    expect($('form[action$="/compare"]').length).toBe(0);
  });
});

describe('two years side by side', () => {
  const cells = async (path: string, status = 200) => {
    const $ = await page(many, path, status);
    const rows = $('table.compared tr:has(td)')
      .map((_, row) => $(row).text())
      .get();
    return { $, rows };
  };

  it('shows what is not 0, with the difference, and marks what changed', async () => {
    const { $, rows } = await cells(`${reports}/compare?a=2024&b=2025`);
    expect(rows).toEqual(['行政许可本年处理决定数量20430−174', '行政处罚本年处理决定数量120−12']);
    expect($('table.compared tr.changed').length).toBe(2);
    expect($('main').text()).toContain('两年共有 200 格可以对照，其中 2 格不同');
    expect(
      $('.beside section')
        .map((_, part) => $(part).find('h3').text())
        .get(),
    ).toEqual(['2024年', '2025年']);
    expect($('.beside').text()).toContain('演示2025');
  });

  it('shows every cell when it is asked to, and the earlier year first however they are given', async () => {
    const { $, rows } = await cells(`${reports}/compare?a=2025&b=2021&all=1`);
    expect(rows.length).toBe(200);
    expect($('table.compared thead').first().text()).toContain('2021年2025年');
    expect(rows.find((row) => row.startsWith('行政行政许可') || row.startsWith('行政许可'))).toBe(
      '行政许可本年处理决定数量1139888930−11398859',
    );
  });

  it('subtracts amounts of money exactly, and puts a plus before what grew', async () => {
    const { rows } = await cells(`${reports}/compare?a=2022&b=2021`);
    expect(rows.find((row) => row.startsWith('行政事业性收费'))).toContain('3164410.1−316440.9');
    const back = await cells(`${reports}/compare?a=2022&b=2024`);
    expect(back.rows).toContain('行政许可本年处理决定数量0204＋204');
  });

  it('says that table 二 of 2019 cannot be compared, and sums the three rows that 2019 has as one', async () => {
    const { $, rows } = await cells(`${reports}/compare?a=2019&b=2021`);
    expect($('main').text()).toContain('这张表不能逐格对照');
    const other = $('th:contains("（六）其他处理")').closest('tbody').find('tr.total').text();
    expect(other).toBe('总计21486＋1484');
    expect(rows.some((row) => row.includes('本年处理决定数量'))).toBe(false);
  });

  it.each([
    ['compare?a=2020&b=2024', 404, '2020 年没有发布年报'],
    ['compare?a=2024&b=2024', 200, '选了同一年'],
    ['compare?a=x&b=%3Cscript%3E', 200, '2024年与2025年年报对照'],
    ['compare?b=2021', 200, '2019年与2021年年报对照'],
    ['compare?a=2025', 200, '2024年与2025年年报对照'],
  ])('answers %s', async (path, status, says) => {
    const { $ } = await cells(`${reports}/${path}`, status);
    expect($('main').text()).toContain(says);
    expect($('form[action$="/compare"] select').length).toBe(2);
  });

  it('says that one report is not enough', async () => {
    const $ = await page(one, `${reports}/compare`);
    expect($('main').text()).toContain('只发布了 2024 年一份年报');
    expect($('form').length).toBe(0);
  });
});

describe('an adopted report', () => {
  it('does not claim to be counted here, and has no page of a number', async () => {
    const $ = await page(many, `${reports}/2021`);
    expect($('.tag').text()).toContain('补录');
    expect($('main').text()).not.toContain('由本机关的台账逐条数出来的');
    expect($('main').text()).toContain('不是由本机关的台账数出来的');
    expect($('a[href*="/cells/"]').length).toBe(0);
    expect($('a[href="https://example.invalid/2021.html"]').length).toBe(1);
    await page(many, `${reports}/2021/cells/proactive.admin_licences`, 404);
  });

  it('of 2019 shows table 二 in its own columns', async () => {
    const $ = await page(many, `${reports}/2019`);
    expect($('main').text()).toContain('政府集中采购');
    expect($('td:contains("12.5")').length).toBe(1);
  });
});

describe('the page of a number', () => {
  it('has its months from the database', async () => {
    const $ = await page(many, `${reports}/2025/cells/proactive.admin_licences`);
    const months = $('tbody tr')
      .map((_, row) => $(row).text())
      .get();
    expect(months.length).toBe(12);
    expect(months[0]).toBe('2025年1月3');
    expect(months.reduce((sum, text) => sum + Number(/月(\d+)$/.exec(text)![1]), 0)).toBe(30);
  });
});

describe('the digest of a report', () => {
  const at = `${reports}/2024/digest`;
  const json = async (): Promise<string> => (await one.ask(`${reports}/2024.json`)).text();
  const verdict = ($: ReturnType<typeof load>): string => $('[role=status] .tag').text();

  it('is linked from the report, and the command on its page gives it', async () => {
    expect((await page(one, `${reports}/2024`))(`a[href="${at}"]`).length).toBe(1);
    const $ = await page(one, at);
    const command = $('pre').text();
    expect(command).toBe(digestCommand('cejing-2024.json'));
    const script = /^node -e '([^'"]+)'$/.exec(command)![1]!;
    const folder = await mkdtemp(join(tmpdir(), 'mingce-digest-'));
    const text = await json();
    await writeFile(join(folder, 'cejing-2024.json'), text);
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { cwd: folder });
    await rm(folder, { recursive: true });
    expect(stdout.trim()).toBe((JSON.parse(text) as ReportFile).digest);
    expect($('.digests').text()).toContain(stdout.trim());
  });

  it('is found again in the data file, byte for byte or by content', async () => {
    const same = await give(one, at, 'cejing-2024.json', await json());
    expect(verdict(same.$)).toBe('一致');
    const spaced = await give(one, at, '另存.json', JSON.stringify(JSON.parse(await json()), null, 2));
    expect(verdict(spaced.$)).toBe('内容一致');
  });

  it('differs from that of a data file that was changed, and each change is named', async () => {
    const file = JSON.parse(await json()) as ReportFile;
    file.tables.proactive.admin_licences = 205;
    file.prose.s6_other = file.prose.s6_other.replace('没有收取', '收取');
    const { $ } = await give(one, at, 'x.json', JSON.stringify(file));
    expect(verdict($)).toBe('不一致');
    const rows = $('tbody')
      .map((_, row) => $(row).text())
      .get();
    expect(rows.length).toBe(2);
    expect(rows[0]).toContain('行政许可');
    expect(rows[0]).toMatch(/204205$/);
    expect(rows[1]).toContain('六、其他需要报告的事项');
    expect($('main').text()).toContain('文件里写着的摘要与它自己的内容不符');
  });

  it('says so when only something else than numbers and words was changed', async () => {
    const { $ } = await give(one, at, 'x.json', JSON.stringify({ ...JSON.parse(await json()), organ: 'other' }));
    expect(verdict($)).toBe('不一致');
    expect($('[role=status]').text()).toContain('其他内容');
  });

  it.each(fileFormats)('knows the published report in a file of %s', async (format) => {
    const bytes = new Uint8Array(await (await one.ask(`${reports}/2024.${format}`)).arrayBuffer());
    const { $ } = await give(one, at, `年报.${format}`, bytes);
    expect($('[role=status]').text()).toContain('都与发布的年报相同');
  });

  it('names the cell and the words that differ in a file for people', async () => {
    const html = await (await one.ask(`${reports}/2024.html`)).text();
    const changed = html.replace('>204<', '>214<').replace('每季度检查一次', '每月检查一次');
    const { $ } = await give(one, at, '改过.html', changed);
    const rows = $('tbody')
      .map((_, row) => $(row).text())
      .get();
    expect(rows.length).toBe(2);
    expect(rows[0]).toMatch(/行政许可，本年处理决定数量204214$/);
    expect(rows[1]).toContain('每季度');
    expect(rows[1]).toContain('每月');
    const cut = await give(one, at, '少一张.html', html.replace(/<table class="statutory remedies">.*?<\/table>/s, ''));
    expect(cut.$('tbody').text()).toContain('没有读到这张表');
  });

  it('does not compare the report of another year or organ', async () => {
    const other = await give(many, at, 'x.json', await (await many.ask(`${reports}/2021.json`)).text());
    expect(other.$('[role=status]').text()).toContain('2021年的年报');
    const html = (await (await one.ask(`${reports}/2024.html`)).text()).replaceAll('沙河市册井镇', '青石县柳河镇');
    expect(verdict((await give(one, at, 'x.html', html)).$)).toBe('不是这一份');
  });

  it.each([
    ['x.json', '{"digest":'],
    ['x.json', '[]'],
    ['x.txt', '{"year":2024,"tables":{}}'],
    ['x.json', `${'['.repeat(300_000)}${']'.repeat(300_000)}`],
    ['x.json', `"${'a'.repeat(5 * 1024 * 1024)}"`],
    ['x.pdf', '%PDF-1.7 broken'],
    ['x.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ])('says in a sentence that %s cannot be read', async (name, content) => {
    const { $, status } = await give(one, at, name, content);
    expect(status).toBe(200);
    expect(verdict($)).toBe('读不了');
    expect($('[role=status]').text()).toMatch(/。/);
  });

  it('says that no file came, and that no report is there', async () => {
    expect((await one.ask(at, { method: 'POST', body: new FormData() })).status).toBe(422);
    await page(one, `${reports}/1999/digest`, 404);
    expect((await one.ask(`${reports}/1999/digest`, { method: 'POST', body: new FormData() })).status).toBe(404);
  });

  it('of an adopted report of 2019 is found again too', async () => {
    const text = await (await many.ask(`${reports}/2019.json`)).text();
    expect(verdict((await give(many, `${reports}/2019/digest`, 'x.json', text)).$)).toBe('一致');
    const file = JSON.parse(text) as ReportFile;
    file.tables.proactive.layout_2019!.procurement.amount = 13;
    const { $ } = await give(many, `${reports}/2019/digest`, 'x.json', JSON.stringify(file));
    expect($('tbody').text()).toContain('政府集中采购，采购总金额12.513');
  });
});
