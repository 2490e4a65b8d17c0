import { chmodSync, chownSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ask, cleanUp, freshFolder, owner, stopped } from '../../../test/support/engine.ts';
import { reaches, serverAccount } from './account.ts';
import { homeOf } from './home.ts';
import { openEngine } from './index.ts';

afterEach(cleanUp);

const isRoot = process.getuid?.() === 0;
/** `nobody` of most systems; any user that is not root would do. */
const ordinary = { uid: 65534, gid: 65534 };

describe.runIf(isRoot)('run by root (only when the tests are)', () => {
  it('gives the server to a user of its own', () => {
    expect(serverAccount()?.uid).not.toBe(0);
  });

  it('keeps the cluster elsewhere, with a pointer, where that user cannot reach the data folder', async () => {
    const dataDir = join(freshFolder(), 'data');
    const engine = await openEngine({ dataDir });
    const { cluster, account } = homeOf(dataDir);
    expect(cluster.startsWith(dataDir)).toBe(false);
    expect(existsSync(join(dataDir, 'engine', 'cluster-at'))).toBe(true);
    expect(statSync(cluster).uid).toBe(account?.uid);
    expect(statSync(join(cluster, '..')).mode & 0o777).toBe(0o700);
    expect(await ask(engine.url, 'select 1')).toBe(1);
    await engine.close();
    const again = await openEngine({ dataDir });
    expect(homeOf(dataDir).cluster).toBe(cluster);
    await again.close();
  });

  it('keeps the cluster in the data folder where that user can reach it', async () => {
    const folder = freshFolder();
    chmodSync(folder, 0o755);
    const dataDir = join(folder, 'data');
    await (await openEngine({ dataDir })).close();
    expect(existsSync(join(dataDir, 'engine', 'pgdata', 'PG_VERSION'))).toBe(true);
    expect(existsSync(join(dataDir, 'engine', 'cluster-at'))).toBe(false);
  });
});

// The other process loads the packages of this checkout, so its user must be able to walk here.
describe.runIf(isRoot && reaches(ordinary, process.cwd()))(
  'run by an ordinary user (only when root runs the tests where that user can reach the checkout)',
  () => {
    it('works in a folder of its own, and root joins as that same user', async () => {
      const folder = freshFolder();
      const dataDir = join(folder, 'data');
      mkdirSync(dataDir);
      for (const path of [folder, dataDir]) chownSync(path, ordinary.uid, ordinary.gid);
      const user = await owner(dataDir, ordinary);
      expect(statSync(join(dataDir, 'engine', 'pgdata')).uid).toBe(ordinary.uid);
      const root = await openEngine({ dataDir });
      expect(root.url).toBe(user.url);
      await user.leave();
      expect(await ask(root.url, 'select 1')).toBe(1);
      await root.close();
      expect(stopped(dataDir)).toBe(true);
    });

    it('is told so where it may not write', async () => {
      const dataDir = freshFolder();
      await expect(owner(join(dataDir, 'data'), ordinary)).rejects.toThrow('没有权限读写数据文件夹');
    });
  },
);
