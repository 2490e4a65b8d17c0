/** How many requests a minute one address may make, by kind of route. */
export const limits = { page: 600, read: 1200, write: 300, check: 30, sign_in: 20, submit: 20 } as const;
export type LimitKind = keyof typeof limits;

/** Says whether one more request of a kind from an address is within its limit. */
export type Limiter = (kind: LimitKind, address: string) => boolean;

/** Counts by address and kind, a minute at a time; what was counted is forgotten with the minute. */
export function limiter(now: () => Date, allowed: Record<LimitKind, number> = limits): Limiter {
  let minute = 0;
  const seen = new Map<string, number>();
  return (kind, address) => {
    const current = Math.floor(now().getTime() / 60_000);
    if (current !== minute) {
      minute = current;
      seen.clear();
    }
    const key = `${kind} ${address}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count <= allowed[kind];
  };
}
