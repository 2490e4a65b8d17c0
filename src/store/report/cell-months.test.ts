import { beforeAll, describe, expect, it } from 'vitest';
import { record, testHouse, testOrgan } from '../../../test/support/house.ts';
import { documents, requests } from '../../domain/register/registers.ts';
import { allCells } from '../../domain/report/cell-name.ts';
import type { OrganRow } from '../database.ts';
import type { House } from '../house.ts';
import { cellMonths } from './cell-months.ts';
import { cellRecords } from './drill.ts';

let house: House;
let organ: OrganRow;
beforeAll(async () => {
  house = await testHouse();
  organ = await testOrgan(house);
  const paper = { title: '演示办法', kind: 'normative_documents' };
  await record(house, organ, documents, { ...paper, doc_no: '演示1', written_on: '2020-03-01' });
  await record(house, organ, documents, {
    ...paper,
    doc_no: '演示2',
    written_on: '2021-05-01',
    repealed_on: '2024-06-30',
  });
  const request = { applicant_kind: 'natural_person', applicant: '演示申请人', wanted: '演示内容', channel: 'online' };
  const answered = { ...request, result: 'results.granted', reply_date: '2024-01-20' };
  await record(house, organ, requests, { ...answered, registration_no: '演示3', receipt_date: '2023-12-28' });
  await record(house, organ, requests, { ...request, registration_no: '演示4', receipt_date: '2024-12-30' });
});

describe('the months of a number', () => {
  it('are those of the day that puts a record into the year', async () => {
    const granted = await cellMonths(house.db, organ, 2024, 'requests.results.granted.total');
    expect(granted).toMatchObject({ day: '答复日期', months: [{ month: '2024-01', n: 1 }] });
    const repealed = await cellMonths(house.db, organ, 2024, 'proactive.normative_documents.repealed');
    expect(repealed!.months).toEqual([{ month: '2024-06', n: 1 }]);
    const stock = await cellMonths(house.db, organ, 2024, 'proactive.normative_documents.in_force');
    expect(stock!.months).toEqual([{ month: '2020-03', n: 1 }]);
    expect(await cellMonths(house.db, organ, 2024, 'proactive.nonsense')).toBeNull();
  });

  it('add up to the records of every cell', async () => {
    let counted = 0;
    for (const cell of allCells()) {
      const [months, records] = [
        await cellMonths(house.db, organ, 2024, cell),
        await cellRecords(house.db, organ, 2024, cell, { page: 1, size: 10 }),
      ];
      expect(months!.day, cell).not.toBe('');
      expect(
        months!.months.reduce((sum, { n }) => sum + n, 0),
        cell,
      ).toBe(records!.total);
      counted += records!.total;
    }
    expect(counted).toBeGreaterThan(6);
  });
});
