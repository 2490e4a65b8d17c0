import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readReport } from '../../src/documents/read/index.ts';
import type { OrganRow } from '../../src/store/database.ts';
import { rebuild } from '../../src/store/ledger/rebuild.ts';
import { verify } from '../../src/store/ledger/verify.ts';
import { computeReport } from '../../src/store/report/report.ts';
import { projections } from '../support/house.ts';
import { januaryOrgan, quietTables, reportOf2024, wordsOf2025 } from '../support/january.ts';
import { accessible, consoleWidths, type Live, live } from '../support/live.ts';
import { openConsole, signIn as signInAt } from '../support/sign-in.ts';

let at: Live;
let organ: OrganRow;
beforeAll(async () => {
  at = await live();
  organ = await januaryOrgan(at);
});

const signIn = (username: string, path: string): Promise<Page> => signInAt(at, username, { organ: 'qingshi', path });
const done = (page: Page): Promise<void> => page.context().close();
const open = (page: Page, path: string): Promise<void> => openConsole(at, page, path);
const cellAt = (page: Page, path: string) => page.locator(`[id="cell-${path.replaceAll('.', '-')}"]`);

/** What a page comes to show once the server has answered. */
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 15_000 });

/** Chooses the Word file of 2024 on a page that reads reports. */
const giveWord = async (page: Page): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({
    name: '2024年报.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(await reportOf2024(organ.name)),
  });

