import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { cleanUp, freshFolder } from '../../../test/support/engine.ts';
import { locked } from './lock.ts';

afterEach(cleanUp);

it('lets one caller in at a time', async () => {
  const lock = join(freshFolder(), 'lock');
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 8 }, () =>
      locked(lock, async () => {
        most = Math.max(most, ++inside);
        await turn();
        inside--;
      }),
    ),
  );
  expect(most).toBe(1);
});

it('takes over the lock of a process that is gone', async () => {
  const folder = freshFolder();
  const lock = join(folder, 'lock');
  writeFileSync(lock, '99999999 1');
  expect(await locked(lock, async () => readFileSync(lock, 'utf8'))).toContain(String(process.pid));
  expect(readdirSync(folder)).toEqual([]);
});

it('is free again after work that failed', async () => {
  const lock = join(freshFolder(), 'lock');
  await expect(
    locked(lock, async () => {
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await locked(lock, async () => 'in')).toBe('in');
});
