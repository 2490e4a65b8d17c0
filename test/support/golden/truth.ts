import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { firstDifference, isWithin } from './difference.ts';

const folder = join(import.meta.dirname, '../../fixtures/golden');
const [listFile, bodiesFile] = [join(folder, 'truth.json'), join(folder, 'truth-bodies.json.br')];

/** `MINGCE_GOLDEN=write` writes the truth anew instead of holding it. */
export const writing = process.env.MINGCE_GOLDEN === 'write';

/** What was found under a name: an answer, the rows of a table, a column. */
export type Found = ReadonlyMap<string, unknown>;

/** The same value has the same text, whatever the order of its keys. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  ) ?? 'null';

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** One line an item, so that a diff says which answer changed; the bodies are beside it, by their digests. */
export async function writeTruth(found: Found): Promise<void> {
  const items = [...found]
    .map(([name, value]) => [name, canonical(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const list = Object.fromEntries(items.map(([name, text]) => [name, digestOf(text)]));
  const bodies = Object.fromEntries(items.map(([, text]) => [digestOf(text), text]));
  await writeFile(listFile, `${JSON.stringify(list, null, 2)}\n`);
  const params = {
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: JSON.stringify(bodies).length,
  };
  await writeFile(bodiesFile, brotliCompressSync(JSON.stringify(bodies), { params }));
}

interface Comparison {
  /** What is no longer there, or no longer the same; with the place and an excerpt. */
  broken: string[];
  /** What came beside: new names, new keys of an answer. */
  added: string[];
}

/** Holds what was found against the truth. */
export async function heldAgainst(found: Found): Promise<Comparison> {
  const list = JSON.parse(await readFile(listFile, 'utf8')) as Record<string, string>;
  const added = [...found.keys()].filter((name) => !(name in list));
  const broken: string[] = [];
  let bodies: Record<string, string> | null = null;
  for (const [name, digest] of Object.entries(list)) {
    if (!found.has(name)) {
      broken.push(`${name}: is gone`);
      continue;
    }
    const text = canonical(found.get(name));
    if (digestOf(text) === digest) continue;
    bodies ??= JSON.parse(brotliDecompressSync(await readFile(bodiesFile)).toString('utf8')) as Record<string, string>;
    const [before, after] = [bodies[digest]!, text].map((one) => JSON.parse(one) as unknown);
    if (isWithin(before, after)) added.push(`${name}: ${firstDifference(before, after, true)}`);
    else broken.push(`${name}: ${firstDifference(before, after)}`);
  }
  return { broken, added };
}
