import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { testHouse } from '../../test/support/house.ts';
import { registers } from '../domain/register/registers.ts';
import type { House } from './house.ts';
import { columnsOf } from './register/projection.ts';

let house: House;
beforeAll(async () => {
  house = await testHouse();
});

/** Tables that belong to the house and not to an organ: accounts, sessions, reminders, limits, the login log, and Kysely's own. */
const ofTheHouse = [
  'user',
  'session',
  'account',
  'verification',
  'login_log',
  'invitation',
  'notification',
  'digest_sent',
  'rate_limit',
  'kysely_migration',
  'kysely_migration_lock',
];

async function indexes(): Promise<{ table: string; index: string; unique: boolean; first: string }[]> {
  const { rows } = await sql<{ table: string; index: string; unique: boolean; first: string }>`
    select t.relname as "table", i.relname as index, x.indisunique as unique, a.attname as first
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
    join pg_namespace n on n.oid = t.relnamespace join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
    where n.nspname = 'public'`.execute(house.db);
  return rows;
}

describe('a table that an organ owns', () => {
  it('has organ_id, a uuid and never null, first in its key and in every unique index', async () => {
    const { rows: tables } = await sql<{ name: string; type: string | null; nullable: string | null }>`
      select t.table_name as name, c.data_type as type, c.is_nullable as nullable from information_schema.tables t
      left join information_schema.columns c on c.table_name = t.table_name and c.column_name = 'organ_id'
      where t.table_schema = 'public'`.execute(house.db);
    const owned = tables.filter((table) => !ofTheHouse.includes(table.name));
    expect(owned.length).toBeGreaterThan(12);
    for (const table of owned) expect(table, table.name).toMatchObject({ type: 'uuid', nullable: 'NO' });
    for (const index of await indexes())
      if (!ofTheHouse.includes(index.table) && index.unique && index.index !== 'organ_code_key')
        expect(index.first, index.index).toBe('organ_id');
  });

  it('has no trigger and no foreign key to what cannot be distributed with it', async () => {
    const { rows: triggers } = await sql`select tgname from pg_trigger where not tgisinternal`.execute(house.db);
    expect(triggers).toEqual([]);
    const { rows: keys } = await sql<{
      from: string;
    }>`select conrelid::regclass::text as "from" from pg_constraint where contype = 'f'`.execute(house.db);
    for (const key of keys) expect(ofTheHouse).toContain(key.from.replaceAll('"', ''));
  });

  it('names every constraint itself', async () => {
    const { rows } = await sql<{
      name: string;
      table: string;
    }>`select conname as name, conrelid::regclass::text as "table"
      from pg_constraint where contype in ('p', 'u', 'c') and connamespace = 'public'::regnamespace`.execute(house.db);
    for (const { name, table } of rows)
      if (!ofTheHouse.includes(table.replaceAll('"', '')))
        expect(name).toMatch(new RegExp(`^${table}_.*(pkey|key|check)$`));
  });
});

describe('a register', () => {
  it('has exactly the columns that its fields ask for', async () => {
    for (const register of registers) {
      const { rows } = await sql<{ name: string; type: string }>`select column_name as name, udt_name as type
        from information_schema.columns where table_name = ${register.table}`.execute(house.db);
      const udt: Record<string, string> = { int: 'int4', bigint: 'int8', boolean: 'bool' };
      const wanted = columnsOf(register).map(({ name, type }) => `${name} ${udt[type] ?? type}`);
      expect(rows.map(({ name, type }) => `${name} ${type}`).sort(), register.name).toEqual(wanted.sort());
    }
  });
});

describe('the accounts', () => {
  it('are in the shape that the library for sign-in asks for', async () => {
    const [{ getMigrations }, { username }] = await Promise.all([
      import('better-auth/db/migration'),
      import('better-auth/plugins/username'),
    ]);
    const { toBeAdded, toBeCreated } = await getMigrations({
      database: { db: house.db, type: 'postgres' },
      emailAndPassword: { enabled: true },
      plugins: [username()],
    } as never);
    expect(toBeCreated.map((table) => table.table)).toEqual([]);
    expect(toBeAdded.map((table) => [table.table, Object.keys(table.fields)])).toEqual([]);
  });
});
