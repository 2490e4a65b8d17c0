import { load } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, testServer } from '../../../test/support/server.ts';
import { readReport } from '../../documents/read/index.ts';
import { fileFormats, mediaTypes } from '../../documents/write/formats.ts';
import { type ReportFile, reportDigest } from '../../store/report/report-file.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
const page = async (path: string) => load(await (await server.ask(path)).text());

describe('the portal', () => {
  it('says of a page beyond the end what it is', async () => {
    const beyond = (await page('/organs/cejing/publications?page=99'))('main').text();
    expect(beyond).toContain('共 376 条');
    expect(beyond).toContain('这一页已经没有内容了');
    expect(beyond).not.toContain('这里还没有内容');
  });

  it('links to no dead page, needs no script, and says on every page that the demo is invented', async () => {
    const seen = new Set<string>();
    const queue = ['/'];
    while (queue.length > 0) {
      const path = queue.pop()!;
      if (seen.has(path) || path.startsWith('/console')) continue;
      seen.add(path);
      const response = await server.ask(path);
      expect(response.status, path).toBe(200);
      expect(response.headers.get('content-security-policy'), path).not.toMatch(/unsafe/);
      if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
      const html = await response.text();
      const $ = load(html);
      expect($('script').length, path).toBe(0);
      if (!response.headers.get('content-disposition')) {
        expect($('h1').length, path).toBe(1);
        expect($('html').attr('lang')).toBe('zh-CN');
        expect($('body').text(), path).toContain('虚构');
      }
      // The hundreds of cells are one page over and over: three of each table stand for them.
      const links = $('a[href^="/"], link[href^="/"]')
        .map((_, a) => $(a).attr('href')!)
        .get();
      const cells = links.filter((href) => href.includes('/cells/'));
      const few = cells.filter((_, i) => i % 40 === 0);
      queue.push(...links.filter((href) => !href.includes('/cells/')), ...few);
    }
    expect(seen.size).toBeGreaterThan(25);
  });

  it('names the organ and links its newest report, whose tables are text', async () => {
    const home = await page('/');
    expect(home('header').text()).toContain('沙河市册井镇人民政府');
    expect(home('a[href="/organs/cejing/reports/2024"]').length).toBeGreaterThan(0);
    const report = await page('/organs/cejing/reports/2024');
    const cell = (path: string): string => report(`a[href$="/cells/${path}"]`).text();
    expect(['proactive.admin_licences', 'proactive.admin_penalties', 'proactive.admin_coercion'].map(cell)).toEqual([
      '204',
      '12',
      '0',
    ]);
    expect(cell('requests.new_received.total')).toBe('0');
    expect(report('table').length).toBe(3);
    expect(report('table.requests tbody tr').length).toBe(25);
    expect(report('table.remedies tbody td').length).toBe(15);
  });

  it('counts new media and the website apart', async () => {
    const media = await page('/organs/cejing/publications?year=2024&channel=new_media');
    expect(media('main').text()).toContain('共 312 条信息');
    const site = await page('/organs/cejing/publications?year=2024&channel=website');
    expect(site('main').text()).toContain('共 96 条信息');
  });

  it('finds a publication by a word of its title, and says so when there is none', async () => {
    expect((await page('/organs/cejing/publications?q=补贴'))('ul.list li').length).toBe(20);
    expect((await page('/organs/cejing/publications?q=%25'))('main').text()).toContain('没有符合这些条件的内容');
  });

  it('hands out the report as data whose digest anyone can compute again', async () => {
    const file = (await (await server.ask('/organs/cejing/reports/2024.json')).json()) as ReportFile;
    expect(file.tables.proactive.admin_licences).toBe(204);
    expect(reportDigest(file)).toBe(file.digest);
    expect(
      reportDigest({
        ...file,
        tables: { ...file.tables, proactive: { ...file.tables.proactive, admin_licences: 205 } },
      }),
    ).not.toBe(file.digest);
  });

  it.each(fileFormats)(
    'hands out the report as %s, linked from its page, with the tables of its data',
    async (format) => {
      const path = `/organs/cejing/reports/2024.${format}`;
      expect((await page('/organs/cejing/reports/2024'))(`a[href="${path}"]`).length).toBe(1);
      const response = await server.ask(path);
      expect(response.headers.get('content-type')).toBe(mediaTypes[format]);
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="cejing-2024.${format}"`);
      const back = await readReport(new Uint8Array(await response.arrayBuffer()), path);
      const { tables } = (await (await server.ask('/organs/cejing/reports/2024.json')).json()) as ReportFile;
      expect(back.readable && back.report.tables).toEqual(tables);
    },
  );

  it.each([
    '/organs/nowhere',
    '/organs/cejing/reports/1999',
    '/organs/cejing/reports/2024/cells/nonsense',
    '/organs/cejing/reports/1999.json',
    '/x/../../etc/passwd',
  ])('says in a sentence that %s is not there', async (path) => {
    const response = await server.ask(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toMatch(/没有/);
  });

  it('is not moved by hostile words in an address', async () => {
    const response = await server.ask(
      `/organs/cejing/publications?q=${encodeURIComponent('"><script>alert(1)</script>')}&page=-1&year=x&field=';drop`,
    );
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain('<script>alert');
  });
});

