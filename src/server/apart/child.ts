import { spawn } from 'node:child_process';
import { readFrames, writeFrame } from './frames.ts';
import { overMemory } from './watch.ts';

/** What a child is asked, and what it answers: `used` is its memory in bytes, then one of three. */
export interface Asked {
  task: string;
  args: readonly unknown[];
  megabytes: number;
}
export type Answer = { used: number; value?: unknown; sentence?: string; fault?: string };

/** Why a child ended before it answered. */
export type End = 'time' | 'memory' | 'crash';

/** A process that does one task at a time. */
export interface Child {
  pid: number | undefined;
  /** Gives the answer, or why there is none: then the child is gone. */
  ask(asked: Asked, seconds: number): Promise<Answer | { end: End }>;
  gone: Promise<End>;
  /** Ends it at once, whatever it does; resolves when it is gone. */
  end(): Promise<void>;
}

/** What a child is told of its surroundings: neither the database nor the key. */
const told = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LANG', 'TZ', 'NODE_ENV'];

const mostStartingMs = 60_000;

/** Starts a child. It does not hold its parent, and does not outlive it. */
export function startChild(program: string): Child {
  const env = Object.fromEntries(told.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
  // The heap alone may not take what the largest lane allows; buffers and native code come on top.
  const child = spawn(process.execPath, ['--max-old-space-size=1536', program], { env, windowsHide: true });
  const { stdin, stdout, stderr } = child;
  let said = '';
  let timeUp = false;
  let answered: (answer: Answer) => void = () => {};
  const nextAnswer = (): Promise<Answer> =>
    new Promise((resolve) => {
      answered = resolve;
    });
  // The first is that it is there.
  const ready = nextAnswer();
  readFrames<Answer>(stdout, (answer) => answered(answer));
  stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
  });
  const kill = (): void => {
    child.kill('SIGKILL');
  };
  // What is no answer ends the child; one that is gone takes nothing more, and its end is told below.
  stdout.on('error', kill);
  stdin.on('error', () => {});
  const gone = new Promise<End>((resolve) => {
    const memory = (): boolean => said.includes(overMemory) || said.includes('heap out of memory');
    const ended = (): void => resolve(timeUp ? 'time' : memory() ? 'memory' : 'crash');
    child.on('error', ended);
    child.on('close', ended);
  });
  const hold = (held: boolean): void => {
    for (const one of [child, stdin, stdout, stderr] as { ref(): void; unref(): void }[])
      held ? one.ref() : one.unref();
  };
  hold(false);
  return {
    pid: child.pid,
    gone,
    async ask(asked, seconds) {
      hold(true);
      const ended = gone.then((end) => ({ end }));
      let timer = setTimeout(kill, mostStartingMs);
      try {
        await Promise.race([ready, ended]);
        clearTimeout(timer);
        // What is counted is its work, and not that a busy machine starts it late.
        timer = setTimeout(() => {
          timeUp = true;
          kill();
        }, seconds * 1000);
        const answer = nextAnswer();
        writeFrame(stdin, asked);
        return await Promise.race([answer, ended]);
      } finally {
        clearTimeout(timer);
        hold(false);
      }
    },
    async end() {
      hold(true);
      kill();
      await gone;
    },
  };
}
