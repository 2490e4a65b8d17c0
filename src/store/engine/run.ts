import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { program } from './binaries.ts';

/** What a program printed (both streams), and its exit code. */
export interface Ran {
  code: number;
  said: string;
}

/**
 * Runs one of PostgreSQL's programs to its end as the given user, with an environment of our own: no PG* variable, no
 * locale and no time zone of the person's reaches it. Rejects only where it cannot be started at all.
 */
export function run(bin: string, name: string, args: readonly string[], account: Account | null): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(bin, program(name)), args, {
      cwd: process.platform === 'win32' ? bin : '/',
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...(account ?? {}),
    });
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    // 'exit' rather than 'close': on Windows the server that pg_ctl leaves behind keeps the pipes open.
    child.on('exit', (code, signal) => resolve({ code: code ?? 1, said: signal ? `${said}\n${signal}` : said }));
  });
}

function environment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'ComSpec', 'TEMP', 'TMP', 'LD_LIBRARY_PATH'];
  const env: NodeJS.ProcessEnv = { LC_ALL: 'C', LANG: 'C', TZ: 'UTC', HOME: tmpdir() };
  for (const name of kept) if (process.env[name]) env[name] = process.env[name];
  return env;
}
