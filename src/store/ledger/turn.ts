import { setTimeout as wait } from 'node:timers/promises';
import { isAtLeisure, leisurely, usual } from '../patience.ts';

/** Somebody else's act takes too long. It has the code of a lock that was not to be had, and means the same. */
class Busy extends Error {
  readonly code = '55P03';
}

/** Acts of one process at a time: the other connections stay with readers. */
const most = 6;

/**
 * Turns to write: one an organ, because a second could only wait for the chain's lock and would keep a connection while
 * it waits, and few in all. Long work has connections of its own and counts for its organ alone.
 */
export class Turns {
  readonly #patience: { usual: { lock: number }; leisurely: { lock: number } };
  readonly #taken = new Set<string>();
  #acts = 0;
  readonly #waiting: { organId: string; long: boolean; enter: () => void }[] = [];

  constructor(patience: { usual: { lock: number }; leisurely: { lock: number } } = { usual, leisurely }) {
    this.#patience = patience;
  }

  /** How many wait for their turn. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Does work when it is the organ's turn. Gives up, with nothing done, when the wait is too long. */
  async take<T>(organId: string, work: () => Promise<T>): Promise<T> {
    const long = isAtLeisure();
    await this.#enter(organId, long);
    try {
      return await work();
    } finally {
      this.#taken.delete(organId);
      if (!long) this.#acts--;
      this.#admit();
    }
  }

  async #enter(organId: string, long: boolean): Promise<void> {
    const giveUp = new AbortController();
    const waiter = { organId, long, enter: () => {} };
    const entered = new Promise<void>((resolve) => {
      waiter.enter = resolve;
    });
    this.#waiting.push(waiter);
    this.#admit();
    const { lock } = this.#patience[long ? 'leisurely' : 'usual'];
    const late = wait(lock, 'late' as const, { signal: giveUp.signal, ref: false });
    late.catch(() => {});
    if ((await Promise.race([entered, late])) === 'late' && this.#waiting.includes(waiter)) {
      this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
      throw new Busy('another act of this organ takes too long');
    }
    giveUp.abort();
  }

  /** Lets in whoever waits longest and may. */
  #admit(): void {
    for (const waiter of [...this.#waiting]) {
      if (this.#taken.has(waiter.organId) || (!waiter.long && this.#acts >= most)) continue;
      this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
      this.#taken.add(waiter.organId);
      if (!waiter.long) this.#acts++;
      waiter.enter();
    }
  }
}
