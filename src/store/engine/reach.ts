import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { clientConfig } from './client-config.ts';
import { engineError } from './error.ts';

/** What a connection was answered: it works, lacks our database, nobody is there, or the server is someone else's. */
export type Reached = 'ours' | 'unmade' | 'nobody' | 'foreign';

const database = 'mingce';

/** The connection string of the embedded engine. */
export const urlOf = (role: string, password: string, port: number, name = database): string =>
  `postgres://${role}:${password}@127.0.0.1:${port}/${name}`;

/**
 * Tries a connection until the server has finished starting. Our password proves that it is our server. Throws an
 * EngineError of a server that runs and can take nobody: its disk is full, its connections are used up.
 */
export async function reach(url: string, patience = 60_000): Promise<Reached> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      await ask(url, 'select 1');
      return 'ours';
    } catch (error) {
      const { code } = error as { code?: string };
      // 57P03: starting up or shutting down.
      if (code === '57P03' && Date.now() < until) await wait(50);
      else if (code?.startsWith('28')) return 'foreign';
      else if (code === '3D000') return 'unmade';
      else if (error instanceof pg.DatabaseError && code !== '57P03') throw engineError('连接数据库', error);
      else return 'nobody';
    }
  }
}

/** Makes the database of the house where it is missing. `url` is that of the database `postgres`. */
export async function ensureDatabase(url: string): Promise<void> {
  const found = await ask(url, `select 1 from pg_database where datname = '${database}'`);
  if (found.rowCount === 0) await ask(url, `create database ${database}`);
}

/** Asks one thing over a connection of its own. */
export async function ask(url: string, text: string, embedded = true): Promise<pg.QueryResult> {
  const client = new pg.Client({
    ...clientConfig(url, embedded),
    connectionTimeoutMillis: 10_000,
    query_timeout: 10_000,
  });
  // The server may go away between two answers; the query itself says so.
  client.on('error', () => {});
  try {
    await client.connect();
    return await client.query(text);
  } finally {
    await client.end().catch(() => {});
  }
}
