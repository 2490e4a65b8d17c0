import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellId } from '../../src/console/report/places.ts';
import { act, drawer, liveDesk, stage } from '../support/desk.ts';
import { accessible, type Live } from '../support/live.ts';
import { fillIn } from '../support/portal.ts';
import { signIn } from '../support/sign-in.ts';

let at: Live;
beforeAll(async () => {
  at = await liveDesk();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const notHeld = 'requests.results.unable.not_held.total';
const corrected = 'remedies.reconsideration.corrected';
const cellOf = (page: Page, cell: string) => page.locator(`[id="${cellId(cell)}"]`);

/** What a cell of the report of 2025 holds now, on the page that people work on. */
async function counted(page: Page, cell: string): Promise<number> {
  await page.goto(`${at.origin}/console/reports/2025`);
  const words = await cellOf(page, cell).textContent();
  return Number(/：\s*(\d+)/.exec(words!)?.[1]);
}

describe('a request that was made on a phone', () => {
  it('is answered, read online, reconsidered, answered again, and stands in the report as it should', async () => {
    const phone = await at.browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    const page = await phone.newPage();
    await page.goto(`${at.origin}/organs/cejing/requests/new`);
    await fillIn(page);
    await press(page, '提交申请');
    await page.getByRole('heading', { level: 1, name: '已收到您的申请' }).waitFor();
    await page.getByRole('link', { name: '看办理进度' }).click();
    await page.getByRole('heading', { name: /^现在/ }).waitFor();

    const clerk = await signIn(at, 'jingban', { path: '/requests' });
    const reviewer = await signIn(at, 'shenhe');
    const approver = await signIn(at, 'qianfa');
    await clerk.getByRole('link', { name: '2025-001' }).click();
    await stage(clerk, '已收到');
    const address = clerk.url();
    await Promise.all([reviewer.goto(address), approver.goto(address)]);

    const checks = { complete: true, identified: true, ours: true, first_time: true, reasonable: true };
    await act(clerk, 'begin_review', { checks });
    await act(clerk, 'accept');
    const search = { on: '2025-02-10', places: '工程档案', keywords: '道路硬化', searcher: '演示经办' };
    await act(clerk, 'log_search', { ...search, found: 'none' });
    await act(clerk, 'decide', { kind: 'NOT_EXIST', grounds: '没有检索到' });
    await act(clerk, 'draft');
    await act(clerk, 'submit');
    await act(reviewer, 'review');
    await act(approver, 'approve');

    await page.reload();
    await page.getByText('答复已经作出').waitFor();
    await press(page, '查看答复');
    await page.getByText('答复已于2025年2月10日送达').first().waitFor();
    const [reply] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /答复书（信息不存在）/ }).click(),
    ]);
    expect(reply.suggestedFilename()).toMatch(/\.pdf$/);
    expect(await counted(clerk, notHeld)).toBe(1);
    expect(await counted(clerk, corrected)).toBe(0);

    await clerk.goto(address);
    await stage(clerk, '已送达');
    await press(clerk, '登记复议、诉讼');
    await drawer(clerk).getByRole('textbox', { name: '案号' }).fill('青政复〔2025〕6号（演示）');
    await drawer(clerk).getByRole('radio', { name: '行政复议', exact: true }).check();
    for (const day of ['受理日期', '收到副本日期']) {
      await drawer(clerk).getByRole('textbox', { name: day }).fill('2025-02-10');
      await clerk.keyboard.press('Enter');
    }
    await drawer(clerk).getByRole('button', { name: '登记', exact: true }).click();
    await clerk.getByText('2025年2月24日前提交答复').waitFor();
    await accessible(clerk, 'a case with a reconsideration');
    await clerk.getByRole('link', { name: /青政复/ }).click();
    await press(clerk, '更正');
    const form = drawer(clerk);
    await form.getByRole('textbox', { name: '结案日期' }).fill('2025-02-10');
    await clerk.keyboard.press('Enter');
    await form.getByRole('combobox', { name: '结果' }).click();
    await clerk.locator('.ant-select-item-option').getByText('结果纠正', { exact: true }).click();
    await form.getByRole('textbox', { name: /理由/ }).fill('复议决定书到了（演示）');
    await form
      .getByRole('button', { name: /更正|保存/ })
      .last()
      .click();
    await clerk.getByRole('dialog').waitFor({ state: 'hidden' });

    await clerk.goto(address);
    await act(reviewer, 'redo', { cause: 'reconsideration', due: '2025-03-03', reason: '重新检索（演示）' });
    await act(clerk, 'log_search', { ...search, found: 'found' });
    await act(clerk, 'decide', { kind: 'GRANT_PROVIDE', grounds: '重新检索到了' });
    await act(clerk, 'draft', { document: { items: [{ name: '施工合同（演示）' }] } });
    await act(clerk, 'submit');
    await act(reviewer, 'review');
    await act(reviewer, 'review_secrecy', { conclusion: 'may_disclose', opinion: '不涉密' });
    await act(approver, 'approve');
    await act(clerk, 'serve', { on: '2025-02-10', way: 'online', proof: '网上查看' });

    // 复议 changes table 四; what was decided first stays where it was counted in table 三.
    expect(await counted(clerk, corrected)).toBe(1);
    expect(await counted(clerk, notHeld)).toBe(1);
    await cellOf(clerk, notHeld).click();
    await clerk.getByRole('dialog').getByRole('link', { name: '2025-001' }).click();
    await clerk.waitForURL(address);
    await stage(clerk, '已送达');
    await accessible(clerk, 'a case that was answered twice');

    await page.reload();
    await page.getByText('将重新作出答复').first().waitFor();
    const [again] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /答复书（予以公开）/ }).click(),
    ]);
    expect(again.suggestedFilename()).toMatch(/\.pdf$/);
    for (const one of [phone, clerk.context(), reviewer.context(), approver.context()]) await one.close();
  }, 240_000);
});
