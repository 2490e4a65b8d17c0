// Loaded into a server before its program (`node --import`): says on being asked how long its event loop stood still at
// most since it was last asked, and its memory. A timer of node's own C++ looks every 5 ms and notes how late it is.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const resolution = 5;
const late = monitorEventLoopDelay({ resolution });
late.enable();
process.on('message', () => {
  // A stall that has just ended is noted by the next look.
  setTimeout(() => {
    process.send({ stallMs: Math.max(0, late.max / 1e6 - resolution), bytes: process.memoryUsage.rss() });
    late.reset();
  }, 4 * resolution);
});
process.channel.unref();
