import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { atEnd } from './at-end.ts';

/**
 * A new database of its own with every migration applied, dropped when the test file ends. Returns its connection
 * string. Call it in a test file (or its hooks) only: its end is the file's end.
 */
export const freshDatabase = (): Promise<string> => databaseFrom(inject('templateName'));

/** The same with nothing in it, not even a schema. */
export const bareDatabase = (): Promise<string> => databaseFrom('template0');

async function databaseFrom(template: string): Promise<string> {
  const name = `mingce_test_${randomUUID().replaceAll('-', '')}`;
  await administer(async (client) => {
    // PostgreSQL copies a template for one caller at a time; the lock makes the others wait rather than fail.
    await client.query('select pg_advisory_lock(6121)');
    await client.query(`create database ${name} template ${template}`);
  });
  atEnd(() => administer((client) => client.query(`drop database if exists ${name} with (force)`)));
  const url = new URL(inject('maintenanceUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

async function administer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: inject('maintenanceUrl') });
  client.on('error', () => {});
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
