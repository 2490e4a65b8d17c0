import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { homeDir } from '../src/cli/home.ts';
import { demoAccounts } from '../src/demo/seed.ts';
import { freePort } from '../test/support/free-port.ts';

/** How a server stood since it was last asked, and its memory now. */
export interface Standing {
  /** The longest stall of its event loop, and the most that one took of work of its own: it may wait for a core, too. */
  stallMs: number;
  workedMs: number;
  bytes: number;
}

export interface LiveServer {
  /** Asks it, each time from another address. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** The same as the clerk of the demo, for its organ. */
  asClerk(path: string, init?: RequestInit): Promise<Response>;
  standing(): Promise<Standing>;
  stop(): Promise<void>;
}

/** `mingce start` with the demo, as a process of its own, with bench/probe.mjs inside. */
export async function liveServer(): Promise<LiveServer> {
  const folder = await mkdtemp(join(tmpdir(), 'mingce-bench-'));
  const port = await freePort();
  const program = join(homeDir(), 'dist', 'cli', 'main.js');
  const probe = pathToFileURL(join(homeDir(), 'bench', 'probe.mjs')).href;
  const origin = `http://127.0.0.1:${port}`;
  const words = ['start', '--port', String(port), '--data', join(folder, 'data')];
  const child = spawn(process.execPath, ['--import', probe, program, ...words], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, DATABASE_URL: '', MINGCE_ORIGIN: origin, NODE_ENV: 'production' },
  });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const lines = createInterface({ input: child.stdout! });
  const serves = new Promise<boolean>((resolve) => {
    lines.on('line', (line) => line.startsWith('明册已启动') && resolve(true));
    void ended.then(() => resolve(false));
  });
  if (!(await serves)) throw new Error('the server did not start');
  let visitors = 0;
  const ask: LiveServer['ask'] = (path, init = {}) => {
    const n = visitors++;
    const headers = { Origin: origin, 'X-Forwarded-For': `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}` };
    return fetch(origin + path, { ...init, headers: { ...headers, ...init.headers } });
  };
  const { username, password } = demoAccounts[0]!;
  const signedIn = await ask('/api/v1/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (!signedIn.ok) throw new Error(await signedIn.text());
  const cookie = signedIn.headers.getSetCookie().map((one) => one.split(';')[0]);
  return {
    ask,
    asClerk: (path, init = {}) => ask(path, { ...init, headers: { ...init.headers, Cookie: cookie.join('; ') } }),
    async standing() {
      const told = once(child, 'message');
      child.send('how do you stand');
      return (await told)[0] as Standing;
    },
    stop,
  };
}
