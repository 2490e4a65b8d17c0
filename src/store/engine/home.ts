import { randomUUID } from 'node:crypto';
import { chmodSync, chownSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Account, reaches, serverAccount } from './account.ts';
import { engineError } from './error.ts';

/** The places of one data folder's engine. */
export interface Home {
  /** Lock, users and password: always in the data folder, for our own eyes. */
  control: string;
  /** The PostgreSQL data directory. */
  cluster: string;
  /** What the server says. */
  log: string;
  /** Who runs the server; null: ourselves. */
  account: Account | null;
}

/** Where a machine keeps what the server's user must reach, whatever the mode of the data folder. */
export function systemDir(): string {
  if (process.env.MINGCE_SYSTEM_DIR) return process.env.MINGCE_SYSTEM_DIR;
  return process.platform === 'win32'
    ? join(process.env.ProgramData ?? 'C:\\ProgramData', 'Mingce')
    : '/var/lib/mingce';
}

/**
 * Finds or makes the places of a data folder. The cluster lies in the data folder itself wherever the server can work
 * there; otherwise under the system folder, and `engine/cluster-at` points to it. That is so where root's server user
 * cannot reach the data folder, and on Windows for a path that is not ASCII (initdb fails under C:\Users\张三).
 */
export function homeOf(dataDir: string): Home {
  const control = join(resolve(dataDir), 'engine');
  try {
    mkdirSync(control, { recursive: true });
    const pointer = join(control, 'cluster-at');
    let base = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : control;
    const account = serverAccount(join(base, 'pgdata'));
    if (base === control && !existsSync(join(control, 'pgdata')) && !suits(control, account)) base = point(pointer);
    if (base !== control) mkdirSync(base, { recursive: true });
    if (account) {
      // The server's user writes here and nobody else looks in; root does so regardless.
      chownSync(base, account.uid, account.gid);
      chmodSync(base, 0o700);
    }
    return { control, cluster: join(base, 'pgdata'), log: join(base, 'server.log'), account };
  } catch (error) {
    throw engineError(`打开数据文件夹 ${resolve(dataDir)}`, error);
  }
}

function suits(folder: string, account: Account | null): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself
  if (process.platform === 'win32') return /^[\x00-\x7f]*$/.test(folder);
  return account === null || reaches(account, join(folder, '..'));
}

/** Writes the pointer once; of two processes the later reads what the first wrote. */
function point(pointer: string): string {
  mkdirSync(join(systemDir(), 'clusters'), { recursive: true, mode: 0o755 });
  const aside = `${pointer}.${process.pid}`;
  writeFileSync(aside, join(systemDir(), 'clusters', randomUUID()));
  try {
    linkSync(aside, pointer);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside);
  }
  return readFileSync(pointer, 'utf8').trim();
}
