// Loaded into a server before its program (`node --import`): says on being asked how long its event loop stood still at
// most since it was last asked, and its memory. A timer that is due every 5 ms notes how late it is, and how much of
// that time this process was at work: the rest it waited for a core, or the machine for somebody else. Memory is told
// after what nobody holds any more was collected.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const every = 5;
let [seen, used] = [performance.now(), process.cpuUsage()];
let [stallMs, workedMs] = [0, 0];
setInterval(() => {
  const [now, { user, system }] = [performance.now(), process.cpuUsage(used)];
  stallMs = Math.max(stallMs, now - seen - every);
  workedMs = Math.max(workedMs, Math.min(now - seen, (user + system) / 1000) - every);
  [seen, used] = [now, process.cpuUsage()];
}, every).unref();
process.on('message', () => {
  // A stall that has just ended is noted by the next look.
  setTimeout(() => {
    const stood = { stallMs, workedMs };
    collect();
    // Memory is given back beside the program.
    setTimeout(() => {
      process.send({ ...stood, bytes: process.memoryUsage.rss() });
      [seen, used] = [performance.now(), process.cpuUsage()];
      [stallMs, workedMs] = [0, 0];
    }, 500);
  }, 4 * every);
});
process.channel.unref();
// A bench that dies leaves no server behind.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
