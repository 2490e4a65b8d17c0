import pg from 'pg';
import { expect, it } from 'vitest';
import { freshDatabase } from './fresh-database.ts';

it('gives each caller a database of its own, with the migrations applied', async () => {
  const [one, two] = await Promise.all([freshDatabase(), freshDatabase()]);
  expect(one).not.toBe(two);
  const client = new pg.Client({ connectionString: one });
  await client.connect();
  try {
    expect((await client.query('select count(*)::int as n from ledger')).rows).toEqual([{ n: 0 }]);
  } finally {
    await client.end();
  }
});
