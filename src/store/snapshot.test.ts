import { beforeAll, describe, expect, it } from 'vitest';
import { record, testHouse, testOrgan } from '../../test/support/house.ts';
import { atSize } from '../../test/support/large.ts';
import { decisions, requests } from '../domain/register/registers.ts';
import { cellValue } from '../domain/report/cell-name.ts';
import type { OrganRow } from './database.ts';
import { verify } from './ledger/verify.ts';
import { configureOrgan } from './organ.ts';
import { actOnRecord } from './register/record.ts';
import { countTables } from './report/count.ts';
import { cellRecords } from './report/drill.ts';
import { computeReport } from './report/report.ts';
import { writeReport } from './report/report-act.ts';
import { inOrganSnapshot } from './snapshot.ts';

let house: Awaited<ReturnType<typeof testHouse>>;
let organ: OrganRow;
let written = 0;

beforeAll(async () => {
  house = await testHouse();
  organ = await testOrgan(house);
  await writeOnce(0);
});

/** One of the things that go on all day: records, their amendment, a choice of the organ, the words of the report. */
async function writeOnce(n: number): Promise<void> {
  const values = {
    registration_no: `2024-${n}`,
    receipt_date: '2024-03-01',
    channel: 'online',
    applicant_kind: 'natural_person',
    applicant: '测试甲',
    wanted: '演示',
    result: null,
    reply_date: null,
  };
  const id = await record(house, organ, requests, values);
  if (n % 2 === 0) {
    const answered = { result: 'results.granted', reply_date: '2024-03-20' };
    const command = { act: 'amend', values: answered, reason: '答复' } as const;
    await actOnRecord(house, 'tester', organ.organ_id, requests, id, command);
  }
  const decision = { decision_no: `演示${n}`, kind: 'admin_licences', decided_on: '2024-05-06', matter_id: null };
  await actOnRecord(house, 'tester', organ.organ_id, decisions, house.newId(), { act: 'record', values: decision });
  if (n % 3 === 0)
    await configureOrgan(house, 'tester', organ.organ_id, { requests_layout: n % 2 === 0 ? '2019' : '2021' });
  if (n % 5 === 0) {
    const words = {
      preamble: '',
      s1_overview: '新收{{requests.new_received.total}}件。',
      s5_problems: '',
      s6_other: '',
    };
    await writeReport(house, 'tester', organ, { year: 2024, prose: words });
  }
  written++;
}

/** Does something so many times while somebody writes without a pause. */
async function besideAWriter(times: number, work: () => Promise<void>): Promise<void> {
  let going = true;
  const begun = written;
  const writing = (async () => {
    for (let n = begun; going; n++) await writeOnce(n);
  })();
  try {
    for (let i = 0; i < times; i++) await work();
  } finally {
    going = false;
    await writing;
  }
  expect(written - begun).toBeGreaterThan(0);
}

const cell = 'requests.new_received.natural_person';
const times = atSize(8, 100);
const atMost = atSize(60_000, 900_000);

describe('while somebody writes', () => {
  it(
    `${times} of ${times} verifications find nothing`,
    () =>
      besideAWriter(times, async () => {
        expect((await verify(house)).damage).toEqual([]);
      }),
    atMost,
  );

  it(
    `${times} of ${times} report files are what a replay up to their own place in the chain gives`,
    () =>
      besideAWriter(times, async () => {
        const { file } = await computeReport(house, house.db, organ, 2024);
        const again = await computeReport(house, house.db, organ, 2024, { upTo: file.ledger.seq });
        expect(again.file).toEqual(file);
      }),
    atMost,
  );

  it(
    `${times} of ${times} numbers are as many as the records behind them`,
    () =>
      besideAWriter(times, async () => {
        await inOrganSnapshot(house.db, organ, async (tx, present) => {
          const number = cellValue(await countTables(tx, present, 2024), cell);
          const behind = await cellRecords(tx, present, 2024, cell, { page: 1, size: 10_000 });
          expect([behind!.total, behind!.rows.length]).toEqual([number, number]);
        });
      }),
    atMost,
  );
});
