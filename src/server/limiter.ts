import type pg from 'pg';
import { RateLimiterMemory, RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible';

/** How many requests a minute one address may make, by kind of route. */
export const limits = { page: 600, read: 1200, write: 300, check: 30, sign_in: 20, submit: 20 } as const;
export type LimitKind = keyof typeof limits;

/** Says whether one more request of a kind from an address is within its limit. */
export type Limiter = (kind: LimitKind, address: string) => boolean | Promise<boolean>;

/** What guesses at a secret or fills the house is counted in the database, for all processes together; the rest in each. */
const shared: readonly LimitKind[] = ['sign_in', 'submit'];

/** Counts by address and kind, a minute from its first request. Where the database does not answer, this process counts alone. */
export function limiter(pool: pg.Pool, allowed: Record<LimitKind, number> = limits): Limiter {
  const counters = Object.fromEntries(
    Object.entries(allowed).map(([kind, points]) => {
      const options = { keyPrefix: kind, points, duration: 60 };
      const alone = new RateLimiterMemory(options);
      if (!shared.includes(kind as LimitKind)) return [kind, alone];
      const place = { storeClient: pool, storeType: 'pool', tableName: 'rate_limit', tableCreated: true };
      return [kind, new RateLimiterPostgres({ ...options, ...place, insuranceLimiter: alone })];
    }),
  ) as Record<LimitKind, RateLimiterMemory | RateLimiterPostgres>;
  return (kind, address) =>
    counters[kind].consume(address.slice(0, 100)).then(
      () => true,
      (over: RateLimiterRes | Error) => {
        if (over instanceof Error) throw over;
        return false;
      },
    );
}
