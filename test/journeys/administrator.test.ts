import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { invite } from '../../src/store/people.ts';
import { accessible, type Live, live, watchedPage } from '../support/live.ts';

let at: Live;
beforeAll(async () => {
  at = await live({ demo: false });
});

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

describe('the first administrator', () => {
  it('sets up the organ by the one-time link, gives somebody the work, and the work can begin', async () => {
    const page = await watchedPage(
      await at.browser.newContext({ viewport: { width: 1280, height: 900 }, timezoneId: 'America/New_York' }),
    );
    await page.goto(`${at.origin}/console/welcome/${await invite(at.house)}`);
    await field(page, '机关全称').fill('示例县测试镇人民政府');
    await field(page, '机关代码').fill('not a code!');
    await field(page, '账号').fill('admin');
    await field(page, '姓名').fill('某管理员');
    await field(page, '密码').fill('long-enough-1');
    await page.getByRole('button', { name: '设立管理员' }).click();
    await page
      .getByText(/机关代码用字母/)
      .first()
      .waitFor();
    await accessible(page, 'the welcome page with a mistake');
    expect(await field(page, '机关全称').inputValue()).toBe('示例县测试镇人民政府');
    await field(page, '机关代码').fill('testzhen');
    await page.getByRole('button', { name: '设立管理员' }).click();
    await page.getByRole('link', { name: '登录' }).click();

    await field(page, '账号').fill('admin');
    await field(page, '密码').fill('wrong-password');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('账号或密码不对').waitFor();
    await field(page, '密码').fill('long-enough-1');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('navigation').getByRole('link', { name: '人员与岗位' }).click();

    await page.getByRole('button', { name: '新建账号' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('textbox', { name: /账号/ }).fill('jingban');
    await drawer.getByRole('textbox', { name: /姓名/ }).fill('某经办');
    await drawer.getByLabel(/初始密码/).fill('first-password');
    await drawer.getByRole('button', { name: '新建账号' }).click();
    // A new account can do nothing yet: the drawer that gives it a post opens by itself.
    await page.getByRole('dialog').getByRole('combobox', { name: /岗位/ }).click();
    await page.locator('.ant-select-item-option').filter({ hasText: '经办' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '安排岗位' }).click();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await accessible(page, 'people and posts');
    await page.context().close();

    const clerk = await watchedPage(await at.browser.newContext({ viewport: { width: 390, height: 800 } }));
    await clerk.goto(`${at.origin}/console`);
    await field(clerk, '账号').fill('jingban');
    await field(clerk, '密码').fill('first-password');
    await clerk.getByRole('button', { name: '登录', exact: true }).click();
    // The day is China's, whatever the browser's zone.
    await clerk.getByRole('heading', { level: 1, name: /2025年2月10日/ }).waitFor();
    await accessible(clerk, 'the first day, with nothing done yet');
    await clerk.context().close();
  });

  it('cannot use the link twice', async () => {
    const token = await invite(at.house);
    const page = await at.browser.newPage();
    await page.goto(`${at.origin}/console/welcome/${token}x`);
    await page
      .getByText(/用过|过期|无效/)
      .first()
      .waitFor();
    await page.close();
  });
});