describe('January in a township', () => {
  it('begins on the page of the day, with the report that is due', async () => {
    const page = await signIn('jingban', '');
    await page.getByText('还有 19 天').waitFor();
    await accessible(page, 'the day in January');
    await page.getByRole('link', { name: '去做年报' }).click();
    await page.getByRole('heading', { level: 1, name: /2025年政府信息公开工作年度报告/ }).waitFor();
    await page.getByRole('link', { name: '与上年比较' }).click();
    await page.getByRole('link', { name: '从文件填 2024 年的年报' }).waitFor();
    await done(page);
  });

  it('enters last year’s report from its Word file, after the wrong year was noticed', async () => {
    const page = await signIn('jingban', '/reports/2025/adopt');
    await giveWord(page);
    await page.getByText('这是 2024 年的年报，您正在填 2025 年。').waitFor();
    await accessible(page, 'a file of another year');
    await page.getByRole('button', { name: '改填到 2024 年' }).click();
    await page.getByRole('heading', { level: 1, name: '2024 年报：从文件填' }).waitFor();

    await page.getByText('还有 1 格没有读到。').waitFor();
    await page.getByRole('button', { name: '到下一格' }).click();
    await soon(() => page.evaluate('document.activeElement.dataset.cell')).toBe('remedies.reconsideration.other');
    await page.keyboard.type('0');
    await page.getByText('每一格都有数。').waitFor();
    // The keyboard goes down a column; what is typed is checked at once, and survives a reload.
    await cellAt(page, 'requests.new_received.natural_person').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('7');
    await page.getByText('T3-03').first().waitFor();
    await page.reload();
    await soon(() => cellAt(page, 'requests.carried_in.natural_person').inputValue()).toBe('7');
    await cellAt(page, 'requests.carried_in.natural_person').fill('0');
    await soon(() => page.getByText('T3-03').count()).toBe(0);

    await page.getByRole('radio', { name: /^补录/ }).check();
    await page.getByRole('textbox', { name: '公开日期' }).fill('2024-12-01');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: /我对照过原件/ }).check();
    await page.getByRole('button', { name: '补录为 2024 年已公开的年报' }).click();
    await page.getByText(/发布日期 2024-12-01 太早了/).waitFor();
    await page.getByRole('textbox', { name: '公开日期' }).fill('2025-01-20');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '原来的网址' }).fill('https://example.invalid/2024.html');
    await accessible(page, 'a report that is filled in');
    await page.getByRole('button', { name: '补录为 2024 年已公开的年报' }).click();
    await page.getByText('补录', { exact: true }).waitFor();
    await page.getByText('2025年1月20日').waitFor();

    await page.getByRole('button', { name: '登记这 1 项期初数' }).click();
    await page.getByText('都已经登记。').waitFor();
    await open(page, '/reports/2025');
    await soon(async () => (await cellAt(page, 'proactive.normative_documents.in_force').innerText()).trim()).toMatch(
      /2$/,
    );
    await done(page);
  });

  it('signs that nothing came in, every place looked through', async () => {
    const page = await signIn('jingban', '/reports/2025');
    await page.getByRole('button', { name: '填写核查清单' }).click();
    const drawer = page.getByRole('dialog');
    for (const place of ['窗口', '信件', '电子邮箱', '网上渠道', '复议和诉讼'])
      await drawer.getByRole('group', { name: place }).getByRole('radio', { name: '查过，没有' }).check();
    await drawer.getByRole('textbox', { name: '电子邮箱，备注' }).fill('连垃圾邮件夹一起看的');
    await drawer.getByRole('button', { name: '签字确认' }).click();
    await drawer.getByText('请填写“传真”查过没有。').first().waitFor();
    await accessible(page, 'a list that is not whole');
    await page.reload();
    await drawer.getByRole('group', { name: '传真' }).getByRole('radio', { name: '没有这个渠道' }).check();
    await drawer.getByRole('button', { name: '签字确认' }).click();
    await page
      .getByText(/演示·经办/)
      .getByText('2026年1月12日')
      .waitFor();
    await page.getByRole('link', { name: '看清单，打印' }).click();
    await page.getByRole('heading', { level: 1, name: '2025 年政府信息公开零申请核查清单' }).waitFor();
    await page.getByText('连垃圾邮件夹一起看的').waitFor();
    await done(page);
  });

  it('fills a cell in otherwise, and takes it back', async () => {
    const page = await signIn('jingban', '/reports/2025?cell=proactive.admin_licences');
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: '改填' }).click();
    await drawer.getByRole('textbox', { name: /改填为/ }).fill('约三件');
    await drawer.getByRole('button', { name: '改填', exact: true }).click();
    await drawer.getByText(/要填不小于 0 的整数/).waitFor();
    await drawer.getByText(/请写明为什么与台账不同/).waitFor();
    await drawer.getByRole('textbox', { name: /改填为/ }).fill('3');
    await drawer.getByRole('textbox', { name: '理由' }).fill('行政审批局转来的三件还没有登记');
    await accessible(page, 'a cell that is filled in');
    await drawer.getByRole('button', { name: '改填', exact: true }).click();
    await drawer.getByText('理由：行政审批局转来的三件还没有登记').first().waitFor();
    await soon(() => cellAt(page, 'proactive.admin_licences').textContent()).toContain('改填，台账 0');

    await drawer.getByRole('button', { name: '恢复为台账的数' }).click();
    await drawer.getByRole('textbox', { name: '理由' }).fill('不归我镇决定');
    await drawer.getByRole('button', { name: '恢复为台账的数' }).click();
    await soon(() => cellAt(page, 'proactive.admin_licences').textContent()).not.toContain('改填');
    await done(page);
  });

  it('explains what cannot be mended', async () => {
    const page = await signIn('jingban', '/reports/2025');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const { version } = (await page.evaluate(
      `fetch('/api/v1/organs/qingshi/reports/2025').then((answer) => answer.json())`,
    )) as { version: number };
    const body = JSON.stringify({ year: 2025, expected: version, prose: wordsOf2025 });
    const status = await page.evaluate(
      `fetch('/api/v1/organs/qingshi/annual_report/write', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: ${JSON.stringify(body)} }).then((answer) => answer.status)`,
    );
    expect(status).toBe(200);
    await page.reload();
    await page.getByText('还有 1 处要说明').waitFor();
    await page.getByRole('button', { name: '说明理由' }).click();
    await page.getByRole('textbox', { name: '理由' }).fill('本年没有收费，已向县办报告');
    await accessible(page, 'a reason that is written');
    await page.reload();
    await page.getByRole('button', { name: '写入理由' }).click();
    await page.getByText('没有要改正和要说明的').waitFor();
    await page.getByText('理由：本年没有收费，已向县办报告').waitFor();
    await done(page);
  });

  it('lies beside last year', async () => {
    const page = await signIn('shenhe', '/reports/2025/compare');
    await page.getByRole('row', { name: /行政许可/ }).waitFor();
    expect(await page.getByRole('row', { name: /行政许可/ }).innerText()).toMatch(/3\s+0.*−3/s);
    await page
      .getByRole('row', { name: /现行有效件数/ })
      .getByRole('link')
      .click();
    await page
      .getByRole('dialog')
      .getByText(/期初数：/)
      .waitFor();
    await done(page);
  });

  it('goes out as files that read back to the same tables', async () => {
    const page = await signIn('jingban', '/reports/2025');
    const { file } = await computeReport(at.house, at.house.db, organ, 2025);
    for (const [label, ending] of [
      ['Word 文件', 'docx'],
      ['PDF 文件', 'pdf'],
      ['Excel 文件', 'xlsx'],
      ['网页文件', 'html'],
    ] as const) {
      await page.getByRole('button', { name: '下载' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: label }).click(),
      ]);
      const name = download.suggestedFilename();
      expect(name).toBe(`青石县演示镇人民政府2025年政府信息公开工作年度报告.${ending}`);
      const read = await readReport(await readFile(await download.path()), name);
      if (!read.readable) throw new Error(`${name}: ${read.reason}`);
      expect(read.report.tables, name).toEqual(file.tables);
    }
    await page.getByRole('button', { name: '下载' }).click();
    await page.getByRole('menuitem', { name: '复制网页代码' }).click();
    await page.getByText('网页代码已经复制').waitFor();
    const copied = String(await page.evaluate('navigator.clipboard.readText()'));
    expect(copied).toContain('<table');
    expect(copied).not.toContain('<style');
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name: '打印' }).click(),
    ]);
    await soon(() => tab.url()).toMatch(/files\/pdf\?view=1$/);
    await done(page);
  });

  it('is published by the head', async () => {
    const page = await signIn('qianfa', '/reports/2025');
    await page.getByRole('button', { name: '签发并发布' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '签发并发布' }).click();
    await page.getByText('已经签发并发布。').waitFor();
    await open(page, '/reports');
    await page.getByText('已发布', { exact: true }).waitFor();
    await page.getByText('补录', { exact: true }).waitFor();
    await done(page);
  });

  it('can also begin with a file as its basis: words become a draft, numbers are filled in for one reason', async () => {
    const page = await signIn('shenhe', '/reports/2023/adopt');
    await giveWord(page);
    await page.getByRole('radio', { name: /^底稿/ }).check();
    await page.getByText('3 格与现在的年报不同，将改填').waitFor();
    await page.getByRole('button', { name: '作为 2023 年的底稿' }).click();
    await page.getByText(/请写明为什么与台账不同/).waitFor();
    await page.getByRole('textbox', { name: '改填的理由' }).fill('取自旧年报，台账从以后登记');
    await page.getByRole('button', { name: '作为 2023 年的底稿' }).click();
    await page.waitForURL(/\/reports\/2023$/);
    await soon(() => cellAt(page, 'proactive.admin_licences').textContent()).toContain('改填，台账 0');
    await page.getByText('有没保存的改动').waitFor();
    await done(page);
  });

  it('leaves a ledger that is whole, holds nothing that was typed, and makes the same projections again', async () => {
    expect((await verify(at.house)).ok).toBe(true);
    const all = JSON.stringify(await at.house.db.selectFrom('ledger').selectAll().execute());
    for (const typed of [
      '2024年报',
      'example.invalid',
      '连垃圾邮件夹一起看的',
      '行政审批局转来',
      '不归我镇决定',
      '已向县办报告',
      '取自旧年报',
      '惠农政策和村务信息',
      '村级公开栏内容',
    ])
      expect(all).not.toContain(typed);
    const before = await projections(at.house);
    await rebuild(at.house);
    expect(await projections(at.house)).toEqual(before);
    // What was adopted is what the file said, with the one cell that a person filled in.
    const expected = quietTables();
    expected.remedies.reconsideration[2] = 0;
    const { previous } = await computeReport(at.house, at.house.db, organ, 2025);
    expect(previous?.tables).toEqual(expected);
  });
});

describe('every screen of January', () => {
  it('is accessible and fits a phone and a desktop', async () => {
    const page = await signIn('jingban', '');
    for (const path of [
      '',
      '/reports',
      '/reports/2024',
      '/reports/2024?counted=1',
      '/reports/2024/adopt',
      '/reports/2025',
      '/reports/2025?cell=proactive.admin_licences',
      '/reports/2025?cell=sum.denied',
      '/reports/2025/compare',
      '/reports/2023/compare',
      '/reports/2025/zero',
      '/reports/2022/zero',
      '/reports/2022/adopt',
    ]) {
      await open(page, path);
      await accessible(page, path, consoleWidths);
    }
    await done(page);
  }, 240_000);
});
