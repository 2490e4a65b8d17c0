import { createHash } from 'node:crypto';
import type { LedgerRow } from '../database.ts';

/** JSON with sorted keys and no spaces: one value, one text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object')
    return `{${Object.keys(value)
      .sort()
      .filter((key) => (value as Record<string, unknown>)[key] !== undefined)
      .map((key) => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key])}`)
      .join(',')}}`;
  return JSON.stringify(value) ?? 'null';
}

export const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();

/** The head of a chain in which nothing has happened yet. */
export const emptyHead: Buffer = Buffer.alloc(32);

/** What the hash of an event covers: every column but the hash itself. */
export type Chained = Omit<LedgerRow, 'hash'>;

/** SHA-256 over the hash before it and the canonical JSON of the event. */
export function eventHash(previous: Buffer, event: Chained): Buffer {
  const text = canonical([
    event.organ_id,
    event.seq,
    event.stream,
    event.stream_id,
    event.version,
    event.type,
    event.v,
    event.occurred_on,
    event.recorded_at.toISOString(),
    event.actor,
    event.payload,
  ]);
  return createHash('sha256').update(previous).update(text).digest();
}

/**
 * Merkle root over leaves that are sorted by the caller. Leaves and nodes are hashed under different prefixes,
 * and an odd node is carried up, so that no tree has the root of another.
 */
export function merkleRoot(leaves: Buffer[]): Buffer {
  if (leaves.length === 0) return emptyHead;
  let level = leaves.map((leaf) => sha256(Buffer.concat([Buffer.from([0]), leaf])));
  while (level.length > 1) {
    const next: Buffer[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const right = level[i + 1];
      next.push(right ? sha256(Buffer.concat([Buffer.from([1]), level[i]!, right])) : level[i]!);
    }
    level = next;
  }
  return level[0]!;
}
