import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { majorOf } from './binaries.ts';
import { EngineError, engineError } from './error.ts';
import type { Home } from './home.ts';
import { running } from './process-mark.ts';
import { run } from './run.ts';

/** The database's owner inside PostgreSQL. */
export const role = 'mingce';

const passwordFile = (home: Home): string => join(home.control, 'password');

/** The password of the cluster, which only we can read. */
export async function passwordOf(home: Home): Promise<string> {
  try {
    return (await readFile(passwordFile(home), 'utf8')).trim();
  } catch (error) {
    throw engineError(`读取数据库密码文件 ${passwordFile(home)}`, error);
  }
}

/** Makes the cluster where there is none, and refuses one of another major version. */
export async function prepareCluster(home: Home, bin: string): Promise<void> {
  const versionFile = join(home.cluster, 'PG_VERSION');
  const ours = majorOf(bin);
  if (existsSync(versionFile)) {
    const theirs = Number(readFileSync(versionFile, 'utf8').trim());
    if (theirs !== ours)
      throw new EngineError(
        `这个数据文件夹由 PostgreSQL ${theirs} 建立，现在的引擎是 PostgreSQL ${ours}，两者的文件不能互用。数据没有改动；请用原来的版本 mingce backup，再用现在的版本 mingce restore 到新的文件夹。`,
      );
    return;
  }
  if (existsSync(home.cluster))
    throw new EngineError(
      `数据库文件夹 ${home.cluster} 不完整（缺少 PG_VERSION）。没有改动它；请从备份恢复到新的文件夹。`,
    );
  await sweep(home);
  await create(home, bin);
}

/** initdb works aside and the result is renamed, so that a killed initdb never leaves half a cluster behind. */
async function create(home: Home, bin: string): Promise<void> {
  const aside = `${home.cluster}.init-${process.pid}`;
  const handed = `${aside}.password`;
  const password = randomBytes(24).toString('base64url');
  try {
    await writeFile(handed, password, { mode: 0o600 });
    if (home.account) chownSync(handed, home.account.uid, home.account.gid);
    const made = await run(
      bin,
      'initdb',
      // Locale C everywhere: a person's own locale makes initdb fail on some systems, and sorts differently on each.
      [
        `--pgdata=${aside}`,
        `--username=${role}`,
        `--pwfile=${handed}`,
        '--auth=scram-sha-256',
        '--data-checksums',
        '--encoding=UTF8',
        '--locale=C',
        '--no-instructions',
      ],
      home.account,
    );
    if (made.code !== 0) throw engineError('建立数据库', made.said);
    await writeFile(`${passwordFile(home)}.new`, `${password}\n`, { mode: 0o600, flush: true });
    await rename(`${passwordFile(home)}.new`, passwordFile(home));
    await rename(aside, home.cluster);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw engineError('建立数据库', error);
  } finally {
    await rm(handed, { force: true });
  }
}

/** Removes what an initdb that was killed left. One that outlives who began it may still write there: later, then. */
async function sweep(home: Home): Promise<void> {
  const folder = dirname(home.cluster);
  for (const name of await readdir(folder)) {
    const pid = new RegExp(`^${basename(home.cluster)}\\.init-(\\d+)`).exec(name)?.[1];
    if (pid && !running(Number(pid))) await rm(join(folder, name), { recursive: true, force: true }).catch(() => {});
  }
}
