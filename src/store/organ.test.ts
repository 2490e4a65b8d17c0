import { beforeAll, describe, expect, it } from 'vitest';
import { testHouse, testOrgan } from '../../test/support/house.ts';
import type { House } from './house.ts';
import {
  configureOrgan,
  frontOrgan,
  listOrgans,
  organByCode,
  organsAbove,
  organsBelow,
  organsOf,
  registerOrgan,
} from './organ.ts';

let house: House;
beforeAll(async () => {
  house = await testHouse();
});
const organ = { code: 'town', name: '某某镇人民政府', level: 'town', parent_id: null } as const;

describe('setting up an organ', () => {
  it('happens once a code, even when two try at the same moment', async () => {
    const results = await Promise.all([1, 2, 3].map(() => registerOrgan(house, 'tester', organ)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    for (const result of results) if (!result.ok) expect(result.refusal.code).toBe('duplicate');
    expect(await listOrgans(house.db)).toHaveLength(1);
  });

  it.each([
    [{ code: '镇' }, 'code'],
    [{ code: 'x', name: '' }, 'name'],
    [{ code: 'x', level: 'village' as never }, 'level'],
  ])('is refused with %j', async (wrong, field) => {
    const result = await registerOrgan(house, 'tester', { ...organ, ...wrong });
    expect(!result.ok && result.refusal.problems?.map((problem) => problem.field)).toContain(field);
  });
});

describe('the settings of an organ', () => {
  it('change what was sent and keep the rest', async () => {
    const { organ_id } = (await organByCode(house.db, 'town'))!;
    expect((await configureOrgan(house, 'tester', organ_id, { contact_phone: '0000-1234567' })).ok).toBe(true);
    expect((await configureOrgan(house, 'tester', organ_id, { lapse_counts_as_repealed: false })).ok).toBe(true);
    expect(await organByCode(house.db, 'town')).toMatchObject({
      name: organ.name,
      version: 3,
      settings: { contact_phone: '0000-1234567', lapse_counts_as_repealed: false, demo: false },
    });
  });

  it('know two forms of table 三 and no other', async () => {
    const { organ_id, settings } = (await organByCode(house.db, 'town'))!;
    expect(settings.requests_layout).toBe('2021');
    const outcome = await configureOrgan(house, 'tester', organ_id, { requests_layout: '2008' as never });
    expect(!outcome.ok && outcome.refusal.problems).toEqual([expect.objectContaining({ field: 'requests_layout' })]);
  });

  it('cannot change its code or whether its records are invented', async () => {
    const { organ_id } = (await organByCode(house.db, 'town'))!;
    const outcome = await configureOrgan(house, 'tester', organ_id, { code: 'other', demo: true } as never);
    expect(outcome).toMatchObject({ ok: false, refusal: { sentence: expect.stringContaining('没有改动') } });
    expect((await organByCode(house.db, 'town'))?.settings.demo).toBe(false);
  });
});

describe('the tree of organs', () => {
  it('is read upwards from an organ or downwards from it, and no further', async () => {
    const tree = await testHouse();
    const county = await testOrgan(tree, 'county');
    const town = await testOrgan(tree, 'town', county);
    const office = await testOrgan(tree, 'office', town);
    const sibling = await testOrgan(tree, 'sibling', county);
    const ids = (nodes: { organ_id: string }[]) => nodes.map(({ organ_id }) => organ_id).sort();
    expect(ids(await organsAbove(tree.db, [town.organ_id]))).toEqual([county, town].map((one) => one.organ_id).sort());
    expect(ids(await organsBelow(tree.db, [town.organ_id]))).toEqual([office, town].map((one) => one.organ_id).sort());
    expect(await organsBelow(tree.db, [])).toEqual([]);
    expect(await organsOf(tree.db, [sibling.organ_id, county.organ_id])).toEqual([county, sibling]);
    expect(await frontOrgan(tree.db)).toEqual({ organ: county, others: 3 });
    expect(await frontOrgan((await testHouse()).db)).toEqual({ organ: null, others: 0 });
  });
});
