import { spawn } from 'node:child_process';
import { chownSync, existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ask, cleanUp, freshFolder, gone, owner, postmasterOf, stopped } from '../../../test/support/engine.ts';
import { hostileEnvironment } from '../../../test/support/hostile-environment.ts';
import { binaries } from './binaries.ts';
import { homeOf } from './home.ts';
import { EngineError, openEngine } from './index.ts';
import { runningPort } from './postmaster.ts';
import { run } from './run.ts';

afterEach(async () => {
  vi.unstubAllEnvs();
  await cleanUp();
});

describe('the embedded engine', () => {
  it('makes a database at the first start, whatever the environment holds, and keeps what was written for the second', async () => {
    const dataDir = freshFolder();
    hostileEnvironment();
    const first = await openEngine({ dataDir });
    vi.unstubAllEnvs();
    expect(first.embedded).toBe(true);
    expect(await ask(first.url, 'show fsync')).toBe('on');
    expect(await ask(first.url, 'show data_checksums')).toBe('on');
    expect(await ask(first.url, 'show listen_addresses')).toBe('127.0.0.1');
    expect(await ask(first.url, 'show timezone')).toBe('UTC');
    expect(await ask(first.url, 'show lc_messages')).toBe('C');
    expect(await ask(first.url, 'show server_encoding')).toBe('UTF8');
    await ask(first.url, 'create table kept (n int); insert into kept values (7)');
    await first.close();
    expect(stopped(dataDir)).toBe(true);

    const second = await openEngine({ dataDir });
    expect(await ask(second.url, 'select n from kept')).toBe(7);
    await second.close();
  });

  it('keeps the password for its owner alone, and lets nobody in without it', async () => {
    const dataDir = freshFolder();
    const engine = await openEngine({ dataDir });
    if (process.platform !== 'win32') expect(statSync(join(dataDir, 'engine', 'password')).mode & 0o777).toBe(0o600);
    const wrong = new URL(engine.url);
    wrong.password = 'guessed';
    await expect(ask(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect(readFileSync(join(homeOf(dataDir).cluster, 'pg_hba.conf'), 'utf8')).not.toMatch(/^[^#]*\btrust\b/m);
    await engine.close();
  });

  it('starts one server for three callers at once, and the last that leaves stops it', async () => {
    const dataDir = freshFolder();
    const engines = await Promise.all([1, 2, 3].map(() => openEngine({ dataDir })));
    expect(new Set(engines.map((engine) => engine.url)).size).toBe(1);
    const [one, two, three] = engines as [(typeof engines)[0], (typeof engines)[0], (typeof engines)[0]];
    await one.close();
    await one.close();
    await two.close();
    expect(await ask(three.url, 'select 1')).toBe(1);
    await three.close();
    expect(stopped(dataDir)).toBe(true);
  });

  it('is shared by processes: an import beside the server leaves it running', async () => {
    const dataDir = freshFolder();
    const engine = await openEngine({ dataDir });
    const other = await owner(dataDir);
    expect(other.url).toBe(engine.url);
    await other.leave();
    expect(await ask(engine.url, 'select 1')).toBe(1);
    await engine.close();
    expect(stopped(dataDir)).toBe(true);
  });

  it('adopts the server of an owner that was killed, with what it had committed', async () => {
    const dataDir = freshFolder();
    const killed = await owner(dataDir);
    await ask(killed.url, 'create table kept (n int); insert into kept values (9)');
    const postmaster = postmasterOf(dataDir);
    await killed.kill();
    const engine = await openEngine({ dataDir });
    expect(postmasterOf(dataDir)).toBe(postmaster);
    expect(await ask(engine.url, 'select n from kept')).toBe(9);
    await engine.close();
    expect(stopped(dataDir)).toBe(true);
  });

  it('comes back after kill -9 of the server with every row that was acknowledged', async () => {
    const dataDir = freshFolder();
    const engine = await openEngine({ dataDir });
    await ask(engine.url, 'create table acknowledged (n int)');
    for (let n = 0; n < 50; n++) await ask(engine.url, `insert into acknowledged values (${n})`);
    const postmaster = postmasterOf(dataDir);
    process.kill(postmaster, 'SIGKILL');
    await gone(postmaster);
    const again = await openEngine({ dataDir });
    expect(await ask(again.url, 'select count(*)::int from acknowledged')).toBe(50);
    await again.close();
    await engine.close();
  });

  it.runIf(process.platform === 'linux')(
    'starts over a postmaster.pid whose number has become another program’s (known on Linux)',
    async () => {
      const dataDir = freshFolder();
      const first = await openEngine({ dataDir });
      await ask(first.url, 'create table kept (n int); insert into kept values (3)');
      const { cluster, account } = homeOf(dataDir);
      const pidFile = join(cluster, 'postmaster.pid');
      const lines = readFileSync(pidFile, 'utf8').split('\n');
      await first.close();
      const other = spawn('sleep', ['60'], { stdio: 'ignore', ...account });
      writeFileSync(pidFile, [other.pid, ...lines.slice(1)].join('\n'));
      if (account) chownSync(pidFile, account.uid, account.gid);
      const again = await openEngine({ dataDir });
      expect(await ask(again.url, 'select n from kept')).toBe(3);
      await again.close();
      other.kill();
    },
  );

  it('refuses a second server on the same files', async () => {
    const dataDir = freshFolder();
    const engine = await openEngine({ dataDir });
    const home = homeOf(dataDir);
    const second = await run(await binaries(), 'postgres', ['-D', home.cluster, '-p', '1', '-k', ''], home.account);
    expect(second.code).not.toBe(0);
    expect(second.said).toContain('lock file "postmaster.pid" already exists');
    expect(await ask(engine.url, 'select 1')).toBe(1);
    await engine.close();
  });

  it('makes the cluster anew where an earlier initdb was killed half way', async () => {
    const dataDir = freshFolder();
    const { cluster } = homeOf(dataDir);
    // No process has this number: it is over Linux's largest.
    writeFileSync(`${cluster}.init-99999999`, 'half');
    const engine = await openEngine({ dataDir });
    expect(existsSync(`${cluster}.init-99999999`)).toBe(false);
    await engine.close();
    expect(readdirSync(join(cluster, '..')).filter((name) => name.includes('.init-'))).toEqual([]);
  });

  it('makes the cluster where an initdb that outlived who began it still writes aside', async () => {
    const dataDir = freshFolder();
    const aside = `${homeOf(dataDir).cluster}.init-99999999`;
    const writing = spawn('sh', ['-c', `while mkdir -p ${aside}/$((n % 9)); do n=$((n + 1)); done`], {
      stdio: 'ignore',
    });
    try {
      await expect.poll(() => existsSync(aside), { interval: 10 }).toBe(true);
      const engine = await openEngine({ dataDir });
      expect(await ask(engine.url, 'select 1')).toBe(1);
      await engine.close();
    } finally {
      writing.kill('SIGKILL');
      await new Promise((done) => writing.once('close', done));
    }
  });

  it('makes the database where whoever started the server was killed before that', async () => {
    const dataDir = freshFolder();
    const first = await openEngine({ dataDir });
    await ask(first.url.replace(/[^/]+$/, 'postgres'), 'drop database mingce');
    const second = await openEngine({ dataDir });
    expect(await ask(second.url, 'select 1')).toBe(1);
    await second.close();
    await first.close();
  });

  it('makes no new cluster under a server whose data went away', async () => {
    const dataDir = freshFolder();
    const engine = await openEngine({ dataDir });
    const { cluster } = homeOf(dataDir);
    const pid = postmasterOf(dataDir);
    process.kill(pid, 'SIGKILL');
    await gone(pid);
    renameSync(cluster, `${cluster}.away`);
    await expect(engine.find!(true)).rejects.toThrow(/不见了，没有另建/);
    expect(existsSync(cluster)).toBe(false);
    renameSync(`${cluster}.away`, cluster);
    expect(await ask(await engine.find!(true), 'select 1')).toBe(1);
    await engine.close();
  });

  it('says so when the data was made by another major version, and changes nothing', async () => {
    const dataDir = freshFolder();
    await (await openEngine({ dataDir })).close();
    const file = join(homeOf(dataDir).cluster, 'PG_VERSION');
    writeFileSync(file, '12\n');
    const refused = openEngine({ dataDir });
    await expect(refused).rejects.toThrow(EngineError);
    await expect(refused).rejects.toThrow('由 PostgreSQL 12 建立');
    expect(readFileSync(file, 'utf8')).toBe('12\n');
    expect(runningPort(homeOf(dataDir))).toBeNull();
  });
});

describe('what is in the way is said in a sentence', () => {
  it('a file where the data folder should be', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'file'), '');
    await expect(openEngine({ dataDir: join(folder, 'file') })).rejects.toThrow('有一个同名的文件');
  });

  it('a folder of programs that has none', async () => {
    await expect(openEngine({ dataDir: freshFolder(), binDir: freshFolder() })).rejects.toThrow(
      '没有 PostgreSQL 的程序',
    );
  });

  it('a DATABASE_URL that nobody answers', async () => {
    await expect(
      openEngine({ dataDir: freshFolder(), databaseUrl: 'postgres://someone@127.0.0.1:1/none' }),
    ).rejects.toThrow('连不上 DATABASE_URL');
  });

  it('a server that does not take the password of the folder', async () => {
    const dataDir = freshFolder();
    const engine = await openEngine({ dataDir });
    const file = join(dataDir, 'engine', 'password');
    const password = readFileSync(file, 'utf8');
    writeFileSync(file, 'another\n');
    await expect(openEngine({ dataDir })).rejects.toThrow('不接受密码文件里的密码');
    writeFileSync(file, password);
    await engine.close();
  });
});
