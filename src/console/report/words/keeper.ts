/** Keeps what is typed on the server after a pause, and tries again when that fails. */
export interface Keeper {
  keep(content: string): void;
  forget(): void;
  /** Keeps what waits at once: the page may be closed the next moment. */
  flush(): void;
  /** Whether something is not on the server yet. */
  waits(): boolean;
}

/** `now` sends content, or null to forget it. `said` hears of every outcome: when it was kept, or that it failed. */
export function keeperOf(
  now: (content: string | null) => Promise<string | null>,
  said: (outcome: { at: string | null } | 'failed') => void,
  { pause = 3_000, again = 15_000 } = {},
): Keeper {
  let wanted: string | null | undefined;
  let running = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  const run = async (): Promise<void> => {
    clearTimeout(timer);
    // One after the other: an answer that comes late never undoes what was asked later.
    if (running || wanted === undefined) return;
    const doing = wanted;
    running = true;
    let next = pause;
    try {
      const at = await now(doing);
      if (wanted === doing) wanted = undefined;
      said({ at });
    } catch {
      next = again;
      said('failed');
    }
    running = false;
    if (wanted !== undefined) later(wanted === null && doing !== null ? 0 : next);
  };
  return {
    keep(content) {
      wanted = content;
      later(pause);
    },
    forget() {
      wanted = null;
      run();
    },
    flush: () => void run(),
    waits: () => wanted !== undefined,
  };
}
