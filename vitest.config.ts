import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'law/**/*.test.ts',
      'test/**/*.test.ts',
      'bench/**/*.test.ts',
      'scripts/**/*.test.mjs',
    ],
    setupFiles: ['test/support/setup.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    // By itself vitest leaves a core free; a journey leaves half of one, waiting for its browser.
    // Test files clean up after themselves and may share modules: reading them anew for each took a tenth of the time.
    isolate: false,
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // These end what hangs; a busy machine may take its time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A page on a busy machine may take longer than the one second that a poll waits by itself.
    expect: { poll: { timeout: 10_000 } },
  },
});
