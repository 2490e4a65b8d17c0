import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { largeTests } from './large.mjs';
import { checkNode } from './node-version.mjs';
import { closingLine, countResults } from './results.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingce-scripts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("Node's version", () => {
  it.each(['18.20.0', '20.18.9', '8.0.0'])('refuses %s in both languages', (version) => {
    expect(() => checkNode(version)).toThrow(/需要 Node\.js.*needs Node\.js/s);
  });
  it.each(['20.19.0', '22.0.0', '100.1.0'])('takes %s', (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });
});

describe('the closing line of the tests', () => {
  const counted = (result) => {
    writeFileSync(join(folder, 'r.json'), JSON.stringify(result));
    return closingLine(countResults(join(folder, 'r.json')));
  };
  const totals = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };

  it('counts what passed, failed and was skipped', () => {
    expect(counted(totals)).toBe('5 passed, 0 failed');
    expect(counted({ ...totals, numFailedTests: 2, numPendingTests: 1 })).toBe('5 passed, 2 failed, 1 skipped');
  });
  it('counts a file that could not be loaded as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] };
    expect(counted({ ...totals, testResults: [broken] })).toBe('5 passed, 1 failed');
  });
  it('never takes a run without a result for a success', () => {
    expect(closingLine(countResults(join(folder, 'none.json')))).toBe('0 passed, 1 failed');
  });
});

it('the tests that have a full size are found by what they import', () => {
  expect(largeTests()).toContain(join('test', 'two-clocks.test.ts'));
  expect(largeTests()).not.toContain(join('test', 'house.test.ts'));
});

/** A checkout of scripts and command alone, with a program that prints its words. */
function checkout() {
  for (const part of ['scripts', 'bin']) cpSync(part, join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'package.json'), readFileSync('package.json'));
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify({ packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } }),
  );
  for (const part of ['src', 'law', 'node_modules', 'dist/cli']) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'tsconfig.json'), '{}');
  writeFileSync(join(folder, 'dist/cli/main.js'), 'console.log(process.argv.slice(2).join(" "))');
}
const run = (...words) => spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
const installed = (version) =>
  writeFileSync(
    join(folder, 'node_modules/.package-lock.json'),
    JSON.stringify({ packages: { 'node_modules/a': { version } } }),
  );

describe('set-up', () => {
  it('takes what somebody’s own npm has installed, makes `mingce` work, and is quick the second time', () => {
    checkout();
    installed('1.0.0');
    expect(run('scripts/setup.mjs')).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(folder, 'node_modules/.mingce-stamp'), 'utf8')).toContain(process.platform);
    const began = Date.now();
    expect(run('scripts/setup.mjs').status).toBe(0);
    expect(Date.now() - began).toBeLessThan(2000);
    expect(run('node_modules/.bin/mingce', 'check', 'x').stdout).toBe('check x\n');
  });

  it('never installs under a process that runs from node_modules', () => {
    checkout();
    installed('0.9.0');
    const server = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    mkdirSync(join(folder, 'node_modules/.mingce-running'));
    writeFileSync(join(folder, 'node_modules/.mingce-running', String(server.pid)), '');
    const refused = run('scripts/setup.mjs');
    server.kill('SIGKILL');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain(`正在运行（进程 ${server.pid}）`);
    expect(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8')).toContain('0.9.0');
  });

  it('hands `npm start` words to the command', () => {
    checkout();
    installed('1.0.0');
    expect(run('scripts/start.mjs', '--port', '9').stdout).toBe('start --port 9\n');
  });
});

it('the command says what to do where nothing is built', () => {
  checkout();
  rmSync(join(folder, 'dist'), { recursive: true });
  const said = run('bin/mingce.mjs', 'check');
  expect(said.status).toBe(2);
  expect(said.stderr).toContain('npm run setup');
});
