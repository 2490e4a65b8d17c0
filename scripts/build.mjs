// Builds one target: `node scripts/build.mjs server|console`. Called by set-up, which knows what is stale.
import { rmSync } from 'node:fs';
import { at } from './lib/home.mjs';
import { runningProcesses } from './lib/processes.mjs';
import { script } from './lib/stop.mjs';

/** The programs that node starts; all else is reached from them. */
const entries = ['src/cli/main.ts', 'src/server/apart/main.ts'];

const builders = {
  async server() {
    const { build, stop } = await import('esbuild');
    // A running server may yet load its older chunks.
    if (runningProcesses().length === 0) rmSync(at('dist', 'chunks'), { recursive: true, force: true });
    await build({
      entryPoints: entries.map((entry) => at(entry)),
      outdir: at('dist'),
      outbase: at('src'),
      chunkNames: 'chunks/[name]-[hash]',
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      sourcemap: true,
      logLevel: 'warning',
    });
    await stop();
  },
  async console() {
    const { build } = await import('vite');
    await build({ configFile: at('src', 'console', 'vite.config.ts'), logLevel: 'warn' });
  },
};

await script(() => builders[process.argv[2]]());
