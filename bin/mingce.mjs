#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { markRunning } from '../scripts/lib/processes.mjs';

const program = new URL('../dist/cli/main.js', import.meta.url);

if (existsSync(program) && existsSync(new URL('../node_modules', import.meta.url))) {
  markRunning();
  await import(program.href);
} else {
  process.stderr.write('Mingce 还没有准备好，没有做任何事。请先在它的文件夹里运行 npm run setup。\n');
  process.exitCode = 2;
}
