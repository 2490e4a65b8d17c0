import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { EngineError } from './error.ts';

/** What a connection was answered: it works, nobody is there, or the server is someone else's. */
export type Reached = 'ours' | 'nobody' | 'foreign';

const database = 'mingce';

/** The connection string of the embedded engine. */
export const urlOf = (role: string, password: string, port: number, name = database): string =>
  `postgres://${role}:${password}@127.0.0.1:${port}/${name}`;

/** Tries a connection until the server has finished starting. Our password proves that it is our server. */
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
      else return 'nobody';
    }
  }
}

/** Makes the database of the house where it is missing. `url` is that of the database `postgres`. */
export async function ensureDatabase(url: string): Promise<void> {
  const found = await ask(url, `select 1 from pg_database where datname = '${database}'`);
  if (found.rowCount === 0) await ask(url, `create database ${database}`);
}

/** The oldest server that the store's SQL runs on. */
const oldest = 15;

/** Refuses, with a sentence, a server that cannot be reached or is too old. */
export async function checkServer(url: string): Promise<void> {
  let version: number;
  try {
    const { rows } = await ask(url, "select current_setting('server_version_num')::int / 10000 as major");
    version = rows[0].major;
  } catch (error) {
    const { message } = error as Error;
    throw new EngineError(
      `连不上 DATABASE_URL 指定的数据库（${message || (error as { code?: string }).code}）。没有改动任何数据；请检查地址、用户名、密码和网络。`,
      { cause: error },
    );
  }
  if (version < oldest)
    throw new EngineError(
      `DATABASE_URL 指定的是 PostgreSQL ${version}，需要 ${oldest} 或更新的版本。没有改动任何数据。`,
    );
}

async function ask(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // The server may go away between two answers; the query itself says so.
  client.on('error', () => {});
  try {
    await client.connect();
    return await client.query(text);
  } finally {
    await client.end().catch(() => {});
  }
}
