import { setImmediate as nextTurn } from 'node:timers/promises';

/** So long work keeps the process to itself at a time, in milliseconds. */
const slice = 8;

/** Does long work a slice at a time: wherever it pauses, everybody else may have their turn. */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  for (let until = performance.now() + slice; ; ) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await nextTurn();
    until = performance.now() + slice;
  }
}
