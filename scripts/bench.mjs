// `npm run bench`: measures what the house promises, as ratios in one run. `npm run bench -- checker` runs one part.
import { at } from './lib/home.mjs';
import { ready } from './lib/ready.mjs';
import { runNode } from './lib/run.mjs';
import { script } from './lib/stop.mjs';

await script(async () => {
  await ready();
  const { build } = await import('esbuild');
  await build({
    entryPoints: [at('bench', 'main.ts')],
    outfile: at('dist', 'bench', 'main.js'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  process.exitCode = await runNode([at('dist', 'bench', 'main.js'), ...process.argv.slice(2)], {
    env: { NODE_ENV: 'production' },
  });
});
