import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { PostgresPool } from 'kysely';
import pg from 'pg';
import { isAway } from './away.ts';
import { clientConfig } from './engine/client-config.ts';
import { line } from './line.ts';
import { isAtLeisure, leisurely, type Patience, poolConfig, usual } from './patience.ts';

/** Where a process's database is, and how to find it again. */
export interface Place {
  url: string;
  embedded: boolean;
  /**
   * Looks where the database is now, and starts it where it is down; gives its address. `refused`: nobody listens at the
   * old one.
   */
  find?: (refused: boolean) => Promise<string>;
}

export interface Connections extends PostgresPool {
  /** The connections of pages and acts. */
  pool: pg.Pool;
}

/**
 * The connections of a process: some for pages and acts, others for long work. While the database is away a caller waits
 * as long as its patience for a connection; meanwhile an embedded engine is looked for, or started, once at a time.
 */
export function connections(
  place: Place,
  onError: (error: Error) => void,
  patience: { usual: Patience; leisurely: Patience } = { usual, leisurely },
): Connections {
  const open = new Set<pg.PoolClient>();
  const poolOf = (of: Patience): pg.Pool => {
    const pool = new pg.Pool({ ...clientConfig(place.url, place.embedded), ...poolConfig(of) });
    pool.on('error', onError);
    pool.on('connect', (client) => {
      // Without a listener of its own a connection that drops while it is in use would end the process.
      client.on('error', () => {});
      open.add(client);
    });
    pool.on('remove', (client) => open.delete(client));
    return pool;
  };
  const [pool, leisure] = [poolOf(patience.usual), poolOf(patience.leisurely)];
  const moved = (url: string): void => {
    for (const one of [pool, leisure]) one.options.connectionString = url;
  };
  const search = searchOf(place, moved, onError);
  return {
    pool,
    async connect() {
      const [from, of] = isAtLeisure() ? [leisure, patience.leisurely] : [pool, patience.usual];
      const until = Date.now() + of.connect;
      for (;;) {
        try {
          return line(await from.connect());
        } catch (error) {
          if (!isAway(error)) throw error;
          const found = search((error as { code?: string }).code === 'ECONNREFUSED');
          const left = until - Date.now();
          if (left <= 0) throw error;
          await Promise.race([found, wait(left, undefined, { ref: false })]);
          await wait(Math.min(50, left));
        }
      }
    },
    async end() {
      const ended = Promise.all([pool.end(), leisure.end()]);
      const late = wait(patience.usual.connect, true, { ref: false });
      // A database that stands still says no goodbye.
      if (await Promise.race([ended.then(() => false), late])) for (const client of open) cut(client);
      await ended;
    },
  };
}

/** Ends a connection without a word. */
const cut = (client: pg.PoolClient): Socket =>
  (client as unknown as { connection: { stream: Socket } }).connection.stream.destroy();

const longestPause = 30_000;

/** Looks for the engine, one search at a time; after one that failed not again before a pause, which doubles. */
function searchOf(
  place: Place,
  moved: (url: string) => void,
  onError: (error: Error) => void,
): (refused: boolean) => Promise<void> {
  let running: Promise<void> | null = null;
  let [pause, notBefore] = [500, 0];
  return async (refused) => {
    const { find } = place;
    if (!find || Date.now() < notBefore) return;
    running ??= find(refused)
      .then(moved)
      .then(() => {
        pause = 500;
      })
      .catch((error: Error) => {
        onError(error);
        notBefore = Date.now() + pause;
        pause = Math.min(2 * pause, longestPause);
      })
      .finally(() => {
        running = null;
      });
    await running;
  };
}
