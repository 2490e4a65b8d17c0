import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { RecordState } from '../../domain/register/decider.ts';
import { nextDay } from '../../domain/request/case/alerts.ts';
import { settledDue } from '../../domain/request/case/clock.ts';
import { type CaseRecorded, caseEventOf } from '../../domain/request/case/events.ts';
import { evolveCase } from '../../domain/request/case/evolve.ts';
import { caseNumber } from '../../domain/request/case/number.ts';
import { letterOf } from '../../domain/request/case/papers/letter-of.ts';
import { requestRow } from '../../domain/request/case/row.ts';
import { blankCase, type CaseState } from '../../domain/request/case/state.ts';
import { isOpen } from '../../domain/request/case/terms.ts';
import type { CaseWords } from '../../domain/request/case/words.ts';
import { type LedgerRow, query, type Tx } from '../database.ts';
import type { House } from '../house.ts';
import { type Column, insertRows, replacing } from '../rows.ts';
import { applicantKey, queryKey, tokensOf } from './case-keys.ts';

/** The stream of the events of cases. */
export const caseStream = 'cases';

/** Applies a row of the ledger to a case. */
export function evolveCaseRow(
  state: CaseState | null,
  row: Pick<LedgerRow, 'stream_id' | 'version' | 'type' | 'occurred_on' | 'actor' | 'payload'>,
): CaseState {
  const recorded: CaseRecorded = { id: row.stream_id, version: row.version, by: row.actor };
  return evolveCase(state, recorded, caseEventOf(row));
}

/** A case with what was typed about it. */
export interface ProjectedCase {
  state: CaseState;
  words: CaseWords;
}

/** Writes the rows of cases: the case, its counted row of table 三, and what it is found by. */
export async function projectCases(
  tx: Tx,
  house: Pick<House, 'key'>,
  organId: string,
  calendar: Calendar,
  cases: readonly ProjectedCase[],
): Promise<void> {
  if (cases.length === 0) return;
  const rows = cases.map(({ state, words }) => {
    return {
      organ_id: organId,
      id: state.id,
      version: state.version,
      kind: state.kind,
      stage: state.stage,
      open: isOpen(state.stage),
      voided: state.voided,
      ...state.number,
      came_on: state.came_on,
      receipt_date: state.receipt_date,
      due: settledDue(state, calendar),
      next_on: nextDay(state, calendar),
      batch_id: state.batch_id,
      applicant_key: applicantKey(house.key, words),
      query_key: words.query_code === null ? null : queryKey(house.key, words.query_code),
      state,
    };
  });
  const key = ['organ_id', 'id'];
  await insertRows(tx, 'request_case', caseColumns, rows, replacing(caseColumns, key));
  const counted = cases.flatMap(({ state }) => countedRow(organId, state) ?? []);
  await insertRows(tx, 'request', countedColumns, counted, replacing(countedColumns, key));
  await projectTokens(tx, house.key, organId, cases);
}

const caseColumns: Column[] = [
  { name: 'organ_id', type: 'uuid' },
  { name: 'id', type: 'uuid' },
  { name: 'version', type: 'int' },
  { name: 'kind', type: 'text' },
  { name: 'stage', type: 'text' },
  { name: 'open', type: 'boolean' },
  { name: 'voided', type: 'boolean' },
  { name: 'year', type: 'int' },
  { name: 'serial', type: 'int' },
  { name: 'came_on', type: 'date' },
  { name: 'receipt_date', type: 'date' },
  { name: 'due', type: 'date' },
  { name: 'next_on', type: 'date' },
  { name: 'batch_id', type: 'uuid' },
  { name: 'applicant_key', type: 'bytea' },
  { name: 'query_key', type: 'bytea' },
  { name: 'state', type: 'jsonb' },
];

const countedColumns: Column[] = [
  { name: 'organ_id', type: 'uuid' },
  { name: 'id', type: 'uuid' },
  { name: 'version', type: 'int' },
  { name: 'text_version', type: 'int' },
  { name: 'voided', type: 'boolean' },
  { name: 'registration_no', type: 'text' },
  { name: 'receipt_date', type: 'date' },
  { name: 'channel', type: 'text' },
  { name: 'applicant_kind', type: 'text' },
  { name: 'result', type: 'text' },
  { name: 'reply_date', type: 'date' },
  { name: 'fee_notified_on', type: 'date' },
  { name: 'fee_yuan', type: 'int' },
  { name: 'fee_paid_on', type: 'date' },
];

/** The row that the measures of the report count; null for a case that counts nowhere. */
function countedRow(organId: string, state: CaseState) {
  const row = requestRow(state);
  return (
    row && {
      organ_id: organId,
      id: state.id,
      version: state.version,
      text_version: state.text.applicants,
      registration_no: caseNumber(state.number),
      ...row,
    }
  );
}

/** The same as a record of the register in memory. */
export function countedRecord(state: CaseState): RecordState | null {
  const row = requestRow(state);
  if (!row) return null;
  const { voided, ...facts } = row;
  const { id, version } = state;
  return { id, version, textVersion: state.text.applicants, voided, batchId: null, facts };
}

/** What similar requests are found by; a voided case is not found. Tokens that stay as they are are not written again. */
async function projectTokens(tx: Tx, key: Buffer, organId: string, cases: readonly ProjectedCase[]): Promise<void> {
  const tokens = cases
    .filter(({ state }) => !state.voided)
    .flatMap(({ state, words }) => tokensOf(key, words.wanted).map((token) => ({ token, id: state.id })));
  const now = [tokens.map(({ token }) => token), tokens.map(({ id }) => id)];
  await tx.executeQuery(
    query(
      `delete from case_token where organ_id = $1 and case_id = any($4)
         and (token, case_id) not in (select * from unnest($2::bytea[], $3::uuid[]))`,
      [organId, ...now, cases.map(({ state }) => state.id)],
    ),
  );
  const owned = tokens.map(({ token, id }) => ({ organ_id: organId, token, case_id: id }));
  await insertRows(tx, 'case_token', tokenColumns, owned, 'on conflict do nothing');
}

const tokenColumns: Column[] = [
  { name: 'organ_id', type: 'uuid' },
  { name: 'token', type: 'bytea' },
  { name: 'case_id', type: 'uuid' },
];

/** The row of the paper that an event made; null where it made none. */
export function paperRow(row: LedgerRow, before: CaseState | null, paper: { since: Day; on: Day } | null) {
  const made = letterOf(caseEventOf(row), before ?? blankCase(row.stream_id));
  if (!made || !paper) return null;
  return {
    organ_id: row.organ_id,
    case_id: row.stream_id,
    version: row.version,
    letter: made.id,
    since: paper.since,
    dated: paper.on,
    series: made.number?.series ?? null,
    year: made.number?.year ?? null,
    serial: made.number?.serial ?? null,
  };
}
