import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { House } from '../src/store/house.ts';
import { rebuild } from '../src/store/ledger/rebuild.ts';
import { verify } from '../src/store/ledger/verify.ts';
import { answers, type GoldenData } from './support/golden/answers.ts';
import { names } from './support/golden/names.ts';
import { projectionRows, replays } from './support/golden/rows.ts';
import { heldAgainst, writeTruth, writing } from './support/golden/truth.ts';
import { oldHouse } from './support/old-house.ts';

/** Two months after the last act; no answer looks at another clock. */
const now = new Date('2025-03-03T02:00:00Z');

let data: GoldenData;
let house: House;

beforeAll(async () => {
  const packed = await readFile(join(import.meta.dirname, 'fixtures/golden/house.json.br'));
  data = JSON.parse(brotliDecompressSync(packed).toString('utf8')) as GoldenData;
  house = await oldHouse(data, () => now);
});

/** `MINGCE_GOLDEN=write npx vitest run test/golden.test.ts` writes the truth anew: its diff is what changed. */
describe('a year of work that an earlier version kept', () => {
  it('has the same root, and its projections are what its ledger makes', async () => {
    const whole = { ok: true, organs: 5, events: data.events, root: data.root, damage: [] };
    expect(await verify(house)).toEqual(whole);
    const live = await projectionRows(house);
    await rebuild(house);
    expect(await projectionRows(house)).toEqual(live);
  });

  it('answers as it did before: names, rows, replays, files, every address to every post', async () => {
    const found = new Map<string, unknown>([
      ...(await names(house)),
      ...(await projectionRows(house)),
      ...(await replays(house)),
      ...(await answers(house, data)),
    ]);
    if (writing) return writeTruth(found);
    const { broken, added } = await heldAgainst(found);
    if (added.length > 0) process.stdout.write(`${added.length} additions: ${added.slice(0, 20).join('; ')}\n`);
    expect(broken, `${broken.length} of ${found.size} items differ:\n${broken.slice(0, 40).join('\n')}`).toEqual([]);
  });
});
