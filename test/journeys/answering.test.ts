import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { excelFile, row, text } from '../builders/hostile-office.ts';
import { accessible, consoleWidths, type Live, live } from '../support/live.ts';
import { signIn } from '../support/sign-in.ts';

let at: Live;
beforeAll(async () => {
  at = await live();
});

const clerkAt = (path: string): Promise<Page> => signIn(at, 'jingban', { path });

const hostile = excelFile([
  { name: '公示', rows: row(1, text('A1', '电话：13812345678')) },
  { name: '底稿', state: 'hidden', rows: row(1, text('A1', '内部口径')) },
]);

describe('a clerk before a file leaves', () => {
  it('sees what it holds, takes a cleaned copy, and finds nothing in that', async () => {
    const page = await clerkAt('/inspect');
    const give = (name: string, bytes: Uint8Array): Promise<void> =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
    await give('名单.xlsx', hostile);
    await page.getByRole('heading', { name: '发现 2 类问题，处理之前不要发出' }).waitFor();
    expect(await page.getByText('13812345678').count()).toBe(0);
    await accessible(page, 'what a file holds', consoleWidths);

    await page.getByRole('checkbox', { name: '同时涂去文字里的个人信息' }).check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载清理后的文件' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('名单（清理）.xlsx');
    await page.getByText('没有发现问题。发出前请打开看一眼。').waitFor();
    await accessible(page, 'a cleaned copy', consoleWidths);

    await give('名单（清理）.xlsx', await readFile(await download.path()));
    await page.getByRole('heading', { name: '没有发现' }).waitFor();
    await accessible(page, 'a file with nothing in it', consoleWidths);

    await give('坏.docx', new TextEncoder().encode('PK not a document'));
    await page.getByRole('alert').first().waitFor();
    await accessible(page, 'a file that cannot be read', consoleWidths);
    await page.context().close();
  });
});

describe('a clerk who does not know how to answer', () => {
  it('is led by questions to a kind of reply, and may change an answer', async () => {
    const page = await clerkAt('/guide');
    for (const answer of ['没有撤回', '写清楚了', '是，要获取政府信息', '已经答复过'])
      await page.getByRole('button', { name: answer, exact: true }).click();
    await page.getByRole('heading', { level: 2, name: '重复申请' }).waitFor();
    await page.getByText('《政府信息公开条例》第三十六条第（六）项').first().waitFor();
    await page.getByText('表三，（五）不予处理·2.重复申请').waitFor();
    await accessible(page, 'the end of the path', consoleWidths);

    await page.goBack();
    await page.getByRole('heading', { level: 2, name: /以前申请过同样的信息/ }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 2, name: /以前申请过同样的信息/ }).waitFor();
    await page.getByRole('button', { name: /改.*申请写清楚了吗/ }).click();
    await page.getByRole('heading', { level: 2, name: '申请写清楚了吗？' }).waitFor();
    await accessible(page, 'a question', consoleWidths);
    await page.context().close();
  });

  it('begins anew, and is told so, where an address fits no path', async () => {
    const page = await clerkAt('/guide?a=0,0');
    await page.getByText('地址里的路径不对，从头开始。').waitFor();
    await page.getByRole('heading', { level: 2, name: '申请人撤回申请了吗？' }).waitFor();
    await page.context().close();
  });
});
