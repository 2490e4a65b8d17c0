import type { Readable, Writable } from 'node:stream';
import { DefaultDeserializer, DefaultSerializer } from 'node:v8';

const largest = 1024 ** 3;
const mostViews = 1_000_000;

/** What node leaves open for views of bytes; its types do not tell. */
interface Views {
  _writeHostObject(view: ArrayBufferView): void;
  _readHostObject(): unknown;
}

/**
 * Writes a value to a pipe as one frame: lengths, the value as v8 writes it, then each array of bytes in it as it is:
 * large ones are not copied, and the pipe takes of them what it can hold.
 */
export function writeFrame(to: Writable, value: unknown): void {
  const views: Uint8Array[] = [];
  const writer = new DefaultSerializer();
  (writer as unknown as Views)._writeHostObject = ({ buffer, byteOffset, byteLength }) => {
    writer.writeUint32(views.push(new Uint8Array(buffer, byteOffset, byteLength)) - 1);
  };
  writer.writeHeader();
  writer.writeValue(value);
  const body = writer.releaseBuffer();
  const lengths = Uint32Array.of(body.length, views.length, ...views.map((view) => view.length));
  to.cork();
  for (const part of [new Uint8Array(lengths.buffer), body, ...views]) to.write(part);
  to.uncork();
}

/**
 * Hands on the value of every frame that comes through a pipe. Each array of bytes in it has its memory to itself.
 * What is no frame destroys the pipe.
 */
export function readFrames<T>(from: Readable, take: (value: T) => void): void {
  const parts = frames(take);
  let part = new Uint8Array(parts.next().value);
  let filled = 0;
  from.on('data', (chunk: Buffer) => {
    try {
      for (let at = 0; ; ) {
        const piece = chunk.subarray(at, at + part.length - filled);
        part.set(piece, filled);
        filled += piece.length;
        at += piece.length;
        if (filled < part.length) return;
        part = new Uint8Array(parts.next(part).value);
        filled = 0;
      }
    } catch (error) {
      from.destroy(error as Error);
    }
  });
}

/** Asks for so many bytes, and is given them; never ends. */
function* frames<T>(take: (value: T) => void): Generator<number, never, Uint8Array> {
  const numbers = ({ buffer }: Uint8Array): number[] => [...new Uint32Array(buffer)];
  for (;;) {
    const [length, count] = numbers(yield 8) as [number, number];
    if (length > largest || count > mostViews) throw new Error('this is no frame');
    const lengths = numbers(yield 4 * count);
    if (lengths.some((one) => one > largest)) throw new Error('this is no frame');
    const body = yield length;
    const views: Uint8Array[] = [];
    for (const one of lengths) views.push(yield one);
    const reader = new DefaultDeserializer(body);
    (reader as unknown as Views)._readHostObject = () => views[reader.readUint32()];
    reader.readHeader();
    take(reader.readValue() as T);
  }
}
