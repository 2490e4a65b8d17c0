import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { demoPassword } from '../../src/demo/cejing-2024.ts';
import { type Live, watchedPage } from './live.ts';

type Session = Exclude<BrowserContextOptions['storageState'], string | undefined>;

const sessions = new WeakMap<Live, Map<string, Session>>();

/**
 * Signs a person of the demo in, with an organ in front, and opens a page of the console. The first time through the
 * page that is for it; after that with the session of the first time.
 */
export async function signIn(
  at: Live,
  username: string,
  { organ = 'cejing', width = 1440, path = '' }: { organ?: string; width?: number; path?: string } = {},
): Promise<Page> {
  const kept = sessions.get(at) ?? new Map<string, Session>();
  sessions.set(at, kept);
  const session = kept.get(username);
  const context = await at.browser.newContext({
    viewport: { width, height: 900 },
    locale: 'zh-CN',
    acceptDownloads: true,
    ...(session ? { storageState: session } : {}),
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: at.origin });
  await context.addInitScript(`localStorage.setItem('mingce.organ', '${organ}')`);
  const page = await watchedPage(context);
  page.setDefaultTimeout(25_000);
  if (!session) {
    await page.goto(`${at.origin}/console/sign-in`);
    await page.getByRole('textbox', { name: '账号' }).fill(username);
    await page.getByLabel('密码', { exact: true }).fill(demoPassword);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('sign-in'));
    kept.set(username, { ...(await context.storageState()), origins: [] });
  }
  await openConsole(at, page, path);
  return page;
}

/** Opens a page of the console and waits until it has what it shows. */
export async function openConsole(at: Live, page: Page, path: string): Promise<void> {
  await page.goto(`${at.origin}/console${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await expect.poll(() => page.locator('.ant-skeleton, .ant-spin-spinning').count()).toBe(0);
}
