/** Times in milliseconds of one run each. */
export interface Timing {
  median: number;
  min: number;
  max: number;
  runs: number;
}

/** Which of two numbers a run takes: the first when it measures, the second when a test only sees that it runs. */
export type Scale = (full: number, tiny: number) => number;

/** Runs two things in turn, A B A B …, after a warm-up, so that a machine that slows down slows both. */
export async function inTurn(
  runs: number,
  a: () => Promise<unknown> | unknown,
  b: () => Promise<unknown> | unknown,
): Promise<{ a: Timing; b: Timing; ratio: number }> {
  const times: [number[], number[]] = [[], []];
  for (let run = -Math.ceil(runs / 10); run < runs; run++)
    for (const [i, work] of [a, b].entries()) {
      const start = performance.now();
      await work();
      if (run >= 0) times[i]!.push(performance.now() - start);
    }
  const [first, second] = times.map(timing) as [Timing, Timing];
  return { a: first, b: second, ratio: first.median / second.median };
}

export function timing(times: number[]): Timing {
  const sorted = [...times].sort((x, y) => x - y);
  return {
    median: sorted[Math.floor(sorted.length / 2)]!,
    min: sorted[0]!,
    max: sorted.at(-1)!,
    runs: sorted.length,
  };
}

export interface Line {
  name: string;
  measured: string;
  wanted: string;
  reached: boolean;
}

export const milliseconds = (timing: Timing): string =>
  `${timing.median.toFixed(2)} ms (${timing.min.toFixed(2)}–${timing.max.toFixed(2)}, ${timing.runs} runs)`;
