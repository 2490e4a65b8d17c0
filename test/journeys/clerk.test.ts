import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { rebuild } from '../../src/store/ledger/rebuild.ts';
import { verify } from '../../src/store/ledger/verify.ts';
import { projections } from '../support/house.ts';
import { accessible, consoleWidths, type Live, live } from '../support/live.ts';
import { openConsole, signIn } from '../support/sign-in.ts';

let at: Live;
beforeAll(async () => {
  at = await live();
});

const done = (page: Page): Promise<void> => page.context().close();

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: label }).click();
  await page.locator('.ant-select-item-option').getByText(option, { exact: true }).click();
}

/** The button that is a number of the report's page, and the number on it. */
const cellAt = (page: Page, path: string) => page.locator(`[id="cell-${path.replaceAll('.', '-')}"]`);
async function cell(page: Page, path: string): Promise<string> {
  const said = (await cellAt(page, path).innerText()).replace(/\s/g, '');
  return said.split('：').at(-1)!.replace(/，.*$/, '');
}

describe('a clerk', () => {
  it('registers a request, is told what is missing, answers it, and sees the report change', async () => {
    const page = await signIn(at, 'jingban');
    await page.getByRole('link', { name: '依申请公开' }).first().click();
    await page.getByRole('button', { name: '补录登记' }).click();
    await page.waitForURL(/\/records\/requests$/);
    await page.getByRole('heading', { level: 1, name: '依申请公开' }).waitFor();
    await accessible(page, 'an empty register');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('textbox', { name: '登记编号' }).fill('2024-001');
    await drawer.getByRole('button', { name: '登记', exact: true }).click();
    await drawer.getByText('请填写收到日期。').first().waitFor();
    await accessible(page, 'a form with problems');
    // What was typed is still there, and survives a reload.
    await page.reload();
    await expect.poll(() => drawer.getByRole('textbox', { name: '登记编号' }).inputValue()).toBe('2024-001');

    await drawer.getByRole('textbox', { name: '收到日期' }).fill('2024-03-01');
    await page.keyboard.press('Enter');
    await drawer.getByRole('radio', { name: '互联网渠道' }).check();
    await choose(page, '申请人类别', '自然人');
    await drawer.getByRole('textbox', { name: /申请人$/ }).fill('䶮测试');
    await drawer.getByRole('textbox', { name: '所需信息' }).fill('某项补贴的发放标准');
    await drawer.getByRole('button', { name: '登记', exact: true }).click();
    await page.waitForURL(/\/records\/requests\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { level: 1, name: '2024-001' }).waitFor();
    await accessible(page, 'the page of a record');

    await page.goto(`${at.origin}/console/reports/2024`);
    await expect.poll(() => cell(page, 'requests.new_received.natural_person')).toBe('1');
    expect(await cell(page, 'requests.carried_out.natural_person')).toBe('1');
    await accessible(page, 'the report');

    await cellAt(page, 'requests.new_received.natural_person').click();
    await page.getByRole('dialog').getByRole('link', { name: '2024-001' }).waitFor();
    await accessible(page, 'what a cell counts');
    await page.getByRole('dialog').getByRole('link', { name: '2024-001' }).click();
    await page.getByRole('button', { name: '更正', exact: true }).click();
    await choose(page, '办理结果', '（一）予以公开');
    await page.getByRole('dialog').getByRole('textbox', { name: '答复日期' }).fill('2024-03-20');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('textbox', { name: '更正的理由' }).fill('已经答复');
    await page.getByRole('dialog').getByRole('button', { name: '更正', exact: true }).click();
    await page.getByText('已经答复').first().waitFor();

    await page.goto(`${at.origin}/console/reports/2024`);
    await expect.poll(() => cell(page, 'requests.results.granted.natural_person')).toBe('1');
    expect(await cell(page, 'requests.carried_out.natural_person')).toBe('0');
    // The words still say that no request came: the rule finds it beside the number.
    await page.getByText(/G-04/).first().waitFor();
    await done(page);
  });

  it('imports a file: first told of its mistakes, then taken back as a batch', async () => {
    const page = await signIn(at, 'jingban', { path: '/records/fees?do=import' });
    const header = '项目,收取日期,金额（元）\n';
    const give = (text: string): Promise<void> =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: '收费.csv', mimeType: 'text/csv', buffer: Buffer.from(header + text) });
    await give('证照工本费,2024-13-01,20\n信息处理费,2024-05-06,380\n');
    await page.getByText('一行也没有写入').first().waitFor();
    await page.getByText(/不是日期/).waitFor();
    await accessible(page, 'an import with mistakes');
    await give('证照工本费,2024-05-06,12345.6\n');
    await page.getByRole('button', { name: '确认导入 1 行' }).click();
    await page.getByRole('button', { name: '完成' }).click();
    await page.goto(`${at.origin}/console/reports/2024`);
    await expect.poll(() => cell(page, 'proactive.admin_fees_wan')).toBe('1.23456');
    await page.goto(`${at.origin}/console/records/batches`);
    await page.getByRole('link', { name: '收费.csv' }).click();
    await page.getByRole('button', { name: '作废这一批' }).click();
    await page.getByRole('textbox', { name: '作废的理由' }).fill('导错了');
    await page.getByRole('dialog').getByRole('button', { name: '作废这一批' }).click();
    await page.getByText('已作废').first().waitFor();
    await page.goto(`${at.origin}/console/reports/2024`);
    await expect.poll(() => cell(page, 'proactive.admin_fees_wan')).toBe('0');
    await done(page);
  });

  it('mends the words; the person who signs publishes; the public sees the new numbers', async () => {
    const clerk = await signIn(at, 'jingban', { path: '/reports/2024' });
    const words = clerk.getByRole('textbox', { name: '一、总体情况' });
    await words.waitFor();
    const written = (await words.locator('p').allInnerTexts()).join('\n');
    await words.fill(written.replace('我镇未收到政府信息公开申请', '我镇收到政府信息公开申请1件'));
    await clerk.getByRole('button', { name: '保存', exact: true }).click();
    await expect.poll(() => clerk.getByText(/G-04/).count()).toBe(0);
    expect(await clerk.getByRole('button', { name: '签发并发布' }).count()).toBe(0);
    await done(clerk);

    const head = await signIn(at, 'qianfa', { path: '/reports/2024' });
    await head.getByRole('button', { name: '签发并发布' }).click();
    await head.getByRole('dialog').getByRole('button', { name: '签发并发布' }).click();
    await head.getByText('已经签发并发布。').waitFor();
    await done(head);

    const context = await at.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${at.origin}/organs/cejing/reports/2024`);
    expect(
      await page.getByRole('link', { name: '表三，一、本年新收政府信息公开申请数量，自然人：1' }).textContent(),
    ).toBe('1');
    expect(await page.getByText('我镇收到政府信息公开申请1件').count()).toBe(1);
    await context.close();
  });

  it('leaves a ledger that is whole, holds nothing that was typed, and makes the same projections again', async () => {
    expect((await verify(at.house)).ok).toBe(true);
    const rows = await at.house.db.selectFrom('ledger').selectAll().execute();
    const all = JSON.stringify(rows);
    for (const typed of [
      '䶮测试',
      '某项补贴的发放标准',
      '2024-001',
      '已经答复',
      '证照工本费',
      '收费.csv',
      '导错了',
      '演示相对人',
      '农村村民宅基地审批',
      '册许决',
    ])
      expect(all).not.toContain(typed);
    const before = await projections(at.house);
    await rebuild(at.house);
    expect(await projections(at.house)).toEqual(before);
  });
});

describe('every screen of the console', () => {
  const screens = [
    '',
    '/records/requests',
    '/records/decisions',
    '/records/matters',
    '/records/documents',
    '/records/documents?do=new',
    '/records/fees',
    '/records/remedies',
    '/records/complaints',
    '/records/complaints?do=new',
    '/records/publications',
    '/records/openings',
    '/records/batches',
    '/inspect',
    '/reports',
    '/reports/2024',
    '/reports/2023',
    '/reports/2024/versions',
    '/reports/2023/versions',
    '/guide',
    '/guide?a=1,0,0,1,0,0,0,1',
    '/guide?a=0',
    '/no-such-page',
  ];

  it('is accessible and fits a phone and a desktop', async () => {
    for (const [username, paths] of [
      ['jingban', screens],
      ['guanli', ['', '/people', '/settings']],
    ] as const) {
      const page = await signIn(at, username);
      for (const path of paths) {
        await openConsole(at, page, path);
        await accessible(page, path, consoleWidths);
      }
      await done(page);
    }
  }, 240_000);
});
