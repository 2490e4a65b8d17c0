import { existsSync } from 'node:fs';
import { at } from './home.mjs';
import { tool } from './run.mjs';
import { say } from './say.mjs';

const checks = [
  ['类型检查', 'typescript', ['-p', '.', '--noEmit']],
  ['工作台的类型检查', 'typescript', ['-p', 'src/console/tsconfig.json', '--noEmit']],
  ['格式与写法检查', '@biomejs/biome', ['check', '--no-errors-on-unmatched']],
  ['无用代码检查', 'knip', ['--no-progress']],
];

/** Types, format, lint and unused code. Returns how many of the checks passed and failed. */
export async function staticChecks() {
  const result = { passed: 0, failed: 0 };
  for (const [label, name, args] of checks) {
    if (args[0] === '-p' && args[1] !== '.' && !existsSync(at(args[1]))) continue;
    const passed = (await tool(name, args)) === 0;
    say(`${label}：${passed ? '通过' : '没有通过'}`);
    if (passed) result.passed++;
    else result.failed++;
  }
  return result;
}
