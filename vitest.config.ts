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
    setupFiles: ['test/support/seed.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    // A first connection waits its turn on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
