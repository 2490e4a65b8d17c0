// `npm test`: set-up, the static checks and every test. `npm test -- PATH…` passes its words to vitest and runs those
// tests only. `npm run test:large` runs the tests that have a full size at that size. The last line is always of the form
// `12 passed, 0 failed`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './lib/browser.mjs';
import { staticChecks } from './lib/checks.mjs';
import { largeTests } from './lib/large.mjs';
import { ready } from './lib/ready.mjs';
import { closingLine, countResults } from './lib/results.mjs';
import { tool } from './lib/run.mjs';
import { script } from './lib/stop.mjs';

const large = process.argv[2] === '--large';
const given = process.argv.slice(large ? 3 : 2);
const words = large && given.length === 0 ? largeTests() : given;
let counts = { passed: 0, failed: 1, skipped: 0 };

await script(async () => {
  await ready();
  const browser = await ensureBrowser();
  const checked = words.length === 0 ? await staticChecks() : { failed: 0 };
  const folder = mkdtempSync(join(tmpdir(), 'mingce-results-'));
  try {
    const file = join(folder, 'results.json');
    const code = await tool(
      'vitest',
      ['run', '--reporter=default', '--reporter=json', `--outputFile=${file}`, ...words],
      {
        env: { CHROMIUM_PATH: browser, NODE_ENV: 'test', ...(large ? { MINGCE_LARGE: '1' } : {}) },
      },
    );
    counts = countResults(file);
    // An error outside any test fails the run, too.
    if (code !== 0 && counts.failed === 0) counts.failed = 1;
    counts.failed += checked.failed;
    process.exitCode = code !== 0 ? code : checked.failed > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
process.stdout.write(`${closingLine(counts)}\n`);
