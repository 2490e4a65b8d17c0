import { deserialize, serialize } from 'node:v8';
import { turns } from '../../store/turns.ts';

const together = 500;

/** Blocks of bytes that rows of a kind are packed in. */
export type Packed<T> = Uint8Array[] & { of?: T };

/** Many rows as blocks of bytes, made one by one, so that whoever makes them is never long away. */
export async function packed<T>(rows: readonly T[]): Promise<Packed<T>> {
  const blocks: Uint8Array[] = [];
  const turn = turns();
  for (let at = 0; at < rows.length; at += together) {
    blocks.push(serialize(rows.slice(at, at + together)));
    await turn();
  }
  return blocks;
}

/** The rows that were packed. */
export async function unpacked<T>(blocks: Packed<T>): Promise<T[]> {
  const rows: T[] = [];
  const turn = turns();
  for (const block of blocks) {
    rows.push(...(deserialize(block) as T[]));
    await turn();
  }
  return rows;
}
