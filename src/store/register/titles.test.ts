import { beforeAll, describe, expect, it } from 'vitest';
import { importRows, projections, record, type TestHouse, testHouse, testOrgan } from '../../../test/support/house.ts';
import { publications } from '../../domain/register/registers.ts';
import type { OrganRow } from '../database.ts';
import { rebuild } from '../ledger/rebuild.ts';
import { actOnRecord } from './record.ts';
import { likelyPublications } from './titles.ts';

let house: TestHouse;
let [organ, other] = [] as unknown as [OrganRow, OrganRow];
beforeAll(async () => {
  house = await testHouse();
  [organ, other] = [await testOrgan(house), await testOrgan(house, 'other')];
  const common = Array.from({ length: 500 }, (_, i) => ({
    标题: `关于做好第${i + 1}次村庄清洁行动的通知`,
    发布日期: '2024-03-01',
    渠道: '政府网站',
    领域: '其他',
  }));
  const imported = await importRows(house, organ, publications, common);
  if (!imported.ok) throw new Error(JSON.stringify(imported.errors.slice(0, 3)));
});

const found = async (wanted: string, of = organ): Promise<string[]> =>
  (await likelyPublications(house.db, of.organ_id, wanted)).map(({ title }) => title);

const publish = (title: string, of = organ): Promise<string> =>
  record(house, of, publications, { title, published_on: '2024-05-06', field: 'other' });

describe('the public records that may be what somebody asks for', () => {
  it('are found among many that share only common words with it, best first', async () => {
    await publish('关于柳河镇道路硬化工程施工合同的公示');
    await publish('柳河镇道路硬化工程招标公告');
    const titles = await found('柳河镇道路硬化工程的施工合同');
    expect(titles.slice(0, 2)).toEqual(['关于柳河镇道路硬化工程施工合同的公示', '柳河镇道路硬化工程招标公告']);
    const wordy = await found('请问2023年以来演示村民小组门口的柳河镇道路硬化工程施工合同');
    expect(wordy[0]).toBe('关于柳河镇道路硬化工程施工合同的公示');
  });

  it('are of this organ alone', async () => {
    await publish('演示河道清淤方案', other);
    expect(await found('演示河道清淤方案')).toEqual([]);
    expect(await found('演示河道清淤方案', other)).toEqual(['演示河道清淤方案']);
  });

  it('are found by common words where there are no others', async () => {
    expect((await found('村庄清洁行动的通知')).length).toBe(6);
    expect(await found('毫不相干')).toEqual([]);
    expect(await found('，。')).toEqual([]);
  });

  it('follow a title that is put right, and leave with a record that is void', async () => {
    const id = await publish('演示低保对象名单');
    const amended = await actOnRecord(house, 'tester', organ.organ_id, publications, id, {
      act: 'amend',
      values: { title: '演示临时救助名册' },
      reason: '标题写错',
    });
    expect(amended.ok).toBe(true);
    expect(await found('演示低保对象名单')).toEqual([]);
    expect(await found('演示临时救助名册')).toEqual(['演示临时救助名册']);
    await actOnRecord(house, 'tester', organ.organ_id, publications, id, { act: 'void', reason: '重复' });
    expect(await found('演示临时救助名册')).toEqual([]);
  });

  it('are found the same after rebuild', async () => {
    const before = await projections(house);
    await rebuild(house);
    expect(await projections(house)).toEqual(before);
  });
});
