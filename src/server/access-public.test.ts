import { beforeAll, describe, expect, it } from 'vitest';
import { letterSettings } from '../../test/support/cases.ts';
import { citizen, visitor } from '../../test/support/portal.ts';
import { type TestServer, testServer } from '../../test/support/server.ts';
import { demoPassword } from '../demo/cejing-2024.ts';
import { renewFeed } from '../store/notification.ts';
import { configureOrgan, organByCode } from '../store/organ.ts';
import type { Apart } from './apart/pool.ts';
import { api } from './api/index.ts';
import { app } from './app.ts';
import type { Server } from './context.ts';
import { portal } from './portal/index.tsx';

/** Addresses of a router, without what only stands before others. */
const routesOf = (router: { routes: { method: string; path: string }[] }): string[] => [
  ...new Set(router.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)),
];
const pages = routesOf(portal());
const demoOrgan = 'cejing';
const requestsAt = `/organs/${demoOrgan}/requests`;
const fill = (path: string): string =>
  path
    .replace(/:file\{\[0-9\]\{4\}[^}]*\}/, '2024.json')
    .replace(/:file\{[^}]*\}/, '1.pdf')
    .replace(/:year\{.*?\}\}/, '2024')
    .replace(/:no\{[^}]*\}/, '1')
    .replace(':organ', demoOrgan)
    .replace(':act', 'withdraw')
    .replace(':cell', 'proactive.admin_licences');

describe('what stands outside the API', () => {
  let server: TestServer;
  let clerk: string;
  beforeAll(async () => {
    // What is printed is not looked at here.
    const apart: Apart = { run: async () => new Uint8Array() as never, close: async () => {}, pids: () => [] };
    server = await testServer({ apart });
    const organ = (await organByCode(server.house.db, demoOrgan))!;
    const settings = { ...letterSettings, request_channels: ['in_person' as const, 'online' as const] };
    const configured = await configureOrgan(server.house, 'tester', organ.organ_id, settings);
    if (!configured.ok) throw new Error(configured.refusal.sentence);
    clerk = await server.signIn('jingban', demoPassword);
  });

  it('is the portal, the calendar, the console and the answers of a server about itself', () => {
    const inside = new Set(routesOf(api().app).map((one) => one.replace(' ', ' /api/v1')));
    const rest = routesOf(app({} as Server, { consoleDir: 'dist/console' })).filter((one) => !inside.has(one));
    expect(rest.filter((one) => !pages.includes(one)).sort()).toEqual([
      'GET /calendar/:file{.+\\.ics}',
      'GET /console',
      'GET /console/*',
      'GET /healthz',
      'GET /readyz',
    ]);
    expect(pages.length).toBeGreaterThan(25);
  });

  /** What somebody gets who brings nothing: pages, a form given back, and nothing of anybody's case. */
  const statusOf = (one: string): number => {
    if (/\/(papers|releases)\//.test(one)) return 404;
    if (/\/(close|reply)$/.test(one)) return 303;
    return one.startsWith('POST') ? 422 : 200;
  };

  const send = (one: string, cookie?: string): Promise<Response> => {
    const [method, path] = one.split(' ') as [string, string];
    const at = fill(path);
    return server.ask(at, {
      method,
      ...(cookie ? { cookie } : {}),
      ...(method === 'POST' ? { body: new FormData() } : {}),
    });
  };

  it.each(pages)('%s asks nobody to sign in, and shows nobody more for having done so', async (one) => {
    const [open, signedIn] = [await send(one), await send(one, clerk)];
    expect(open.status, one).toBe(statusOf(one));
    expect(signedIn.status).toBe(open.status);
    // Codes of forms and nonces differ by themselves.
    const bare = async (response: Response) =>
      (await response.text()).replace(/nonce="[^"]*"/g, '').replace(/name="(id|case|token)" value="[^"]*"/g, '').length;
    expect(await bare(signedIn)).toBe(await bare(open));
  });

  it('gives of a case nothing but to the browser that opened it', async () => {
    const visit = visitor(server, requestsAt);
    await visit.fill('/new', citizen);
    const paper = (await visit.page('/progress'))('a[href$=".pdf"]').first().attr('href')!.replace(requestsAt, '');
    expect((await visit.get(paper)).status).toBe(200);
    for (const other of [visitor(server, requestsAt).get(paper), server.ask(requestsAt + paper, { cookie: clerk })])
      expect((await other).status).toBe(404);
    const stranger = visitor(server, requestsAt);
    expect((await stranger.page('/progress'))('h1').text()).toBe('申请查询');
    const shown = await visit.page('/progress');
    const token: [string, string] = ['case', shown('input[name=case]').first().attr('value')!];
    expect((await stranger.post('/reply', [token])).status).toBe(303);
    const withdrawal: [string, string] = ['withdraw.statement', '不再需要'];
    expect((await stranger.post('/acts/withdraw', [token, withdrawal])).status).toBe(422);
    expect((await visit.page('/progress'))('.now').text()).toBe(shown('.now').text());
    await visit.post('/close', []);
    expect((await visit.get(paper)).status).toBe(404);
  });

  it('gives a calendar to whoever has its address, and to nobody for being signed in', async () => {
    const token = await renewFeed(server.house, 'somebody');
    expect((await server.ask(`/calendar/${token}.ics`)).status).toBe(200);
    for (const cookie of [undefined, clerk])
      expect((await server.ask(`/calendar/${'x'.repeat(32)}.ics`, cookie ? { cookie } : {})).status).toBe(404);
  });
});
