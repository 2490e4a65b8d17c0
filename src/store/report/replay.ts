import type { RecordState } from '../../domain/register/decider.ts';
import type { Register, Values } from '../../domain/register/register.ts';
import { registers, requests } from '../../domain/register/registers.ts';
import { assembleTables, type Counts, withOpenings } from '../../domain/report/assemble.ts';
import { factMeasures } from '../../domain/report/drafting/facts.ts';
import { counts, type Measure, measures } from '../../domain/report/measure.ts';
import { type Opening, registeredCell } from '../../domain/report/opening.ts';
import type { ReportTables } from '../../domain/report/tables.ts';
import type { CaseState } from '../../domain/request/case/state.ts';
import type { OrganRow, Reader } from '../database.ts';
import { lastSeqAt } from '../ledger/instant.ts';
import { organEvents } from '../ledger/ledger.ts';
import { evolveRow } from '../register/projection.ts';
import { caseStream, countedRecord, evolveCaseRow } from '../request/case-projection.ts';

/** Counts the same cells from records held in memory: the plain function that the SQL is compared with. */
export function countRecords(
  records: ReadonlyMap<string, RecordState[]>,
  settings: OrganRow['settings'],
  year: number,
): ReportTables {
  const rowsOf = standingRows(records);
  const all = measures(settings);
  const countAt = (at: number): Counts => countRows(rowsOf, all, at);
  const openings = rowsOf.get('openings')! as unknown as Opening[];
  const eves = new Map<number, Counts>();
  for (const opening of openings) if (!eves.has(opening.year)) eves.set(opening.year, countAt(opening.year - 1));
  return assembleTables(
    withOpenings(
      countAt(year),
      year,
      openings.map((opening) => ({ opening, registered: eves.get(opening.year)!.get(registeredCell(opening)) ?? 0 })),
    ),
    settings.requests_layout,
  );
}

/** The rows of every register that are not voided. */
function standingRows(records: ReadonlyMap<string, RecordState[]>): Map<string, Values[]> {
  const of = (register: Register): RecordState[] => records.get(register.name) ?? [];
  return new Map(
    registers.map((register) => [
      register.name,
      of(register)
        .filter((state) => !state.voided)
        .map((state) => valuesOf(register, state)),
    ]),
  );
}

/** Counts measures from rows held in memory. */
const countRows = (rowsOf: ReadonlyMap<string, Values[]>, all: readonly Measure[], year: number): Counts =>
  new Map(
    all.map((measure) => [
      measure.cell,
      rowsOf
        .get(measure.register)!
        .filter((row) => counts(measure, year, row))
        .reduce((total, row) => total + (measure.sum ? Number(row[measure.sum]) : 1), 0),
    ]),
  );

export const valuesOf = (register: Register, state: RecordState): Values => ({
  id: state.id,
  ...state.facts,
  ...register.derive?.(state.facts),
});

/** How far back a question about the past looks: to an instant, or to an event of the chain. */
export type Until = { asOf: Date } | { upTo: number };

/** The last event that a question about the past takes in. */
export const lastSeqOf = async (db: Reader, organId: string, until: Until): Promise<number> =>
  'asOf' in until ? lastSeqAt(db, organId, until.asOf) : until.upTo;

/** What the registers held, and what the organ had chosen, as far as it was known then: the organ's events, replayed. */
export async function replay(
  db: Reader,
  organ: OrganRow,
  until: Until,
): Promise<{ records: Map<string, RecordState[]>; settings: OrganRow['settings']; lastSeq: number }> {
  const states = new Map<string, { stream: string; state: RecordState }>();
  // Events before there was a choice say nothing of the form of table 三: it was that of 2021.
  let settings: OrganRow['settings'] = { ...organ.settings, requests_layout: '2021' };
  let lastSeq = 0;
  const cases = new Map<string, CaseState>();
  const streams = ['organ', caseStream, ...registers.map((register) => register.name)];
  const upTo = await lastSeqOf(db, organ.organ_id, until);
  for await (const rows of organEvents(db, organ.organ_id, { streams, upTo }))
    for (const row of rows) {
      lastSeq = row.seq;
      if (row.stream === 'organ') {
        settings = { ...settings, ...(row.payload as { facts: Partial<OrganRow['settings']> }).facts };
        continue;
      }
      if (row.stream === caseStream) {
        cases.set(row.stream_id, evolveCaseRow(cases.get(row.stream_id) ?? null, row));
        continue;
      }
      const { state } = states.get(row.stream_id) ?? { state: null };
      states.set(row.stream_id, { stream: row.stream, state: evolveRow(state, row) });
    }
  const records = new Map<string, RecordState[]>();
  for (const register of registers) records.set(register.name, []);
  for (const { stream, state } of states.values()) records.get(stream)!.push(state);
  records.get(requests.name)!.push(...[...cases.values()].flatMap((state) => countedRecord(state) ?? []));
  return { records, settings, lastSeq };
}

/** A report's tables, and the facts beside them, as they were known then. */
export async function countAsOf(
  db: Reader,
  organ: OrganRow,
  year: number,
  until: Until,
): Promise<{ tables: ReportTables; facts: Counts }> {
  const { records, settings } = await replay(db, organ, until);
  return {
    tables: countRecords(records, settings, year),
    facts: countRows(standingRows(records), factMeasures, year),
  };
}
