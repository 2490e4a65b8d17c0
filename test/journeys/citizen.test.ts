import { beforeAll, describe, expect, it } from 'vitest';
import { organByCode } from '../../src/store/organ.ts';
import { goldenTables } from '../builders/report.ts';
import { accessible, type Live, live, portalWidths } from '../support/live.ts';
import { adoptYear, publishYear } from '../support/report-years.ts';

let at: Live;
beforeAll(async () => {
  at = await live();
});

const faulty =
  '某某镇人民政府\n2024年政府信息公开工作年度报告\n一、总体情况\n2024年，我乡收到政府信息公开申请2件。\n三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\n3\n0\n0\n0\n0\n0\n3\n';

const pages = [
  '/',
  '/organs',
  '/organs/cejing/publications',
  '/organs/cejing/publications?q=nothing-like-this',
  '/organs/cejing/documents',
  '/organs/cejing/reports',
  '/organs/cejing/reports/compare',
  '/organs/cejing/reports/2024',
  '/organs/cejing/reports/2024/digest',
  '/organs/cejing/reports/2024/cells/proactive.admin_licences',
  '/organs/cejing/reports/2024/cells/requests.new_received.total',
  '/check',
  '/due',
  '/due?receipt=2024-09-13&days=20&extend=10&from=2024-09-20&to=2024-10-10',
  '/due?receipt=%E6%98%A8%E5%A4%A9&extend=99&from=2024-09-20',
  '/no-such-page',
];

// axe itself needs JavaScript: the pages have none (the portal test holds that), so it changes nothing to allow it.
describe('a page of the portal', () => {
  it('is accessible and fits a small phone, a phone and a desktop', async () => {
    const context = await at.browser.newContext();
    const page = await context.newPage();
    for (const path of pages) {
      await page.goto(at.origin + path);
      await accessible(page, path, portalWidths);
    }
    await context.close();
  });
});

const digestUpload = { name: '年报.json', mimeType: 'application/json' };

describe('a citizen who follows the reports over the years, without JavaScript', () => {
  let years: Live;
  beforeAll(async () => {
    years = await live();
    const organ = (await organByCode(years.house.db, 'cejing'))!;
    await adoptYear(years.house, organ, 2021, goldenTables());
    await adoptYear(years.house, organ, 2022, goldenTables());
    await publishYear(years.house, organ, 2025, 36);
    years.house.at('2026-02-10T02:00:00Z');
  });

  it('goes from the series to a year, compares two, and has a file held against the published one', async () => {
    const context = await years.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(years.origin);
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '年报', exact: true }).click();
    await page.getByRole('img', { name: /行政许可、处罚、强制决定，2021至2025/ }).waitFor();
    await page.getByText('2023年　没有发布年报').waitFor();
    await page.getByRole('link', { name: /2025年政府信息公开工作年度报告/ }).click();
    await page.getByRole('heading', { level: 1, name: /2025年政府信息公开工作年度报告/ }).waitFor();
    await page.getByRole('navigation', { name: '当前位置' }).getByRole('link', { name: '年报', exact: true }).click();

    await page.getByLabel('前一年').selectOption('2022年');
    await page.getByLabel('后一年').selectOption('2024年');
    await page.getByRole('button', { name: '对照' }).click();
    await page.getByRole('heading', { level: 1, name: '2022年与2024年年报对照' }).waitFor();
    await page.getByRole('row', { name: /行政许可.*11398889.*204.*−11398685/ }).waitFor();
    await page.getByRole('link', { name: '显示全部 200 格' }).click();
    expect(
      await page
        .getByRole('row')
        .filter({ has: page.getByRole('cell') })
        .count(),
    ).toBe(200);

    await page.getByRole('link', { name: '2024年年报' }).click();
    await page.getByRole('link', { name: '内容摘要是什么，怎样自己核对' }).click();
    const file = await (await fetch(`${years.origin}/organs/cejing/reports/2024.json`)).text();
    await page.getByLabel(/年报文件/).setInputFiles({ ...digestUpload, buffer: Buffer.from(file) });
    await page.getByRole('button', { name: '核对' }).click();
    expect(await page.getByRole('status').textContent()).toContain('逐字节相同');
    const changed = Buffer.from(file.replace('"admin_licences":204', '"admin_licences":203'));
    await page.getByLabel(/年报文件/).setInputFiles({ ...digestUpload, buffer: changed });
    await page.getByRole('button', { name: '核对' }).click();
    await page
      .getByRole('rowgroup')
      .filter({ hasText: /行政许可，本年处理决定数量204203/ })
      .waitFor();
    await context.close();
  });

  it('finds these pages accessible, and within a small phone, a phone and a desktop', async () => {
    const context = await years.browser.newContext();
    const page = await context.newPage();
    const reports = `${years.origin}/organs/cejing/reports`;
    for (const path of [
      '',
      '/compare',
      '/compare?a=2021&b=2025&all=1',
      '/compare?a=2020&b=2025',
      '/2021',
      '/2021/digest',
    ]) {
      await page.goto(reports + path);
      await accessible(page, path, portalWidths);
    }
    await page.goto(`${reports}/2024/digest`);
    const html = await (await fetch(`${reports}/2024.html`)).text();
    await page.getByLabel(/年报文件/).setInputFiles({
      name: '改过.html',
      mimeType: 'text/html',
      buffer: Buffer.from(html.replace('>204<', '>203<')),
    });
    await page.getByRole('button', { name: '核对' }).click();
    await page.getByText('不一致').waitFor();
    await accessible(page, 'a file that differs', portalWidths);
    await context.close();
  });
});