describe('the check page', () => {
  const give = async (name: string, content: string | Uint8Array): Promise<Response> => {
    const body = new FormData();
    body.set('file', new File([content as string], name));
    return server.ask('/check', { method: 'POST', body });
  };

  it('says what is wrong with a report, and keeps nothing of it', async () => {
    const report = await (await server.ask('/organs/cejing/reports/2024.html')).text();
    const wrong = report.replaceAll('>204<', '>204.5<').replace('我镇围绕', '我乡围绕');
    const $ = load(await (await give('report.html', wrong)).text());
    expect($('.finding').text()).toContain('我乡');
    const clean = load(await (await give('clean.html', report)).text());
    expect(clean('[role=status]').text()).toContain('沙河市册井镇人民政府');
    expect(clean('.finding.error').length).toBe(0);
    expect(clean('table.requests tbody tr').length).toBe(25);
  });

  it('reads its own published report back to the same tables', async () => {
    const body = new FormData();
    body.set('file', new File([await (await server.ask('/organs/cejing/reports/2024.html')).text()], 'r.html'));
    const checked = (await (await server.ask('/api/v1/check', { method: 'POST', body })).json()) as { tables: unknown };
    const { tables } = (await (await server.ask('/organs/cejing/reports/2024.json')).json()) as ReportFile;
    expect(checked.tables).toEqual(tables);
  });

  it('says first which table was not read and how to give a better copy, and then gives no all-clear', async () => {
    const report = await (await server.ask('/organs/cejing/reports/2024.html')).text();
    const page = load(report);
    page('table').last().find('td').text('');
    const $ = load(await (await give('空表.html', page.html())).text());
    const first = $('.finding').first().text();
    expect(first).toContain('表四（行政复议、行政诉讼情况）');
    expect(first).toContain('.docx');
    expect($('[role=status]').text()).toContain('没有读全');
    expect($('body').text()).not.toContain('没有发现问题');
  });

  it('says in a sentence that a picture, or nothing at all, cannot be read', async () => {
    const picture = await give('x.docx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]));
    expect(load(await picture.text())('[role=status]').text()).toContain('读不了');
    const nothing = await server.ask('/check', { method: 'POST', body: new FormData() });
    expect(nothing.status).toBe(422);
    expect(await nothing.text()).toContain('没有收到文件');
  });
});

describe('a house without an organ', () => {
  it('has a front door all the same', async () => {
    const empty = await testServer({ demo: false });
    const $ = load(await (await empty.ask('/')).text());
    expect($('main').text()).toContain('还没有设立机关');
    expect((await empty.ask('/check')).status).toBe(200);
    expect((await empty.ask('/organs')).status).toBe(200);
  });
});
