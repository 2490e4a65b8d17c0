import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { demoAccounts, seedDemo } from '../../src/demo/seed.ts';
import { app } from '../../src/server/app.ts';
import { type Auth, authOf } from '../../src/server/auth.ts';
import { listen } from '../../src/server/listen.ts';
import type { House } from '../../src/store/house.ts';
import { testApart } from './apart.ts';
import { atEnd } from './at-end.ts';
import { launchBrowser } from './browser.ts';
import { holdToContract } from './contract.ts';
import { type TestHouse, testHouse } from './house.ts';
import { inTurns } from './in-turns.ts';

export interface Live {
  house: TestHouse;
  /** `http://localhost:PORT`, without a slash at the end. */
  origin: string;
  browser: Browser;
}

/**
 * A browser, and one address behind which two servers over the same house take turns, request by request: no journey
 * may notice which of them answers. All end with the test file.
 */
export async function live(options: { demo?: boolean; databaseUrl?: string } = {}): Promise<Live> {
  const house = await testHouse(options.databaseUrl);
  let origin = '';
  const consoleDir = join(resolve(import.meta.dirname, '../..'), 'dist', 'console');
  const accounts = options.demo === false ? [] : demoAccounts;
  const serve = async (of: House, auth: Auth): Promise<number> => {
    const application = app(
      { house: of, auth, limiter: () => true, apart: testApart(), channels: ['email', 'sms'], demoAccounts: accounts },
      { consoleDir },
    );
    const fetch: typeof application.fetch = async (request, ...rest) => {
      const response = await application.fetch(request, ...rest);
      await holdToContract(request.method, request.url, response);
      return response;
    };
    const server = await listen({ fetch }, 0);
    atEnd(() => new Promise((closed) => server.close(closed)));
    return (server.address() as AddressInfo).port;
  };
  const authOn = (of: House): Auth => authOf(of, { origin: () => origin, secure: false });
  const auth = authOn(house);
  if (options.demo ?? true) await seedDemo(house, auth);
  house.at('2025-02-10T02:00:00Z');
  const twin = await house.again();
  origin = await inTurns([await serve(house, auth), await serve(twin, authOn(twin))]);
  const browser = await launchBrowser();
  atEnd(() => browser.close());
  return { house, origin, browser };
}

/** A phone and a desktop, in pixels; citizens also have small phones. */
export const consoleWidths = [390, 1440];
export const portalWidths = [320, ...consoleWidths];

/**
 * Holds that axe finds nothing on the page as it stands, and that nothing is wider than the window: at its width, or at
 * each of these.
 */
export async function accessible(page: Page, name = page.url(), widths?: readonly number[]): Promise<void> {
  if (!widths) return accessibleNow(page, name);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await accessibleNow(page, `${name} at ${width}px`);
  }
}

async function accessibleNow(page: Page, name: string): Promise<void> {
  // Through the debugger, which the page's own security policy does not bind.
  const session = await page.context().newCDPSession(page);
  const there = await session.send('Runtime.evaluate', { expression: `typeof axe` });
  if (there.result.value !== 'object') await session.send('Runtime.evaluate', { expression: axe.source });
  const { result } = await session.send('Runtime.evaluate', {
    // What passes is not told: that is most of the work. Style sheets and media are fetched for rules on sound alone.
    expression: `axe.run({ resultTypes: ['violations'], preload: false }).then(({ violations }) => JSON.stringify(violations.map((one) => [one.id, one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160))])))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  expect(JSON.parse(String(result.value)), `axe on ${name}`).toEqual([]);
  const wide = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  expect(wide, `${name} is wider than its window`).toBeLessThanOrEqual(0);
}

/** A page that fails the test on any error in its console. */
export async function watchedPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('console', (message) => {
    // A refusal of the API is an answer, not a fault of the page.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) said.push(message.text());
  });
  page.on('close', () => expect(said).toEqual([]));
  return page;
}
