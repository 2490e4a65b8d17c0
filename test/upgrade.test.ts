import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../src/store/database.ts';
import type { House } from '../src/store/house.ts';
import { backup } from '../src/store/ledger/backup.ts';
import { rebuild } from '../src/store/ledger/rebuild.ts';
import { verify } from '../src/store/ledger/verify.ts';
import { organByCode } from '../src/store/organ.ts';
import { atEnd } from './support/at-end.ts';
import { projections, testHouse } from './support/house.ts';
import { type OldData, oldHouse } from './support/old-house.ts';
import { serverOver } from './support/server.ts';

const commits = ['4e0acb9', 'e7d67bf', '6b74f9f', '8148d86', '0d38cac'];

/** Opens the house of a fixture with the code of today, on the day after its last act. */
async function opened(commit: string): Promise<{ house: House; fixture: OldData }> {
  const packed = await readFile(join(import.meta.dirname, 'fixtures', 'upgrade', `${commit}.json.gz`));
  const fixture = JSON.parse(gunzipSync(packed).toString('utf8')) as OldData;
  return { house: await oldHouse(fixture, () => new Date('2025-01-21T02:00:00Z')), fixture };
}

/** What a database is made of: columns, indexes, constraints. */
async function schemaOf(db: Database): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select format('%s.%s %s null:%s default:%s', table_name, column_name, udt_name, is_nullable, column_default) as line
      from information_schema.columns where table_schema = 'public'
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
      from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
    order by 1`.execute(db);
  return rows.map(({ line }) => line);
}

const pages = [
  '/',
  '/organs/town/reports',
  '/organs/town/reports/2024',
  '/organs/town/reports/2024.json',
  '/api/v1/organs/town/reports',
  '/api/v1/organs/town/reports/2024',
  '/api/v1/organs/town/reports/2024/versions',
  '/api/v1/organs/town/drafts/report.2025',
  '/api/v1/organs/town/requests?view=all',
  '/api/v1/organs/town/requests?view=todo',
  '/api/v1/organs/town/requests/board',
  '/api/v1/organs/town/calendar-change',
  ...['requests', 'matters', 'decisions', 'documents', 'fees', 'remedies', 'complaints', 'publications', 'batches'].map(
    (register) => `/api/v1/organs/town/records/${register}`,
  ),
  '/api/v1/session/notifications',
];

let schema: string[];
beforeAll(async () => {
  schema = await schemaOf((await testHouse()).db);
});

describe.each(commits)('data of %s', (commit) => {
  it('open whole, show the same projections as their ledger, and answer on every page', async () => {
    const { house, fixture } = await opened(commit);
    expect(await verify(house)).toEqual({
      ok: true,
      organs: 1,
      events: fixture.events,
      root: fixture.root,
      damage: [],
    });
    const live = await projections(house);
    await rebuild(house);
    expect(await projections(house)).toEqual(live);
    expect(await schemaOf(house.db)).toEqual(schema);
    // Counting by a later notice is the organ's own step, whatever its first events did not say yet.
    const { settings } = (await organByCode(house.db, 'town'))!;
    expect(settings.calendar_as_of).toBe('2025-11-04');

    const server = serverOver(house);
    const clerk = await server.signIn('clerk', 'upgrade-2024');
    const answers: Record<string, number> = {};
    for (const path of pages) answers[path] = (await server.ask(path, { cookie: clerk })).status;
    expect(answers).toEqual(Object.fromEntries(pages.map((path) => [path, 200])));
    const list = await (await server.ask('/api/v1/organs/town/requests?view=all', { cookie: clerk })).json();
    for (const { id } of (list as { rows: { id: string }[] }).rows)
      for (const path of [`/api/v1/requests/${id}`, `/api/v1/requests/${id}/similar`])
        expect((await server.ask(path, { cookie: clerk })).status, path).toBe(200);
    const file = join(await mkdtemp(join(tmpdir(), 'mingce-upgrade-')), 'house.backup');
    atEnd(() => rm(dirname(file), { recursive: true, force: true }));
    const { files } = await backup(house, file);
    expect(files).toBe(commit === '4e0acb9' ? 1 : 2);
  });
});
