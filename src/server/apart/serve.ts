import { Console } from 'node:console';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { SentenceError } from '../../domain/sentence-error.ts';
import type { Answer, Asked } from './child.ts';
import { readFrames, writeFrame } from './frames.ts';
import { type Watched, watch } from './watch.ts';

type Tasks = Record<string, { work: (...args: never[]) => Promise<unknown> }>;

/** Makes this process a child: it does the tasks that its standard input asks for, and ends when that is closed. */
export function serve(tasks: Tasks): void {
  if (isMainThread) answer(tasks);
  else watch(workerData as Watched);
}

function answer(tasks: Tasks): void {
  // Answers go to standard output, whatever a library has to say.
  globalThis.console = new Console(process.stderr);
  const megabytes = new Int32Array(new SharedArrayBuffer(4));
  const allow = (most: number): void => {
    Atomics.store(megabytes, 0, most);
    Atomics.notify(megabytes, 0);
  };
  new Worker(process.argv[1]!, { workerData: { megabytes, parent: process.ppid } satisfies Watched });
  process.stdin.on('end', () => process.exit());
  // A terminal and systemd tell every process to stop; what a child is at is finished, and its parent decides.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  readFrames<Asked>(process.stdin, async (asked) => {
    allow(asked.megabytes);
    const answer = await answerTo(tasks, asked);
    writeFrame(process.stdout, { ...answer, used: process.memoryUsage.rss() } satisfies Answer);
    allow(0);
  });
  writeFrame(process.stdout, { used: process.memoryUsage.rss() } satisfies Answer);
}

async function answerTo(tasks: Tasks, { task, args }: Asked): Promise<Omit<Answer, 'used'>> {
  try {
    return { value: await tasks[task]!.work(...(args as never[])) };
  } catch (error) {
    if (error instanceof SentenceError) return { sentence: error.message };
    return { fault: (error as Error)?.stack ?? String(error) };
  }
}
