import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocx, writeSheet } from '../src/documents/read/testing/files.ts';
import { boundedReader, type Job } from './support/bounded.ts';
import { atSize } from './support/large.ts';

const fixtures = join(import.meta.dirname, 'fixtures/reports');
const rounds = atSize(1, 10);
const seconds = 10;

/** Numbers from a seed, the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const some = (bytes: Uint8Array, next: (below: number) => number): Uint8Array => {
  const changed = bytes.slice();
  for (let left = 1 + next(40); left > 0; left--) changed[next(changed.length)] = next(256);
  return changed;
};

/** A zip whose parts have changed places, one of them bytes of its own. */
function swapped(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
  const names = Object.keys(unzipSync(bytes));
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const [one, other, hurt] = [names[next(names.length)]!, names[next(names.length)]!, names[next(names.length)]!];
  [parts[one], parts[other]] = [parts[other]!, parts[one]!];
  parts[hurt] = some(parts[hurt]!, next);
  return zipSync(parts);
}

const changes: Record<string, (bytes: Uint8Array, next: (below: number) => number) => Uint8Array> = {
  'some bytes changed': some,
  'cut off': (bytes, next) => bytes.slice(0, next(bytes.length)),
  'a piece taken out': (bytes, next) => {
    const at = next(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + next(600))]);
  },
  'a piece put in twice': (bytes, next) => {
    const [at, from] = [next(bytes.length), next(bytes.length)];
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, from + 2000), bytes.subarray(at)]);
  },
  'a number made large': (bytes, next) => {
    const changed = bytes.slice();
    const at = next(bytes.length);
    changed.fill(255, at, at + 4);
    return changed;
  },
};

async function originals(): Promise<{ name: string; bytes: Uint8Array }[]> {
  const files = readdirSync(fixtures)
    .filter((name) => !name.endsWith('.json'))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(fixtures, name))) }));
  const parts = [{ line: '二、主动公开政府信息情况' }, { rows: [[{ text: '规章' }, { text: '1' }]] }];
  return [
    ...files,
    { name: 'made.docx', bytes: await writeDocx(parts) },
    { name: 'made.xlsx', bytes: await writeSheet(parts) },
  ];
}

describe('a report that was damaged on its way', () => {
  it(
    'ends with a result or a sentence in the checker and in the gate',
    async () => {
      const read = await boundedReader();
      const jobs: Job[] = [];
      for (const [place, { name, bytes }] of (await originals()).entries())
        for (let round = 0; round < rounds; round++) {
          const next = numbers(1 + place * 1000 + round);
          const ways = Object.entries({
            ...changes,
            ...(bytes[0] === 0x50 ? { 'parts changed places': swapped } : {}),
          });
          // In the usual size each file is changed in one way, another for every file.
          for (const [how, change] of atSize(0, 1) === 1 ? ways : [ways[place % ways.length]!]) {
            const changed = { name: `${name}, ${how}, round ${round}`, bytes: change(bytes, next) };
            jobs.push({ reader: 'checker', ...changed }, { reader: 'gate', ...changed });
          }
        }
      for (let at = 0; at < jobs.length; at += 100) {
        const call = jobs.slice(at, at + 100);
        const said = await read(call, seconds * 10);
        for (const [index, { name, reader }] of call.entries())
          expect(said[index]?.said ?? 'ended by the system', `${reader} ${name}`).toMatch(
            /^(?:read|found \d+|.*\p{Script=Han}.*。)$/u,
          );
      }
    },
    atSize(120_000, 3_600_000),
  );
});
