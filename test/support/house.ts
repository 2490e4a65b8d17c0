import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Register } from '../../src/domain/register/register.ts';
import { registers } from '../../src/domain/register/registers.ts';
import type { OrganRow } from '../../src/store/database.ts';
import { type House, openHouseAt } from '../../src/store/house.ts';
import { organByCode, registerOrgan } from '../../src/store/organ.ts';
import { leisurely, usual } from '../../src/store/patience.ts';
import { type ImportResult, importSheet } from '../../src/store/register/import.ts';
import { actOnRecord } from '../../src/store/register/record.ts';
import { atEnd } from './at-end.ts';
import { freshDatabase } from './fresh-database.ts';

export type TestHouse = House & {
  at: (instant: string) => void;
  /** Opens the same house once more, as another process does: on the same data, with connections of its own. */
  again: () => Promise<House>;
};

/** For tests in which the database goes away: nobody waits long for it. */
const hurry = { usual: { ...usual, connect: 600 }, leisurely };

/**
 * A house of its own for one test file, on the real database, with a clock that the test sets. `databaseUrl` is of a
 * database that will go away.
 */
export async function testHouse(databaseUrl?: string): Promise<TestHouse> {
  const dataDir = await mkdtemp(join(tmpdir(), 'mingce-test-'));
  const url = databaseUrl ?? (await freshDatabase());
  atEnd(() => rm(dataDir, { recursive: true, force: true }));
  let now = new Date('2025-01-15T02:00:00Z');
  const again = async (): Promise<House> => {
    const house = await openHouseAt(url, { dataDir, now: () => now, ...(databaseUrl ? { patience: hurry } : {}) });
    atEnd(() => house.close());
    return house;
  };
  return Object.assign(await again(), {
    again,
    at: (instant: string) => {
      now = new Date(instant);
    },
  });
}

/** An organ to work in. */
export async function testOrgan(house: House, code = 'town', parent: OrganRow | null = null): Promise<OrganRow> {
  const registered = await registerOrgan(house, 'tester', {
    code,
    name: `测试${code}镇人民政府`,
    level: 'town',
    parent_id: parent?.organ_id ?? null,
  });
  if (!registered.ok) throw new Error(registered.refusal.sentence);
  return (await organByCode(house.db, code))!;
}

/** Records one record and gives its id; a refusal fails the test. */
export async function record(
  house: House,
  organ: OrganRow,
  register: Register,
  values: Record<string, unknown>,
  id = house.newId(),
): Promise<string> {
  const outcome = await actOnRecord(house, 'tester', organ.organ_id, register, id, { act: 'record', values });
  if (!outcome.ok) throw new Error(`${outcome.refusal.sentence} ${JSON.stringify(outcome.refusal.problems)}`);
  return id;
}

/** Imports rows given as objects by header. */
export function importRows(
  house: House,
  organ: OrganRow,
  register: Register,
  records: Record<string, string>[],
  options: { dryRun?: boolean; name?: string } = {},
): Promise<ImportResult> {
  const header = Object.keys(records[0] ?? {});
  const rows = records.map((one, i) => ({ line: i + 2, cells: header.map((column) => one[column] ?? '') }));
  const bytes = Buffer.from(JSON.stringify([options.name, records]));
  const file = { name: options.name ?? 'rows.csv', bytes, sheet: { header, rows } };
  return importSheet(house, 'tester', organ.organ_id, register, file, { dryRun: options.dryRun ?? false });
}

/** Every table that is made from the ledger. */
export const projectionTables: readonly string[] = [
  'organ',
  'annual_report',
  'request_case',
  'case_paper',
  'case_token',
  'unmasking',
  'publication_title',
  ...registers.map(({ table }) => table),
];

/** Every row of every projection of an organ, in an order of its own: two dumps are equal when the projections are. */
export async function projections(house: House): Promise<unknown> {
  const { query } = await import('../../src/store/database.ts');
  const dump: Record<string, unknown> = {};
  for (const table of projectionTables) {
    const { rows } = await house.db.executeQuery(
      query(`select to_jsonb(t) as row from "${table}" t order by to_jsonb(t)::text`),
    );
    dump[table] = rows;
  }
  return dump;
}

/** Explains every warning of a report, as somebody does before it is published. */
export async function explainAll(house: House, organ: OrganRow, year: number): Promise<void> {
  const { computeReport } = await import('../../src/store/report/report.ts');
  const { explainFinding } = await import('../../src/store/report/report-act.ts');
  const { effectOf } = await import('../../src/domain/report/standing.ts');
  const { file } = await computeReport(house, house.db, organ, year);
  for (const finding of file.findings.filter((one) => effectOf(one) === 'explain')) {
    const { rule, message } = finding;
    const outcome = await explainFinding(house, 'tester', organ, { year, rule, message, reason: '已经核对，情况属实' });
    if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  }
}
