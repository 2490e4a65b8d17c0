import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { applicantColumns, remedyBlocks } from '../../../law/report-format/2021.ts';
import { importRows, record, testHouse, testOrgan } from '../../../test/support/house.ts';
import { addDays } from '../../domain/calendar/day.ts';
import {
  decisions,
  documents,
  fees,
  openings,
  remedies,
  requests,
  resultTerms,
} from '../../domain/register/registers.ts';
import { allCells, cellValue } from '../../domain/report/cell-name.ts';
import { factMeasures } from '../../domain/report/drafting/facts.ts';
import { openingCells } from '../../domain/report/opening.ts';
import type { Layout, ReportTables } from '../../domain/report/tables.ts';
import type { OrganRow } from '../database.ts';
import type { House } from '../house.ts';
import { configureOrgan, organByCode } from '../organ.ts';
import { actOnRecord } from '../register/record.ts';
import { countFacts, countTables } from './count.ts';
import { cellRecords } from './drill.ts';
import { countAsOf } from './replay.ts';
import { computeReport } from './report.ts';

let house: Awaited<ReturnType<typeof testHouse>>;
beforeAll(async () => {
  house = await testHouse();
  // Later than any day that the generators make.
  house.at('2030-01-01T00:00:00Z');
});

const days = fc.integer({ min: 0, max: 365 * 4 }).map((n) => addDays('2021-06-01', n));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const later = (day: string | null, n: number): string | null => day && addDays(day, n);
const key = (terms: readonly { key: string }[]) => fc.constantFrom(...terms.map((term) => term.key));

/** A random organ's registers: records of every kind, open and closed, over four years, some with an opening balance. */
const registersOfAnOrgan = fc.record({
  lapseCounts: fc.boolean(),
  layout: fc.constantFrom<Layout>('2021', '2019'),
  requests: fc.array(
    fc.record({
      from: days,
      open: fc.boolean(),
      after: fc.nat(400),
      kind: key(applicantColumns.slice(0, 6)),
      result: key(resultTerms),
    }),
    { maxLength: 25 },
  ),
  documents: fc.array(
    fc.record({
      from: days,
      kind: fc.constantFrom('rules', 'normative_documents', 'other'),
      repealed: maybe(fc.nat(900)),
      valid: maybe(fc.nat(900)),
    }),
    { maxLength: 15 },
  ),
  remedies: fc.array(
    fc.record({
      from: days,
      open: fc.boolean(),
      after: fc.nat(400),
      kind: key(remedyBlocks),
      outcome: fc.constantFrom('upheld', 'corrected', 'other'),
    }),
    { maxLength: 10 },
  ),
  fees: fc.array(fc.record({ on: days, fen: fc.nat(1e9) }), { maxLength: 8 }),
  openings: fc.uniqueArray(
    fc.record({ cell: key(openingCells), year: fc.constantFrom(2022, 2023), amount: fc.nat(9) }),
    { maxLength: 6, selector: (opening) => opening.cell },
  ),
});

let organs = 0;

async function fill(
  house: House,
  given: typeof registersOfAnOrgan extends fc.Arbitrary<infer T> ? T : never,
): Promise<OrganRow> {
  const code = `random${organs++}`;
  let organ = await testOrgan(house, code);
  const settings = { lapse_counts_as_repealed: given.lapseCounts, requests_layout: given.layout };
  await configureOrgan(house, 'tester', organ.organ_id, settings);
  organ = (await organByCode(house.db, code))!;
  const label = (terms: readonly { key: string; label: string }[], one: string): string =>
    terms.find((term) => term.key === one)!.label;
  const put = async (register: Parameters<typeof importRows>[2], rows: Record<string, string>[]): Promise<void> => {
    if (rows.length === 0) return;
    const result = await importRows(house, organ, register, rows);
    expect(result.errors).toEqual([]);
  };
  await put(
    requests,
    given.requests.map((one, i) => ({
      登记编号: `${i}`,
      收到日期: one.from,
      接收渠道: '传真',
      申请人类别: label(applicantColumns, one.kind),
      申请人: '某',
      所需信息: '某',
      办理结果: one.open ? '' : one.result,
      答复日期: one.open ? '' : addDays(one.from, one.after),
    })),
  );
  await put(
    documents,
    given.documents.map((one, i) => ({
      文号: `${i}`,
      名称: '某',
      类型: one.kind,
      成文日期: one.from,
      废止日期: one.repealed === null ? '' : later(one.from, one.repealed)!,
      有效期至: one.valid === null ? '' : later(one.from, one.valid)!,
    })),
  );
  await put(
    remedies,
    given.remedies.map((one, i) => ({
      案号: `${i}`,
      类型: one.kind,
      受理日期: one.from,
      结案日期: one.open ? '' : addDays(one.from, one.after),
      结果: one.open ? '' : one.outcome,
    })),
  );
  await put(
    fees,
    given.fees.map((one) => ({
      项目: '某费',
      收取日期: one.on,
      '金额（元）': `${Math.trunc(one.fen / 100)}.${String(one.fen % 100).padStart(2, '0')}`,
    })),
  );
  for (const one of given.openings) await record(house, organ, openings, { ...one, source: '上年年报' });
  return organ;
}

