// A process that dies with two children: one at work without end, one idle. It tells their numbers.
import { apart } from '../../src/server/apart/pool.ts';

const pool = apart({ program: process.argv[2]! });
void pool.run('check', ['forever', new Uint8Array(), null]);
await pool.run('inspect', ['ordinary', new Uint8Array()]);
process.stdout.write(`${JSON.stringify(pool.pids())}\n`);
setInterval(() => {}, 1000);
