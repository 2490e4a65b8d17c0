import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrames, writeFrame } from './frames.ts';

/** What values come out of a pipe that is cut into pieces of these sizes. */
async function through(values: readonly unknown[], sizes: readonly number[]): Promise<unknown[]> {
  const into = new PassThrough();
  for (const value of values) writeFrame(into, value);
  const bytes: Buffer = into.read() ?? Buffer.alloc(0);
  const pipe = new PassThrough();
  const out: unknown[] = [];
  readFrames(pipe, (value) => out.push(value));
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length]!;
    pipe.write(bytes.subarray(at, at + size));
    at += size;
  }
  pipe.end();
  await new Promise((ended) => pipe.on('end', ended));
  return out;
}

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.string(),
    fc.double(),
    fc.constantFrom(null, undefined, true),
    fc.uint8Array({ maxLength: 300 }),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('any'), { maxKeys: 4 }),
  ),
})).any;

describe('values in a pipe', () => {
  it('come out as they went in, however the pipe cuts them', async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(value, { maxLength: 4 }), sizes, async (values, cut) => {
        expect(await through(values, cut)).toEqual(values);
      }),
      { numRuns: 60 },
    );
  });

  it('hold bytes that share their memory with nothing else: a library may take it away', async () => {
    const [back] = (await through([{ a: Buffer.from('甲'), b: [Buffer.from('乙')] }], [64])) as [
      { a: Uint8Array; b: [Uint8Array] },
    ];
    for (const bytes of [back.a, back.b[0]]) {
      expect(bytes.constructor).toBe(Uint8Array);
      expect(bytes.buffer.byteLength).toBe(3);
    }
  });

  it('are no frames where something else was written: the pipe is destroyed', async () => {
    const pipe = new PassThrough();
    readFrames(pipe, () => expect.unreachable());
    const failed = new Promise<Error>((resolve) => pipe.on('error', resolve));
    pipe.write('this is no answer, whatever it is');
    expect((await failed).message).toBe('this is no frame');
  });
});
