import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { homeDir } from '../src/cli/home.ts';
import { homeOf } from '../src/store/engine/home.ts';
import { freePort } from '../test/support/free-port.ts';
import { type Line, milliseconds, type Scale, timing } from './measure.ts';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';

function run(command: string, args: string[]): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: homeDir(), stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', () => resolve(performance.now() - start));
  });
}

/** From `npm start` to the first page that is answered. */
async function startOnce(dataDir: string, flags: string[]): Promise<number> {
  const port = await freePort();
  const start = performance.now();
  const child = spawn(npm, ['start', '--', '--port', String(port), '--data', dataDir, ...flags], {
    cwd: homeDir(),
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  let took = 0;
  for (const until = Date.now() + 120_000; Date.now() < until && took === 0; await wait(20))
    if (
      await fetch(`http://127.0.0.1:${port}/`).then(
        (response) => response.ok,
        () => false,
      )
    )
      took = performance.now() - start;
  child.kill('SIGTERM');
  await ended;
  // npm is gone before its server has stopped the engine.
  const engine = join(homeOf(dataDir).cluster, 'postmaster.pid');
  for (const until = Date.now() + 60_000; existsSync(engine) && Date.now() < until; ) await wait(20);
  if (took === 0) throw new Error('npm start did not serve');
  return took;
}

/** `mingce check` as a whole process, and the second `npm start`. */
export async function benchProcesses(at: Scale): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mingce-bench-'));
  try {
    const file = join(folder, 'report.txt');
    await writeFile(
      file,
      '测量镇人民政府\n2024年政府信息公开工作年度报告\n一、总体情况\n我镇公开信息。\n二、主动公开政府信息情况\n行政许可\n204\n',
    );
    const checks: number[] = [];
    for (let i = 0; i < at(6, 2); i++) checks.push(await run(npx, ['mingce', 'check', file]));
    const check = timing(checks.slice(1));
    const data = join(folder, 'data');
    // An invented year takes its time, and only the first start.
    const flags = at(1, 0) ? [] : ['--no-demo'];
    const first = await startOnce(data, flags);
    const starts: number[] = [];
    for (let i = 0; i < at(3, 1); i++) starts.push(await startOnce(data, flags));
    const start = timing(starts);
    return [
      {
        name: 'npx mingce check，整个进程',
        measured: milliseconds(check),
        wanted: '< 1 s',
        reached: check.median < 1000,
      },
      {
        name: '第二次 npm start 到第一页',
        measured: `${milliseconds(start)}（第一次 ${Math.round(first)} ms）`,
        wanted: '< 4 s',
        reached: start.median < 4000,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
