import { expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';

it('opens a page in a real browser', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<h1>政府信息公开</h1>');
    expect(await page.textContent('h1')).toBe('政府信息公开');
  } finally {
    await browser.close();
  }
});
