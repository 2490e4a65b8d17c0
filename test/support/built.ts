import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { atEnd } from './at-end.ts';

/** A program of this folder, built so that node can run it; gone with the test file. */
export async function built(name: string): Promise<string> {
  const outfile = join(process.cwd(), 'node_modules', '.cache', `${name}-${process.pid}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
  atEnd(async () => rmSync(outfile, { force: true }));
  return outfile;
}
