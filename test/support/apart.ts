import { join, resolve } from 'node:path';
import { type Apart, apart } from '../../src/server/apart/pool.ts';

/** The program of the children, as `npm test` builds it. */
export const childProgram = join(resolve(import.meta.dirname, '../..'), 'dist', 'server', 'apart', 'main.js');

let shared: Apart | null = null;

/** One pool for all test files of a worker; its children end with the worker. */
export const testApart = (): Apart => {
  // A busy machine may take its time.
  shared ??= apart({ program: childProgram, public: { seconds: 120 } });
  return shared;
};
