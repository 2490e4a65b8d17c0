import { beforeAll, expect, it } from 'vitest';
import { answeringOrgan, invented } from '../../../test/support/cases.ts';
import { testHouse } from '../../../test/support/house.ts';
import type { OrganRow } from '../database.ts';
import { keepDraft } from '../draft.ts';
import { actOnCase } from './case-act.ts';
import { forgetUnnamedFiles } from './named-files.ts';

let house: Awaited<ReturnType<typeof testHouse>>;
let organ: OrganRow;
beforeAll(async () => {
  house = await testHouse();
  organ = await answeringOrgan(house);
});

const daysFromNow = (days: number): void => house.at(new Date(Date.now() + days * 86_400_000).toISOString());
const put = (words: string): Promise<string> => house.caseFiles.put(Buffer.from(words));

it('forgets the files of forms that were never handed in, after the time of their drafts, and no others', async () => {
  const [registered, added, drafted, abandoned] = await Promise.all(['随申请', '后补', '写了一半', '没有交'].map(put));
  const file = (digest: string) => ({ digest, name: '演示.txt', purpose: 'application' });
  const stored = (digest: string) => ({
    stored: new Map([[digest, { digest, size: 9, type: 'text' }]]),
    cleaned: new Map(),
  });
  const id = house.newId();
  const clerk = { account: 'clerk', posts: ['clerk'] as const };
  const wanted = { channel: 'in_person', came_on: '2025-01-15', applicants: [invented], wanted: '青石县某项演示信息' };
  for (const [act, input, digest] of [
    ['register', { ...wanted, files: [file(registered!)] }, registered!],
    ['add_files', { files: [file(added!)] }, added!],
  ] as const) {
    const done = await actOnCase(house, clerk, organ, id, [{ act, input }], stored(digest));
    expect(done).toMatchObject({ ok: true });
  }
  await keepDraft(house, organ.organ_id, 'clerk', 'cases.register', JSON.stringify({ files: [file(drafted!)] }));

  daysFromNow(30);
  expect(await forgetUnnamedFiles(house)).toBe(0);
  daysFromNow(32);
  expect(await forgetUnnamedFiles(house)).toBe(1);
  expect(await house.caseFiles.get(abandoned!)).toBeNull();
  for (const kept of [registered, added, drafted]) expect(await house.caseFiles.get(kept!)).not.toBeNull();
});
