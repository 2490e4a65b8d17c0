import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { lives, markOf, running } from './process-mark.ts';

const linux = existsSync('/proc/self/stat');

describe('a process', () => {
  it('lives while it runs, and no longer', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
    const mark = markOf(child.pid as number);
    expect(lives(mark)).toBe(true);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.on('exit', resolve));
    expect(lives(mark)).toBe(false);
  });

  it.runIf(linux)('is not taken for another that later has its number (known on Linux)', () => {
    const [pid, start] = markOf(process.pid).split(' ');
    expect(lives(`${pid} ${start}`)).toBe(true);
    expect(lives(`${pid} ${Number(start) - 1}`)).toBe(false);
  });

  it.runIf(linux)('is dead when nobody has buried it (a zombie, on Linux)', async () => {
    // The child outlives the shell, which would bury it; what the shell becomes does not.
    const parent = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const pid = Number(await new Promise((resolve) => parent.stdout.once('data', resolve)));
    while (!/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) await wait(5);
    expect(running(pid)).toBe(false);
    parent.kill('SIGKILL');
  });

  it.each(['', 'x', '0', '-1', '99999999 1'])('never lives by a mark such as "%s"', (mark) => {
    expect(lives(mark)).toBe(false);
  });
});
