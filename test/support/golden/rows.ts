import { query } from '../../../src/store/database.ts';
import type { House } from '../../../src/store/house.ts';
import { organByCode } from '../../../src/store/organ.ts';
import { countAsOf } from '../../../src/store/report/replay.ts';
import { projectionTables } from '../house.ts';

/** The rows of every projection, in the order of their keys: what a person typed is in them as it is sealed. */
export async function projectionRows(house: House): Promise<[string, unknown][]> {
  const { rows: keys } = await house.db.executeQuery<{ table: string; columns: string[] }>(
    query(
      `select i.indrelid::regclass::text as table, array_agg(a.attname::text order by a.attname) as columns
       from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
       where i.indisprimary group by 1`,
    ) as never,
  );
  const keyOf = new Map(keys.map(({ table, columns }) => [table, columns]));
  const found: [string, unknown][] = [];
  for (const table of projectionTables) {
    const { rows } = await house.db.executeQuery<{ row: Record<string, unknown> }>(
      query(`select to_jsonb(t) as row from "${table}" t`) as never,
    );
    // Sorted here: databases do not agree on the order of words.
    const keyed = rows.map(({ row }) => [JSON.stringify(keyOf.get(table)!.map((key) => row[key])), row] as const);
    found.push([`rows of ${table}`, keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)]);
  }
  return found;
}

const instants = [
  '2024-01-20T00:00:00Z',
  '2024-03-15T00:00:00Z',
  '2024-05-15T00:00:00Z',
  '2024-07-15T00:00:00Z',
  '2024-09-15T00:00:00Z',
  '2024-11-15T00:00:00Z',
  '2025-01-10T03:00:00Z',
  '2025-01-12T03:00:00Z',
  '2025-01-13T06:00:00Z',
  '2025-02-01T00:00:00Z',
];

/** The tables of a year as they were known at ten instants. */
export async function replays(house: House): Promise<[string, unknown][]> {
  const town = (await organByCode(house.db, 'town'))!;
  const found: [string, unknown][] = [];
  for (const instant of instants) {
    const { tables: counted, facts } = await countAsOf(house.db, town, 2024, { asOf: new Date(instant) });
    found.push([`replay at ${instant}`, { counted, facts: Object.fromEntries(facts) }]);
  }
  return found;
}
