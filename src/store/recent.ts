import type { House } from './house.ts';

/** What was made lately, by what it follows from. The longest unused is forgotten first, and nothing is kept long. */
export class Recent<T> {
  readonly #kept = new Map<string, { value: T; until: number }>();
  readonly #most: number;
  readonly #now: () => number;

  constructor(most: number, now: () => number = () => performance.now()) {
    this.#most = most;
    this.#now = now;
  }

  get(key: string): T | undefined {
    const found = this.#kept.get(key);
    this.#kept.delete(key);
    if (!found || found.until <= this.#now()) return undefined;
    this.#kept.set(key, found);
    return found.value;
  }

  set(key: string, value: T): void {
    this.#kept.delete(key);
    this.#kept.set(key, { value, until: this.#now() + longest });
    for (const oldest of this.#kept.keys()) if (this.#kept.size > this.#most) this.#kept.delete(oldest);
  }
}

/** A rebuild that mends rows makes no event: what was made of them goes after so many milliseconds. */
const longest = 10 * 60_000;

/** A memory of so many things for each house of this process. */
export function recentIn<T>(most: number): (house: Pick<House, 'pool'>) => Recent<T> {
  const houses = new WeakMap<object, Recent<T>>();
  return ({ pool }) => {
    const kept = houses.get(pool) ?? new Recent<T>(most);
    houses.set(pool, kept);
    return kept;
  };
}
