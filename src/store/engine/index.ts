import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { binaries } from './binaries.ts';
import { passwordOf, prepareCluster, role } from './cluster.ts';
import { EngineError, engineError } from './error.ts';
import { type Home, homeOf } from './home.ts';
import { locked } from './lock.ts';
import { runningPort, start, stop } from './postmaster.ts';
import { ensureDatabase, reach, urlOf } from './reach.ts';
import { checkServer } from './server.ts';
import { enrol, inUse } from './users.ts';

export { EngineError } from './error.ts';

/** An open database: `url` is for `pg`; `close` leaves the engine, and the last to leave stops it. */
export interface Engine {
  url: string;
  embedded: boolean;
  /**
   * Looks where the embedded engine is now, and starts it where it is down. Gives its address. `refused`: nobody
   * listened where it was. Throws an EngineError.
   */
  find?: (refused: boolean) => Promise<string>;
  close(): Promise<void>;
}

export interface EngineOptions {
  dataDir: string;
  /** A PostgreSQL server to use in place of the embedded engine. */
  databaseUrl?: string;
  /** Hears what takes time. */
  log?: (sentence: string) => void;
  /** A folder of PostgreSQL's programs in place of the package's (also MINGCE_PG_BIN). */
  binDir?: string;
  /** false gives up safety in a power cut for speed: for the databases of tests. */
  durable?: boolean;
}

/**
 * Opens the database of a data folder: embedded engine, or DATABASE_URL when given. A running engine is joined, one
 * whose owner died is adopted, and none is started twice. Throws an EngineError.
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  if (options.databaseUrl) {
    await checkServer(options.databaseUrl);
    return { url: options.databaseUrl, embedded: false, close: async () => {} };
  }
  const home = homeOf(options.dataDir);
  const lock = join(home.control, 'lock');
  try {
    return await locked(lock, async () => {
      const bin = await binaries(options.binDir);
      const reopen = async (): Promise<string> => (await joined(home)) ?? (await started(home, bin, options));
      let url = await reopen();
      const leave = enrol(home.control);
      let open = true;
      return {
        url,
        embedded: true,
        find: async (refused) => {
          // One that runs where it was is slow or starting: there is nothing to start.
          if (!refused && runningPort(home) === Number(new URL(url).port)) return url;
          return locked(lock, async () => {
            // A disk that went away is waited for: a new database in its place would be empty.
            if (!existsSync(home.cluster))
              throw new EngineError(`数据库文件夹 ${home.cluster} 不见了，没有另建。请检查它所在的磁盘是否还挂着。`);
            if (open) url = await reopen();
            return url;
          });
        },
        close: async () => {
          if (!open) return;
          open = false;
          await locked(lock, async () => {
            leave();
            if (!inUse(home.control)) await stop(home, bin);
          });
        },
      };
    });
  } catch (error) {
    throw engineError('打开数据库', error);
  }
}

/** The engine that runs already; null where none does. */
async function joined(home: Home): Promise<string | null> {
  const port = runningPort(home);
  if (port === null) return null;
  const url = urlOf(role, await passwordOf(home), port);
  const reached = await reach(url);
  if (reached === 'foreign')
    throw new EngineError(
      '这个数据文件夹的数据库正在运行，但不接受密码文件里的密码。没有改动任何数据；请恢复 engine/password，或停掉那个数据库再试。',
    );
  if (reached === 'nobody') return null;
  // Whoever started it was killed before it made the database.
  if (reached === 'unmade') await ensureDatabase(urlOf(role, await passwordOf(home), port, 'postgres'));
  return url;
}

async function started(home: Home, bin: string, options: EngineOptions): Promise<string> {
  options.log?.('正在启动内置数据库…');
  await prepareCluster(home, bin);
  const password = await passwordOf(home);
  const port = await start(home, bin, { durable: options.durable ?? true });
  await ensureDatabase(urlOf(role, password, port, 'postgres'));
  return urlOf(role, password, port);
}
