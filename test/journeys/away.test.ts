import { beforeAll, expect, it } from 'vitest';
import { appointments } from '../../src/domain/register/registers.ts';
import { authOf } from '../../src/server/auth.ts';
import { answeringOrgan } from '../support/cases.ts';
import { type CutOff, cutOff } from '../support/cut-off.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { record } from '../support/house.ts';
import { accessible, type Live, live, portalWidths } from '../support/live.ts';
import { citizen, fillIn, requestsAt } from '../support/portal.ts';

let at: Live;
let line: CutOff;
beforeAll(async () => {
  line = await cutOff(await freshDatabase());
  at = await live({ demo: false, databaseUrl: line.url });
  const organ = await answeringOrgan(at.house);
  const auth = authOf(at.house, { origin: () => at.origin, secure: false });
  const account = await auth.createAccount({ username: 'jingban', name: '演示经办', password: 'mingce-demo' });
  if ('refusal' in account) throw new Error(account.refusal.sentence);
  await record(at.house, organ, appointments, {
    account: account.id,
    post: 'clerk',
    from_day: '2020-01-01',
    to_day: null,
  });
});

it('a citizen who submits while the database is away has the form as it was typed, and submits it when it is back', async () => {
  const page = await (await at.browser.newContext()).newPage();
  await page.goto(`${at.origin}${requestsAt}/new`);
  await fillIn(page);
  await line.cut();
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByText('服务器上什么都没有存下').waitFor();
  expect(await page.getByLabel('所需政府信息的名称或者内容').inputValue()).toBe(citizen.wanted);
  expect(await page.locator('#name').inputValue()).toBe(citizen.name);
  await accessible(page, 'a form that was given back', portalWidths);
  await line.mend();
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('heading', { level: 1, name: '已收到您的申请' }).waitFor();
  await page.context().close();
});

it('a clerk who saves while the database is away is told so, keeps what was typed, and saves it when it is back', async () => {
  const page = await (await at.browser.newContext()).newPage();
  await page.clock.install();
  await page.goto(`${at.origin}/console/sign-in?next=/records/matters`);
  await page.getByLabel('账号').fill('jingban');
  await page.getByLabel('密码').fill('mingce-demo');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: '登记', exact: true }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('textbox', { name: '事项' }).fill('演示许可');
  await drawer.getByRole('textbox', { name: '列入日期' }).fill('2025-02-07');
  await page.keyboard.press('Enter');
  await drawer.getByRole('radio', { name: '行政许可' }).check();
  const answers: number[] = [];
  page.on('response', (response) => {
    if (response.request().method() === 'POST') answers.push(response.status());
  });
  await page.context().setOffline(true);
  await drawer.getByRole('button', { name: '登记', exact: true }).click();
  await drawer.getByText('没有连上服务器').first().waitFor();
  await page.context().setOffline(false);
  await line.cut();
  await drawer.getByRole('button', { name: '登记', exact: true }).click();
  await drawer.getByText('数据库暂时没有应答').first().waitFor();
  // Whoever comes back to the page later has it read again; it cannot be.
  const failed = page.waitForResponse((response) => response.status() === 503 && response.request().method() === 'GET');
  await page.clock.fastForward(20_000);
  await page.evaluate(`window.dispatchEvent(new Event('visibilitychange'))`);
  await failed;
  expect(await drawer.getByRole('textbox', { name: '事项' }).inputValue()).toBe('演示许可');
  await line.mend();
  await drawer.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '演示许可' }).waitFor();
  // What was sent while offline was told, and never sent again by itself.
  expect(answers).toEqual([503, 200]);
  await page.context().close();
});
