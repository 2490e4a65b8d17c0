import {
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statfsSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { engineError } from './error.ts';
import type { Home } from './home.ts';
import { running } from './process-mark.ts';
import { run } from './run.ts';

/** The port of the server that runs on this cluster, by its postmaster.pid (line 1 process, line 4 port); else null. */
export function runningPort(home: Home): number | null {
  let lines: string[];
  try {
    lines = readFileSync(join(home.cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  return running(Number(lines[0])) ? Number(lines[3]) || null : null;
}

/** After kill -9 of a postmaster its children hold the shared memory for a second or two. */
const retryFor = 15_000;

/** Starts the server on a free port of 127.0.0.1 and returns the port once it takes connections. */
export async function start(home: Home, bin: string, options: { durable: boolean }): Promise<number> {
  const until = Date.now() + retryFor;
  for (;;) {
    const port = await freePort();
    const from = trimmedLog(home.log);
    const started = await run(
      bin,
      'pg_ctl',
      // pg_ctl also drops an administrator's rights on Windows, where postgres refuses them.
      [
        'start',
        '--wait',
        '--timeout=120',
        `--pgdata=${home.cluster}`,
        `--log=${home.log}`,
        '-o',
        settings(port, options),
      ],
      home.account,
    ).catch((error: unknown) => {
      throw engineError('启动数据库', error);
    });
    if (started.code === 0) return port;
    const said = `${started.said}\n${logFrom(home.log, from)}${fullDisk(home) ? '\nNo space left on device' : ''}`;
    const left = /lock file "postmaster.pid" already exists/.test(said) && discardLeftPid(home);
    const passes = left || /pre-existing shared memory block|could not bind|Address already in use/.test(said);
    if (!passes || Date.now() > until) throw engineError('启动数据库', said);
    await wait(100);
  }
}

/**
 * Removes a postmaster.pid whose number is a dead process that nobody has buried, or (in a new container) another
 * program's: postgres takes both for a living server. Only where Linux shows that no process works in the cluster, as
 * every process of a server does; false where one does, or cannot be known.
 */
function discardLeftPid(home: Home): boolean {
  if (process.platform !== 'linux') return false;
  const cluster = realpathSync(home.cluster);
  const works = (pid: string): boolean => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === cluster;
    } catch {
      // Gone meanwhile, unburied, or another user's, who cannot open this cluster.
      return false;
    }
  };
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  if (pids.some(works)) return false;
  rmSync(join(home.cluster, 'postmaster.pid'), { force: true });
  return true;
}

/** Stops the server: running transactions are rolled back, what was committed is kept. */
export async function stop(home: Home, bin: string): Promise<void> {
  const stopped = await run(
    bin,
    'pg_ctl',
    ['stop', '--wait', '--timeout=60', '--mode=fast', `--pgdata=${home.cluster}`],
    home.account,
  );
  if (stopped.code !== 0 && runningPort(home) !== null) throw engineError('停止数据库', stopped.said);
}

/** The server's settings; the last three lose the latest commits in a power cut, and are for tests only. */
function settings(port: number, { durable }: { durable: boolean }): string {
  const list = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(durable ? ['fsync=on'] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  return list.map((setting) => `-c ${setting}`).join(' ');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', (error) => reject(engineError('寻找空闲端口', error)));
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The length of the log, emptied first when it has grown over 16 MB. */
function trimmedLog(path: string): number {
  try {
    if (statSync(path).size > 16 << 20) truncateSync(path);
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** Whether the cluster's disk has no room for one more file of its journal: then the log may not say so either. */
function fullDisk(home: Home): boolean {
  const { bavail, bsize } = statfsSync(home.cluster);
  return bavail * bsize < 16 << 20;
}

function logFrom(path: string, from: number): string {
  try {
    return readFileSync(path).subarray(from).toString('utf8');
  } catch {
    return '';
  }
}
