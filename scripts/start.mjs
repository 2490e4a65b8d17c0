// `npm start -- --port N --data DIR --no-demo`: set-up where needed, then the server in this very process.
import { ready } from './lib/ready.mjs';
import { script } from './lib/stop.mjs';

process.env.NODE_ENV = 'production';

await script(async () => {
  await ready();
  // At Ctrl-C both the terminal and npm signal us. The second must not kill what the first has begun to close.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
  // A signal to npm ends npm and its shell, and does not reach us: whoever loses that parent is meant to stop.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.emit('SIGTERM', 'SIGTERM');
  }, 300).unref();
  process.argv.splice(2, 0, 'start');
  await import('../bin/mingce.mjs');
});
