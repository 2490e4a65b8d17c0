import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessible, type Live, live, portalWidths } from '../support/live.ts';
import { citizen, fillIn } from '../support/portal.ts';

let at: Live;
beforeAll(async () => {
  at = await live();
});

const base = () => `${at.origin}/organs/cejing/requests`;
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe('a citizen who asks for information on a phone, without JavaScript', () => {
  it('goes from the guide to the receipt, mends a field on the way, and looks the request up again', async () => {
    const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };
    const context = await at.browser.newContext(phone);
    const page = await context.newPage();
    await page.goto(at.origin);
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '依申请公开' }).click();
    await page.getByRole('link', { name: /^指南/ }).click();
    await page.getByText('20 个工作日内答复').first().waitFor();
    await page.getByRole('link', { name: '在网上申请' }).click();

    await fillIn(page);
    await page.getByLabel('证件号码').fill('110101199003070012');
    await page.getByLabel(/^身份证明/).setInputFiles({
      name: '身份证.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('演示'),
    });
    await press(page, '提交申请');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /校验码不对/ })
      .click();
    expect(page.url()).toMatch(/#id_no$/);
    expect(await page.getByLabel('证件号码').inputValue()).toBe('110101199003070012');
    await page.getByText('不要 身份证.txt').waitFor();
    await page.getByLabel('证件号码').fill(citizen.id_no);
    await press(page, '提交申请');

    await page.getByRole('heading', { level: 1, name: '已收到您的申请' }).waitFor();
    const code = await page.locator('.code strong').textContent();
    expect(await page.locator('main').textContent()).toContain('身份证.txt');
    await page.getByRole('link', { name: '每一天怎么算' }).click();
    await page.locator('table.month').first().waitFor();
    await context.close();

    const later = await at.browser.newContext(phone);
    const desk = await later.newPage();
    await desk.goto(`${base()}/query`);
    await desk.getByLabel('查询码').fill(code!);
    await desk.getByLabel('姓名（名称）或者电话').fill('别人');
    await press(desk, '查询');
    await desk.getByRole('alert').filter({ hasText: '对不上' }).waitFor();
    await desk.getByLabel('姓名（名称）或者电话').fill(citizen.phone);
    // By keyboard alone: from the field to the button.
    await desk.keyboard.press('Tab');
    await desk.keyboard.press('Enter');
    await desk.getByRole('heading', { name: /^现在/ }).waitFor();
    expect(desk.url()).toBe(`${base()}/progress`);
    const [download] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('link', { name: '登记回执（PDF）' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('登记回执.pdf');
    await desk.getByText('撤回', { exact: true }).first().click();
    await desk.getByLabel('确定撤回', { exact: true }).check();
    await press(desk, '撤回');
    await desk.getByRole('status').filter({ hasText: '已办好' }).waitFor();
    await press(desk, '退出查询');
    await desk.goto(`${base()}/progress`);
    await desk.getByRole('heading', { level: 1, name: '申请查询' }).waitFor();
    await later.close();
  });

  it('meets no page that is inaccessible, or wider than a small phone, a phone or a desktop', async () => {
    // axe needs JavaScript; the pages have none.
    const context = await at.browser.newContext();
    const page = await context.newPage();
    const check = (what: string): Promise<void> => accessible(page, what, portalWidths);
    for (const path of ['', '/guide', '/complaint', '/query', '/correction']) {
      await page.goto(base() + path);
      await check(path || 'the entry');
    }
    await page.goto(`${base()}/complaint`);
    await press(page, '提交');
    await page.getByText('请填写反映的内容。').first().waitFor();
    await check('a complaint with problems');
    await page.getByLabel('未按照要求主动公开政府信息').check();
    await page.getByLabel('反映的内容').fill('（演示）2024年的惠农补贴名单没有公开');
    await press(page, '提交');
    await page.getByText('投2025-001').waitFor();
    await check('the number of a complaint');
    await page.goto(`${base()}/new`);
    await page.getByText('委托代理人').click();
    await press(page, '增加一位共同申请人');
    await press(page, '提交申请');
    await check('a form with problems');
    await page.getByLabel('可能已经公开了：输入几个词').fill('农业保险投保提示');
    await press(page, '找');
    await page.getByText('不用申请就能看到').waitFor();
    await fillIn(page);
    await page.getByLabel('所需政府信息的名称或者内容').fill('农业保险投保提示');
    await press(page, '提交申请');
    await page.getByText('提交以前请看一眼').waitFor();
    await check('what may be public');
    await press(page, '仍要提交');
    await page.getByRole('heading', { level: 1, name: '已收到您的申请' }).waitFor();
    await check('the receipt');
    await page.getByRole('link', { name: '看办理进度' }).click();
    for (const summary of await page.locator('summary').all()) await summary.click();
    await check('the progress');
    await context.close();
  });
});
