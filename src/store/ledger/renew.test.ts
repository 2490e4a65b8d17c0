import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { atEnd } from '../../../test/support/at-end.ts';
import { freshDatabase } from '../../../test/support/fresh-database.ts';
import { projections, record, testOrgan } from '../../../test/support/house.ts';
import { publications } from '../../domain/register/registers.ts';
import { openHouseAt } from '../house.ts';

it('projections of an earlier version are made again when the house is opened, once', async () => {
  const [url, dataDir] = [await freshDatabase(), await mkdtemp(join(tmpdir(), 'mingce-renew-'))];
  atEnd(() => rm(dataDir, { recursive: true, force: true }));
  const before = await openHouseAt(url, { dataDir });
  const organ = await testOrgan(before);
  const published = { title: '演示公告', field: 'other', published_on: '2024-05-06', record_no: null };
  await record(before, organ, publications, published);
  const made = await projections(before);
  await before.db.deleteFrom('organ').execute();
  await before.db.updateTable('house').set({ projections: 0 }).execute();
  await before.close();

  const said: string[] = [];
  const log = (sentence: string) => said.push(sentence);
  const houses = await Promise.all([1, 2].map(() => openHouseAt(url, { dataDir, log })));
  expect(said).toEqual(['数据由以前的版本写成，正在由台账重建各登记簿……']);
  for (const house of houses) {
    expect(await projections(house)).toEqual(made);
    await house.close();
  }
});
