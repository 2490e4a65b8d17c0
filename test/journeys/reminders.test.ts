import { beforeAll, expect, it } from 'vitest';
import { accessible, type Live, live, watchedPage } from '../support/live.ts';

let at: Live;
beforeAll(async () => {
  at = await live();
});

it('a clerk chooses how to be reminded, and gives the calendar an address', async () => {
  const context = await at.browser.newContext({
    viewport: { width: 1440, height: 900 },
    timezoneId: 'America/New_York',
  });
  const page = await watchedPage(context);
  await page.goto(`${at.origin}/console`);
  await page.getByRole('button', { name: /^jingban/ }).click();
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('link', { name: '提醒方式' }).click();
  await page.getByRole('heading', { name: '提醒方式' }).waitFor();
  await accessible(page, 'the reminders');

  await page.getByRole('switch', { name: '邮件提醒' }).click();
  await page.getByLabel('手机号码').fill('138 0000 123');
  await page.getByRole('button', { name: '保存提醒方式' }).click();
  await page.getByText('请填写接收提醒的邮箱。').first().waitFor();
  await accessible(page, 'the reminders with two mistakes');
  expect(await page.getByLabel('手机号码').inputValue()).toBe('138 0000 123');
  await page.getByLabel('邮箱').fill('yanshi@example.com');
  await page.getByLabel('手机号码').fill('138 0000 1234');
  await page.getByRole('button', { name: '保存提醒方式' }).click();
  await page.getByText('提醒方式已经保存。').waitFor();
  expect(await page.getByLabel('手机号码').inputValue()).toBe('13800001234');
  await expect.poll(() => page.getByText('请填写接收提醒的邮箱。').count()).toBe(0);

  await page.getByRole('button', { name: '生成订阅地址' }).click();
  const address = await page.getByLabel('订阅地址', { exact: true }).inputValue();
  expect(address).toMatch(new RegExp(`^${at.origin}/calendar/[\\w-]{32}\\.ics$`));
  await accessible(page, 'the reminders with the address of the calendar');

  await page.setViewportSize({ width: 390, height: 800 });
  await page.reload();
  await page.getByText(/生成的订阅地址正在使用/).waitFor();
  await accessible(page, 'the reminders on a phone');
  await page.getByRole('button', { name: '换一个新地址' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '换新地址' }).click();
  await expect.poll(() => page.getByLabel('订阅地址', { exact: true }).count()).toBe(1);
  expect(await page.getByLabel('订阅地址', { exact: true }).inputValue()).not.toBe(address);
  await page.getByRole('button', { name: '停用' }).click();
  await page.getByRole('button', { name: '生成订阅地址' }).waitFor();
  await context.close();
});
