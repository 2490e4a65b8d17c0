// Finds or installs the browser of the tests and prints its path.
import { ensureBrowser } from './lib/browser.mjs';
import { script } from './lib/stop.mjs';

await script(async () => {
  process.stdout.write(`${await ensureBrowser()}\n`);
});
