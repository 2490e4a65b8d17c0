import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/lib/browser.mjs';

/** Opens the browser that scripts/browser.mjs finds or installed. Throws a sentence where there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  if (executablePath === null) throw new Error('没有找到浏览器。请先运行 node scripts/browser.mjs，再运行测试。');
  return chromium.launch({
    executablePath,
    args: [
      // Root has no user namespace to put a sandbox in; the pages are our own.
      '--no-sandbox',
      '--disable-gpu',
      // A container's /dev/shm is often 64 MB.
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--lang=zh-CN',
    ],
  });
}