describe('the result of a check', () => {
  it('is accessible', async () => {
    const context = await at.browser.newContext({ viewport: { width: 390, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${at.origin}/check`);
    await page
      .getByLabel(/年报文件/)
      .setInputFiles({ name: '年报.txt', mimeType: 'text/plain', buffer: Buffer.from(faulty) });
    await page.getByRole('button', { name: '检查' }).click();
    await page.locator('.finding').first().waitFor();
    await accessible(page, 'the result of a check');
    await context.close();
  });
});

describe('a citizen without JavaScript', () => {
  it('goes from the front door to what a number of the report counts, by links alone', async () => {
    const context = await at.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(at.origin);
    await page.getByRole('link', { name: '2024年政府信息公开工作年度报告' }).click();
    await page.getByRole('link', { name: '表二，行政许可，本年处理决定数量：204' }).click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain('行政许可');
    expect(await page.locator('main').textContent()).toContain('决定日期在本年的决定');
    const months = await page.locator('tbody td').allTextContents();
    expect(months.reduce((sum, n) => sum + Number(n), 0)).toBe(204);
    await context.close();
  });

  it('reaches the search by keyboard and finds what was published', async () => {
    const context = await at.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(at.origin);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('跳到正文');
    await page.getByRole('textbox', { name: '搜索公开内容的标题' }).focus();
    await page.keyboard.type('补贴');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=/);
    expect(await page.getByRole('listitem').count()).toBeGreaterThan(5);
    expect(await page.getByLabel('标题中的词').inputValue()).toBe('补贴');
    await context.close();
  });

  it('has a report checked, and is told what is wrong with it', async () => {
    const context = await at.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${at.origin}/check`);
    await page
      .getByLabel(/年报文件/)
      .setInputFiles({ name: '年报.txt', mimeType: 'text/plain', buffer: Buffer.from(faulty) });
    await page.getByRole('button', { name: '检查' }).click();
    const said = (await page.locator('.finding').allTextContents()).join('\n');
    expect(said).toContain('我乡');
    expect(said).toMatch(/G-04/);
    await context.close();
  });

  it('can read the report on paper', async () => {
    const context = await at.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${at.origin}/organs/cejing/reports/2024`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav.main').isVisible()).toBe(false);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    await context.close();
  });
});
