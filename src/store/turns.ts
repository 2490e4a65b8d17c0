import { setImmediate as others } from 'node:timers/promises';

/** How long a loop may go on before others have their turn, in ms. */
const longest = 10;

/** For long loops that change nothing by waiting: awaited at each step, it lets others have their turn now and then. */
export function turns(): () => Promise<void> | undefined {
  let from = performance.now();
  return () => {
    if (performance.now() - from < longest) return;
    return others().then(() => {
      from = performance.now();
    });
  };
}
