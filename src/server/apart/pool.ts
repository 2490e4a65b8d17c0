import { SentenceError } from '../../domain/sentence-error.ts';
import { logger } from '../../log.ts';
import { type Answer, type Child, startChild } from './child.ts';
import { type Declined, ended, enoughOfOne, queueFull, stopping } from './declined.ts';
import { type Lane, type LaneName, lanes, waitingOfOne } from './lanes.ts';
import { type ArgsOf, type ResultOf, type TaskName, tasks } from './tasks.ts';

/** Child processes that read what comes from outside, and write what takes its time, apart from the server. */
export interface Apart {
  /**
   * Does a task in a child. `address` is a visitor's: of one address one task is done at a time. Throws a Declined
   * where there is no room, or where the child was ended; the task's own SentenceErrors as such.
   */
  run<K extends TaskName>(task: K, args: ArgsOf<K>, address?: string): Promise<ResultOf<K>>;
  /** Ends every child, at work or not, and takes nothing more. */
  close(): Promise<void>;
  /** The process ids of the children. */
  pids(): number[];
}

interface Job {
  task: TaskName;
  args: readonly unknown[];
  address: string | undefined;
  bytes: number;
  resolve: (value: never) => void;
  reject: (error: Error) => void;
}

interface Queue {
  lane: Lane;
  working: Set<Job>;
  waiting: Job[];
  /** About how long one task takes, in ms. */
  usualMs: number;
}

/** What waits lies in the server's memory: no more than this of bytes, in all lanes. */
const mostWaitingBytes = 192 * 1024 * 1024;
/** A child that kept more memory than this is not used again. */
const mostKept = 300 * 1024 * 1024;

/** The pool; nothing is started before it is first asked. `program` is the built main.ts of this folder. */
export function apart({ program, ...given }: { program: string } & Partial<Record<LaneName, Partial<Lane>>>): Apart {
  const queues = Object.fromEntries(
    Object.entries(lanes).map(([name, lane]): [string, Queue] => [
      name,
      { lane: { ...lane, ...given[name as LaneName] }, working: new Set(), waiting: [], usualMs: 1000 },
    ]),
  ) as Record<LaneName, Queue>;
  const children = new Set<Child>();
  const idle: Child[] = [];
  let closed = false;

  const free = (): Child => {
    const warm = idle.pop();
    if (warm) return warm;
    const child = startChild(program);
    children.add(child);
    void child.gone.then(() => {
      children.delete(child);
      if (idle.includes(child)) idle.splice(idle.indexOf(child), 1);
    });
    return child;
  };

  const start = async (queue: Queue, job: Job): Promise<void> => {
    const { lane, working } = queue;
    working.add(job);
    const child = free();
    const from = performance.now();
    const answer = await child.ask({ task: job.task, args: job.args, megabytes: lane.megabytes }, lane.seconds);
    queue.usualMs += (performance.now() - from - queue.usualMs) / 4;
    working.delete(job);
    if ('end' in answer) {
      // Nobody ended it: a fault of ours, or a system without memory.
      if (answer.end === 'crash' && !closed) logger().error({ task: job.task }, 'a child ended by itself');
      job.reject(closed ? stopping() : ended(answer.end, lane));
    } else {
      settle(job, answer);
      if (answer.used > mostKept || closed) void child.end();
      else idle.push(child);
    }
    next();
  };

  /** Starts what may be started; then one child stays warm, for whoever comes next. */
  const next = (): void => {
    for (const queue of Object.values(queues)) {
      const { lane, working, waiting } = queue;
      const ready = (): number =>
        working.size >= lane.children ? -1 : waiting.findIndex(({ address }) => ofAddress(working, address) === 0);
      for (let at = ready(); at >= 0; at = ready()) void start(queue, waiting.splice(at, 1)[0]!);
    }
    for (const child of idle.splice(1)) void child.end();
  };

  const refusal = ({ lane, working, waiting, usualMs }: Queue, { address, bytes }: Job): Declined | null => {
    if (closed) return stopping();
    const before = waiting.length + working.size;
    const seconds = (jobs: number): number => Math.max(1, Math.ceil((jobs * usualMs) / lane.children / 1000));
    const own = ofAddress(waiting, address);
    if (own >= waitingOfOne) return enoughOfOne(own + ofAddress(working, address), seconds(before));
    const kept = Object.values(queues).flatMap((queue) => queue.waiting);
    const full = waiting.length >= lane.waiting || sum(kept) + bytes > mostWaitingBytes;
    return full && before > 0 ? queueFull(before, seconds(before)) : null;
  };

  return {
    run: (task, args, address) =>
      new Promise((resolve, reject) => {
        const queue = queues[tasks[task].lane];
        const job: Job = { task, args, address, bytes: sizeOf(args), resolve, reject };
        const refused = refusal(queue, job);
        if (refused) return reject(refused);
        queue.waiting.push(job);
        next();
      }),
    async close() {
      closed = true;
      for (const { waiting } of Object.values(queues)) for (const job of waiting.splice(0)) job.reject(stopping());
      await Promise.all([...children].map((child) => child.end()));
    },
    pids: () => [...children].flatMap(({ pid }) => pid ?? []),
  };
}

function settle({ task, resolve, reject }: Job, { value, sentence, fault }: Answer): void {
  if (sentence !== undefined) reject(new SentenceError(sentence));
  else if (fault !== undefined) reject(new Error(`${task}: ${fault}`));
  else resolve(value as never);
}

const ofAddress = (jobs: Iterable<Job>, address: string | undefined): number =>
  address === undefined ? 0 : [...jobs].filter((job) => job.address === address).length;

const sum = (jobs: readonly Job[]): number => jobs.reduce((bytes, job) => bytes + job.bytes, 0);

/** The bytes of the files in what a task is given. */
const sizeOf = (given: unknown): number =>
  given instanceof Uint8Array
    ? given.length
    : Object.values(given && typeof given === 'object' ? given : {}).reduce<number>((all, one) => all + sizeOf(one), 0);
