import { beforeAll, describe, expect, it } from 'vitest';
import { publishYear } from '../../test/support/report-years.ts';
import { type ServerOver, serverOver, type TestServer, testServer } from '../../test/support/server.ts';
import { countStatements } from '../../test/support/statements.ts';
import { demoPassword } from '../demo/cejing-2024.ts';
import type { OrganRow } from '../store/database.ts';
import type { House } from '../store/house.ts';
import { configureOrgan, organByCode } from '../store/organ.ts';
import { computeReport } from '../store/report/report.ts';
import { writeReport } from '../store/report/report-act.ts';

let server: TestServer;
/** The same house behind another process. */
let other: ServerOver;
let otherHouse: House;
let organ: OrganRow;
let clerk: string;
beforeAll(async () => {
  server = await testServer();
  otherHouse = await server.house.again();
  other = serverOver(otherHouse);
  organ = (await organByCode(server.house.db, 'cejing'))!;
  clerk = await server.signIn('jingban', demoPassword);
});

const pages = [
  '/organs/cejing/reports',
  '/organs/cejing/reports/2024',
  '/organs/cejing/reports/2024/cells/requests.new_received.total',
];
const bench = '/api/v1/organs/cejing/reports/2024';
const tagOf = async (path: string, on: ServerOver = server, cookie?: string): Promise<string> => {
  const response = await on.ask(path, cookie ? { cookie } : {});
  expect(response.status, path).toBe(200);
  return response.headers.get('ETag')!;
};
const held = (path: string, tag: string, on: ServerOver = server, cookie?: string): Promise<Response> =>
  on.ask(path, { headers: { 'If-None-Match': tag }, ...(cookie ? { cookie } : {}) });

describe('a page of a report that somebody holds already', () => {
  it.each(pages)('is not sent again, by whichever process is asked: %s', async (path) => {
    const tag = await tagOf(path);
    expect(await tagOf(path, other)).toBe(tag);
    for (const on of [server, other]) {
      const again = await held(path, tag, on);
      expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', tag]);
      expect((await held(path, '"another"', on)).status).toBe(200);
    }
    expect((await held(path, `"x", ${tag.slice(2)}`)).status).toBe(304);
    expect((await server.ask(path)).headers.get('Cache-Control')).toBe('public, no-cache');
  });

  it('is sent as it is now, as soon as anything happens in the organ', async () => {
    const before = await Promise.all(pages.map((path) => tagOf(path)));
    for (const on of [other, server]) for (const path of pages) await on.ask(path);
    const phone = await configureOrgan(otherHouse, 'tester', organ.organ_id, { contact_phone: '0000-7654321' });
    expect(phone.ok).toBe(true);
    for (const [i, path] of pages.entries())
      for (const on of [server, other]) {
        const now = await held(path, before[i]!, on);
        expect(now.status, path).toBe(200);
        expect(await now.text(), path).toContain('0000-7654321');
      }
  });

  it('is none where there is no page', async () => {
    expect((await held('/organs/cejing/reports/1999', '*')).status).toBe(404);
    expect((await held('/organs/cejing/reports/2024/cells/none', '*')).status).toBe(404);
  });
});

describe('the workbench of a report', () => {
  it('is told as unchanged only to who may see it', async () => {
    const tag = await tagOf(bench, server, clerk);
    const again = await held(bench, tag, other, clerk);
    expect([again.status, again.headers.get('Cache-Control')]).toEqual([304, 'private, no-cache']);
    expect((await held(bench, tag)).status).toBe(401);
    const stranger = { username: 'someone', name: '外人', password: 'a word of a stranger' };
    expect(await server.auth.createAccount(stranger)).not.toHaveProperty('refusal');
    const theirs = await server.signIn(stranger.username, stranger.password);
    expect((await held(bench, tag, server, theirs)).status).toBe(404);
  });

  it('follows the report of the year before as soon as that is published', async () => {
    const next = '/api/v1/organs/cejing/reports/2026';
    const before = await tagOf(next, server, clerk);
    await publishYear(server.house, organ, 2025, 30);
    const now = await held(next, before, other, clerk);
    expect(now.status).toBe(200);
    expect(await now.json()).toMatchObject({ previous: { year: 2025 } });
  });
});

describe('a report that is computed twice', () => {
  it('is counted once for each head of the chain, and is nobody’s to change', async () => {
    const { house } = server;
    const prose = { preamble: '', s1_overview: '甲', s5_problems: '乙', s6_other: '丙' };
    expect((await writeReport(house, 'tester', organ, { year: 2026, prose })).ok).toBe(true);
    const sent = countStatements(house.pool);
    const first = await computeReport(house, house.db, organ, 2026);
    const whole = sent();
    const second = await computeReport(house, house.db, organ, 2026);
    expect(second).toEqual(first);
    expect(sent() - whole).toBeLessThan(whole / 2);
    expect(() => {
      second.file.prose.s1_overview = '改';
    }).toThrow(TypeError);
    const elsewhere = await computeReport(otherHouse, otherHouse.db, organ, 2026);
    expect(elsewhere).toEqual(first);
    expect((await writeReport(house, 'tester', organ, { year: 2026, prose: { ...prose, s1_overview: '丁' } })).ok).toBe(
      true,
    );
    for (const one of [house, otherHouse])
      expect((await computeReport(one, one.db, organ, 2026)).file.prose.s1_overview).toBe('丁');
  });
});