const years = [2021, 2022, 2023, 2024, 2025];

describe('counting, for any registers', () => {
  it('gives the same in SQL as by the plain function, balances, carries over, and every cell opens what it counts', async () => {
    await fc.assert(
      fc.asyncProperty(registersOfAnOrgan, async (given) => {
        const organ = await fill(house, given);
        const tables = new Map<number, ReportTables>();
        for (const year of years) tables.set(year, await countTables(house.db, organ, year));
        for (const year of years) {
          const now = tables.get(year)!;
          const then = await countAsOf(house.db, organ, year, { asOf: house.now() });
          expect(then.tables).toEqual(now);
          const facts = await countFacts(house.db, organ.organ_id, year);
          for (const { cell } of factMeasures) expect(facts.get(cell) ?? 0, cell).toBe(then.facts.get(cell));
          balances(now, given.layout);
          if (year > 2023) carriesOver(tables.get(year - 1)!, now, given.lapseCounts);
        }
        for (const cell of allCells(given.layout)) await opensWhatItCounts(organ, 2024, cell, tables.get(2024)!);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});

/** 新收＋上年结转＝办结＋结转, and every total. */
function balances({ requests: rows, remedies: blocks }: ReportTables, layout: Layout): void {
  const printed = new Set(allCells(layout).map((cell) => cell.replace(/^requests\.|\.[^.]+$/g, '')));
  const results = [...printed].filter((row) => row.startsWith('results.') && row !== 'results.total');
  for (let column = 0; column < 7; column++) {
    const at = (row: keyof typeof rows): number => rows[row][column]!;
    expect(at('new_received') + at('carried_in')).toBe(at('results.total') + at('carried_out'));
    expect(results.reduce((sum, row) => sum + at(row as keyof typeof rows), 0)).toBe(at('results.total'));
  }
  const sum = (cells: (number | null)[]): number => cells.reduce<number>((total, cell) => total + cell!, 0);
  for (const [row, cells] of Object.entries(rows))
    if (printed.has(row)) expect(sum(cells.slice(0, 6))).toBe(cells[6]);
    else expect(cells).toEqual(Array(7).fill(null));
  for (const cells of Object.values(blocks)) expect(sum(cells.slice(0, 4))).toBe(cells[4]);
}

/** This year begins with what the last one left. */
function carriesOver(before: ReportTables, now: ReportTables, lapseCounts: boolean): void {
  expect(now.requests.carried_in).toEqual(before.requests.carried_out);
  if (lapseCounts)
    for (const row of ['rules', 'normative_documents'] as const) {
      const [then, stock] = [before.proactive[row], now.proactive[row]];
      expect(stock.in_force).toBe(then.in_force! + stock.issued! - stock.repealed!);
    }
}

async function opensWhatItCounts(organ: OrganRow, year: number, cell: string, tables: ReportTables): Promise<void> {
  const options = { page: 1, size: 100 };
  const found = (await cellRecords(house.db, organ, year, cell, options))!;
  const then = (await cellRecords(house.db, organ, year, cell, { ...options, until: { asOf: house.now() } }))!;
  const ids = (rows: { id: string }[]): string[] => rows.map((row) => row.id).sort();
  expect(ids(then.rows)).toEqual(ids(found.rows));
  const opened = found.openings.reduce((sum, opening) => sum + opening.unregistered, 0);
  if (cell === 'proactive.admin_fees_wan') {
    const fen = found.rows.reduce((sum, row) => sum + Number(row.amount_fen), 0);
    expect(Math.round(Number(cellValue(tables, cell)) * 1_000_000)).toBe(fen);
  } else expect(found.total + opened, cell).toBe(cellValue(tables, cell));
}

describe('a hundred thousand imported rows', () => {
  it('count as an independent count of the file says', async () => {
    const organ = await testOrgan(house, 'large');
    const kinds = applicantColumns.slice(0, 6);
    // A generator of its own, so that the expectation shares nothing with the code that counts.
    let seed = 20240101;
    const next = (n: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % n;
    };
    const expected = { received: new Map<string, number>(), closed: new Map<string, number>(), carried: 0, left: 0 };
    const rows = Array.from({ length: 100_000 }, (_, i) => {
      const from = addDays('2023-01-01', next(730));
      const to = next(10) === 0 ? null : addDays(from, next(60));
      const kind = kinds[next(6)]!;
      const result = resultTerms[next(resultTerms.length)]!;
      const count = (map: Map<string, number>, of: string): unknown => map.set(of, (map.get(of) ?? 0) + 1);
      if (from.startsWith('2024')) count(expected.received, kind.key);
      if (to?.startsWith('2024')) count(expected.closed, `${result.key} ${kind.key}`);
      if (from < '2024-01-01' && (to === null || to >= '2024-01-01')) expected.carried++;
      if (from < '2025-01-01' && (to === null || to >= '2025-01-01')) expected.left++;
      return {
        登记编号: `${i}`,
        收到日期: from,
        接收渠道: '网络',
        申请人类别: kind.label,
        申请人: `某${i}`,
        所需信息: '某项信息',
        办理结果: to === null ? '' : result.label,
        答复日期: to ?? '',
      };
    });
    const result = await importRows(house, organ, requests, rows);
    expect(result).toMatchObject({ ok: true, rows: 100_000, records: { requests: 100_000 } });
    const tables = await countTables(house.db, organ, 2024);
    kinds.forEach((kind, column) => {
      expect(tables.requests.new_received[column]).toBe(expected.received.get(kind.key) ?? 0);
      for (const term of resultTerms)
        expect(tables.requests[term.key as 'new_received'][column]).toBe(
          expected.closed.get(`${term.key} ${kind.key}`) ?? 0,
        );
    });
    expect(tables.requests.carried_in[6]).toBe(expected.carried);
    expect(tables.requests.carried_out[6]).toBe(expected.left);
  }, 180_000);
});

describe('an organ that hands in table 三 in the form of 2019', () => {
  it('has （六）其他处理 in one row that opens its records; before it chose so, it had three', async () => {
    house.at('2025-01-10T02:00:00Z');
    let organ = await testOrgan(house, 'form2019');
    const rows = ['results.other.misc', 'results.other.fee_unpaid', 'results.granted'].map((result, i) => ({
      登记编号: `${i}`,
      收到日期: '2024-03-01',
      接收渠道: '网络',
      申请人类别: i === 0 ? '商业企业' : '自然人',
      申请人: '某',
      所需信息: '某',
      办理结果: result,
      答复日期: '2024-03-15',
    }));
    await importRows(house, organ, requests, rows);
    house.at('2025-01-12T02:00:00Z');
    expect((await configureOrgan(house, 'tester', organ.organ_id, { requests_layout: '2021' })).ok).toBe(false);
    expect((await configureOrgan(house, 'tester', organ.organ_id, { requests_layout: '2019' })).ok).toBe(true);
    organ = (await organByCode(house.db, 'form2019'))!;

    const { file: report } = await computeReport(house, house.db, organ, 2024);
    expect(report.layout).toEqual({ proactive: '2021', requests: '2019' });
    expect(report.tables.requests['results.other']).toEqual([1, 1, 0, 0, 0, 0, 2]);
    expect(report.tables.requests['results.other.misc']).toEqual(Array(7).fill(null));
    expect(report.findings.filter((finding) => /^(?:T3|G)/.test(finding.rule))).toEqual([]);
    for (const [column, n] of [
      ['natural_person', 1],
      ['total', 2],
    ] as const) {
      const cell = `requests.results.other.${column}`;
      expect((await cellRecords(house.db, organ, 2024, cell, { page: 1, size: 9 }))?.rows).toHaveLength(n);
    }

    const { file: then } = await computeReport(house, house.db, organ, 2024, {
      asOf: new Date('2025-01-11T00:00:00Z'),
    });
    expect(then.layout.requests).toBe('2021');
    expect(then.tables.requests['results.other.misc'][6]).toBe(1);
  });

  it('is counted in the form in force where its settings are older than the choice', async () => {
    const organ = await testOrgan(house, 'older');
    const { requests_layout: _, ...rest } = organ.settings;
    const settings = rest as OrganRow['settings'];
    const tables = await countTables(house.db, { ...organ, settings }, 2024);
    expect(tables.requests['results.other.misc']).toEqual(Array(7).fill(0));
    expect(tables.requests['results.other']).toEqual(Array(7).fill(null));
  });
});

describe('what was known on a day', () => {
  it('is not changed by what was learnt later', async () => {
    house.at('2025-01-20T02:00:00Z');
    const organ = await testOrgan(house, 'asof');
    const rows = [{ 决定书文号: '1', 类型: '行政许可', 决定日期: '2024-05-06', 相对人: '某', 事项: '某事' }];
    await importRows(house, organ, decisions, rows);
    house.at('2025-03-01T02:00:00Z');
    await importRows(house, organ, decisions, [{ ...rows[0]!, 决定书文号: '2' }]);
    const { id } = (await cellRecords(house.db, organ, 2024, 'proactive.admin_licences', { page: 1, size: 9 }))!
      .rows[0]!;
    await actOnRecord(house, 'tester', organ.organ_id, decisions, id, { act: 'void', reason: '登记有误' });
    const licences = async (instant: string): Promise<number | null> =>
      (await countAsOf(house.db, organ, 2024, { asOf: new Date(instant) })).tables.proactive.admin_licences;
    expect(await licences('2025-01-19T00:00:00Z')).toBe(0);
    expect(await licences('2025-01-31T16:00:00Z')).toBe(1);
    expect(await licences('2025-03-02T00:00:00Z')).toBe(1);
    expect((await countTables(house.db, organ, 2024)).proactive.admin_licences).toBe(1);
  });
});
