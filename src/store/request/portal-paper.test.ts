import { expect, it } from 'vitest';
import { checksPassed } from '../../../test/builders/case.ts';
import { answeringOrgan, type CaseStep, invented, playSteps } from '../../../test/support/cases.ts';
import { testHouse } from '../../../test/support/house.ts';
import type { House } from '../house.ts';
import { typedAt } from './case-text.ts';
import { caseHistory } from './case-view.ts';
import { portalCase } from './portal-case.ts';
import { portalPaper, portalRelease } from './portal-paper.ts';

/** A house that counts what it decrypts. */
function counting(house: House): { house: House; opened: () => number } {
  let opened = 0;
  const open: House['sealer']['open'] = (sealed) => {
    opened++;
    return house.sealer.open(sealed);
  };
  return { house: { ...house, sealer: { ...house.sealer, open } }, opened: () => opened };
}

it('one paper is the one that the whole history gives, and nothing else is decrypted for it', async () => {
  const house = await testHouse();
  house.at('2024-01-02T04:00:00Z');
  const organ = await answeringOrgan(house);
  const id = house.newId();
  const search = { on: '2024-03-05', found: 'none', places: '档案室', keywords: '演示', searcher: '演示' };
  const searches = Array.from({ length: 5 }, (): CaseStep => ['log_search', search, '2024-03-05']);
  await playSteps(house, organ, id, [
    [
      'register',
      { channel: 'in_person', came_on: '2024-03-01', applicants: [invented], wanted: '演示合同' },
      '2024-03-01',
    ],
    ['begin_review', { checks: checksPassed }, '2024-03-04'],
    ['accept', {}],
    ...searches,
    ['decide', { kind: 'DENY_INTERNAL', grounds: '内部事务' }],
    ['draft', {}, undefined, { class: '人事管理' }],
    ['submit', {}],
    ['review', {}],
    ['approve', {}, '2024-03-12'],
    ['serve', { on: '2024-03-13', way: 'post', proof: 'EMS演示0001' }, '2024-03-13'],
  ]);
  const whole = (await portalCase(house, house.db, organ, id))!;
  const { rows, textOf } = await caseHistory(house, house.db, organ.organ_id, id);
  expect(whole.papers.filter(({ reply }) => reply)).toHaveLength(1);
  expect(rows.length).toBeGreaterThan(12);

  for (const { version } of rows) {
    const one = counting(house);
    expect(await portalPaper(one.house, house.db, organ, id, version)).toEqual(
      whole.papers.find((paper) => paper.version === version) ?? null,
    );
    expect(await typedAt(house, house.db, organ.organ_id, id, version)).toEqual(textOf(version));
    expect(one.opened()).toBeLessThanOrEqual(1);
  }
  for (const version of [0, rows.length + 1, 2 ** 40])
    expect(await portalPaper(house, house.db, organ, id, version)).toBeNull();
  expect(await typedAt(house, house.db, organ.organ_id, id, 2 ** 40)).toEqual({});
  expect(await portalRelease(house, house.db, organ, id, 1)).toBeNull();
});
