// `npm run check`: types, format, lint, unused code; no tests.
import { staticChecks } from './lib/checks.mjs';
import { ready } from './lib/ready.mjs';
import { script } from './lib/stop.mjs';

await script(async () => {
  await ready();
  if ((await staticChecks()).failed > 0) process.exitCode = 1;
});
