// The program of a child: it does what it is asked through its standard input, and ends when that is closed.
import { Console } from 'node:console';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { SentenceError } from '../../domain/sentence-error.ts';
import type { Answer, Asked } from './child.ts';
import { readFrames, writeFrame } from './frames.ts';
import { type TaskName, tasks } from './tasks.ts';
import { type Watched, watch } from './watch.ts';

if (isMainThread) serve();
else watch(workerData as Watched);

function serve(): void {
  // Answers go to standard output, whatever a library has to say.
  globalThis.console = new Console(process.stderr);
  const megabytes = new Int32Array(new SharedArrayBuffer(4));
  const allow = (most: number): void => {
    Atomics.store(megabytes, 0, most);
    Atomics.notify(megabytes, 0);
  };
  new Worker(process.argv[1]!, { workerData: { megabytes, parent: process.ppid } satisfies Watched });
  process.stdin.on('end', () => process.exit());
  readFrames<Asked>(process.stdin, async (asked) => {
    allow(asked.megabytes);
    const answer = await answerTo(asked);
    writeFrame(process.stdout, { ...answer, used: process.memoryUsage.rss() } satisfies Answer);
    allow(0);
  });
}

async function answerTo({ task, args }: Asked): Promise<Omit<Answer, 'used'>> {
  try {
    const work = tasks[task as TaskName].work as (...args: unknown[]) => Promise<unknown>;
    return { value: await work(...args) };
  } catch (error) {
    if (error instanceof SentenceError) return { sentence: error.message };
    return { fault: (error as Error)?.stack ?? String(error) };
  }
}
