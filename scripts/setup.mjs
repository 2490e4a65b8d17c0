// `npm run setup`: after it, `npm start` and `npx mingce` work.
import { ready } from './lib/ready.mjs';
import { script } from './lib/stop.mjs';

await script(ready);
