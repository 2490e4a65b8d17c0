import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessible, type Live, live } from '../support/live.ts';
import { signIn } from '../support/sign-in.ts';

let at: Live;
beforeAll(async () => {
  at = await live();
});

const clerkAt = (path: string, width = 1440): Promise<Page> => signIn(at, 'jingban', { path, width });
const done = (page: Page): Promise<void> => page.context().close();
const box = (page: Page, name: string) => page.getByRole('textbox', { name });
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const section = (page: Page, key: string) => page.locator(`#section-${key}`);
const draftsKept = async (year: number): Promise<number> =>
  (await at.house.db.selectFrom('draft').select('name').where('name', '=', `report.${year}`).execute()).length;

/** Presses a key that moves the caret. The browser tells the editor of it a turn later; this tells it before the next key. */
const moveCaret = async (page: Page, key: string): Promise<void> => {
  await page.keyboard.press(key);
  await page.evaluate(`document.dispatchEvent(new Event('selectionchange'))`);
};

/** Gives the focused editor something to paste. */
const paste = (page: Page, html: string): Promise<unknown> =>
  page.evaluate(
    `{ const data = new DataTransfer(); data.setData('text/html', ${JSON.stringify(html)});
       document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }`,
  );

describe('a clerk in January', () => {
  it('writes the report of a year without records: drafted, every gap filled, saved, compared', async () => {
    const page = await clerkAt('/reports/2025');
    await page.getByRole('link', { name: '历次版本' }).click();
    await page.getByText('还没有保存过').waitFor();
    await accessible(page, 'no version');
    await page.getByRole('link', { name: '写好正文' }).click();

    await press(page, '全部起草');
    await page.getByText(/处要填/).waitFor();
    await accessible(page, 'a drafted report');
    const left = async (): Promise<number> =>
      Number((await page.locator('.gaps-left strong').allInnerTexts())[0] ?? '0');
    const gaps = await left();
    expect(gaps).toBeGreaterThan(4);
    for (let filled = 1; filled <= gaps; filled++) {
      if (filled % 2 === 0) await page.keyboard.press('Control+Enter');
      else await press(page, '下一处');
      await page.keyboard.insertText(`第${filled}处写好了`);
      await expect.poll(left).toBe(gaps - filled);
    }
    expect(await page.getByRole('button', { name: '下一处' }).count()).toBe(0);

    // Kept on the server without being saved; a reload keeps it, too.
    await page.getByText(/已暂存/).waitFor();
    await page.reload();
    await expect.poll(() => box(page, '一、总体情况').innerText()).toContain('第1处写好了');
    await press(page, '保存');
    await page.getByText('已经保存').waitFor();
    await expect.poll(() => draftsKept(2025)).toBe(0);
    await page.reload();
    await expect.poll(() => box(page, '一、总体情况').innerText()).toContain('第1处写好了');

    // One version: nothing to compare with yet. Then another.
    await page.getByRole('link', { name: '历次版本' }).click();
    await page.getByText('只有一版').waitFor();
    await page.goBack();
    await box(page, '六、其他需要报告的事项').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('另有一事说明。');
    await press(page, '保存');
    await page.getByText('已经保存').waitFor();
    await page.getByRole('link', { name: '历次版本' }).click();
    await page.getByRole('heading', { name: '第 1 版 → 第 2 版' }).waitFor();
    await page.locator('.difference ins', { hasText: '另有一事说明。' }).waitFor();
    expect(await page.locator('.difference ins').count()).toBe(1);
    expect(await page.locator('.difference del').count()).toBe(0);
    await accessible(page, 'two versions compared');
    await page.setViewportSize({ width: 390, height: 900 });
    await accessible(page, 'two versions compared on a phone');
    await done(page);
  });

  it('puts a living number into the words: it opens what it counts, goes whole, and is plain where it is pasted', async () => {
    const page = await clerkAt('/reports/2024');
    const words = box(page, '六、其他需要报告的事项');
    await words.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('许可');
    await section(page, 's6_other').getByRole('button', { name: '插入数字' }).click();
    await page.keyboard.type('行政许可');
    await page
      .getByRole('option', { name: /行政许可/ })
      .first()
      .waitFor({ state: 'attached' });
    await accessible(page, 'the list of numbers');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('件。');
    await expect.poll(() => words.innerText()).toMatch(/许可204件。$/);

    // Enter opens it where it is selected by the arrows; so does a press.
    for (let key = 1; key <= 3; key++) await moveCaret(page, 'ArrowLeft');
    await page.getByText(/按回车看它统计的记录/).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('统计的是').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await words.locator('.living').click();
    await page.getByRole('dialog').getByText('统计的是').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);

    // Word is given the number as text; this editor gets it back alive, and nothing of another's styles.
    await words.click();
    await moveCaret(page, 'Control+A');
    const copied = (await page.evaluate(
      `new Promise((got) => { document.activeElement.addEventListener('copy', (event) => setTimeout(() =>
         got([event.clipboardData.getData('text/plain'), event.clipboardData.getData('text/html')])), { once: true });
         const data = new DataTransfer();
         document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true })); })`,
    )) as [string, string];
    expect(copied[0]).toMatch(/许可204件。$/);
    await moveCaret(page, 'Control+End');
    await page.keyboard.press('Enter');
    await paste(page, copied[1]);
    await paste(page, '<style>p{color:red}</style><p style="color:red" class=MsoNormal>又<del>旧</del>一段</p>');
    await expect.poll(() => words.locator('.living').count()).toBe(2);
    await expect.poll(() => words.innerText()).toMatch(/许可204件。又一段$/);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => words.locator('.living').count()).toBe(1);

    await words.locator('p', { hasText: '许可204件' }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('{{fact.postings}}');
    await press(page, '保存');
    await page.getByText('已经保存').waitFor();
    await page.reload();
    await expect.poll(() => words.innerText()).toMatch(/许可204件。\s*\{\{fact\.postings\}\}$/);

    // Backspace takes a number whole.
    await words.focus();
    await page.evaluate(
      `getSelection().setPosition(document.activeElement.querySelector('.living').nextSibling, 0);
       document.dispatchEvent(new Event('selectionchange'))`,
    );
    await page.keyboard.press('Backspace');
    await expect.poll(() => words.innerText()).toMatch(/许可件。/);
    await press(page, '放弃改动');
    await expect.poll(() => words.innerText()).toMatch(/许可204件。/);
    await done(page);
  });

  it('goes on at another computer with what was begun here, and answers for what was promised last year', async () => {
    const here = await clerkAt('/reports/2025');
    const problems = box(here, '五、存在的主要问题及改进情况');
    await problems.fill('在办公室写了一半');
    await here.getByText(/已暂存/).waitFor();
    const there = await clerkAt('/reports/2025', 390);
    await there.getByText('您在另一处写了一半的文字，已经接着打开。').waitFor();
    const same = box(there, '五、存在的主要问题及改进情况');
    expect(await same.innerText()).toBe('在办公室写了一半');
    await accessible(there, 'words from another place on a phone');
    await section(there, 's5_problems').getByRole('button', { name: '写进正文' }).first().click();
    await expect.poll(() => same.innerText()).toMatch(/上年提出“.+”，【请填写：做到了没有】/);
    await there.getByText('已写进正文').first().waitFor();
    await section(there, 's5_problems').getByText('上年写的').click();
    await accessible(there, 'last year beside this year');

    // A draft beside what was written replaces it only when it is taken, and can be undone.
    await section(there, 's5_problems').getByRole('button', { name: '重新起草' }).click();
    await there.getByRole('button', { name: '用这一段' }).click();
    await expect.poll(() => same.innerText()).not.toContain('在办公室写了一半');
    await same.focus();
    await there.keyboard.press('Control+z');
    await expect.poll(() => same.innerText()).toContain('在办公室写了一半');
    await press(there, '放弃改动');
    await expect.poll(() => draftsKept(2025)).toBe(0);
    await done(there);
    await done(here);
  });
});
