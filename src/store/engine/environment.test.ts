import { afterEach, expect, it, vi } from 'vitest';
import { freshDatabase } from '../../../test/support/fresh-database.ts';
import { hostileEnvironment } from '../../../test/support/hostile-environment.ts';
import { connect, query } from '../database.ts';
import { usual } from '../patience.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

it('nothing of the person’s environment reaches a connection to the embedded engine', async () => {
  const url = await freshDatabase();
  hostileEnvironment();
  const { db } = connect({ url, embedded: true });
  const { rows } = await db.executeQuery(
    query(`select current_setting('timezone') as timezone, current_setting('statement_timeout') as statement,
      current_setting('datestyle') as datestyle, current_setting('client_encoding') as encoding,
      current_setting('application_name') as name, current_setting('search_path') as path, current_user as role,
      current_database() as database`),
  );
  expect(rows).toEqual([
    {
      timezone: 'UTC',
      statement: `${usual.statement / 1000}s`,
      datestyle: 'ISO, MDY',
      encoding: 'UTF8',
      name: 'mingce',
      path: '"$user", public',
      role: 'mingce',
      database: new URL(url).pathname.slice(1),
    },
  ]);
  await db.destroy();
});
