import { expect, it } from 'vitest';
import { z } from 'zod';
import { keyOf, maybe, same } from './same.ts';

interface Shape {
  kind: 'a' | 'b';
  note?: string;
}
const kind = keyOf([{ key: 'a' }, { key: 'b' }]);

it("a schema of the domain's shape compiles; one that is wider, narrower or lacks a key does not", () => {
  const schema = same<Shape>()(z.object({ kind, note: maybe(z.string()) }));
  expect(schema.parse({ kind: 'a' })).toEqual({ kind: 'a' });
  expect(schema.safeParse({ kind: 'c' }).success).toBe(false);
  // @ts-expect-error any word is more than a or b
  same<Shape>()(z.object({ kind: z.string(), note: maybe(z.string()) }));
  // @ts-expect-error b is missing
  same<Shape>()(z.object({ kind: z.literal('a'), note: maybe(z.string()) }));
  // @ts-expect-error the note is missing
  same<Shape>()(z.object({ kind }));
});
