import { evolveReport, type ReportState } from '../../domain/report/decide/state.ts';
import type { LedgerRow, Reader, Tx } from '../database.ts';
import type { House } from '../house.ts';
import { sha256 } from '../ledger/chain.ts';
import { streamEvents } from '../ledger/ledger.ts';
import type { PlainText } from '../ledger/seal.ts';
import { openTexts } from '../register/projection.ts';
import { type Column, insertRows, replacing } from '../rows.ts';
import { lastSeqOf, type Until } from './replay.ts';
import { eventOf } from './report-events.ts';

/** The stream of the reports' events. */
export const reportStream = 'annual_reports';

/** The id of an organ's report of a year: one report a year, so the id follows from both. */
export function reportId(organId: string, year: number): string {
  const hex = sha256(`annual_report ${organId} ${year}`).toString('hex');
  // Shaped as a UUID of version 8 (RFC 9562: made by a scheme of one's own).
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** An organ's report of a year as it stands, or null where nothing was recorded of it. */
export async function loadReport(db: Reader, organId: string, year: number): Promise<ReportState | null> {
  const row = await db
    .selectFrom('annual_report')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .executeTakeFirst();
  if (!row) return null;
  const { version, prose, adjustments, explanations, zero, adopted } = row;
  const { published_on, published_seq, digest, file_digest } = row;
  const published = published_on
    ? { on: published_on, seq: published_seq!, digest: digest!, file_digest: file_digest!, adopted }
    : null;
  return { year, version, prose, adjustments, explanations, zero, published };
}

/** A report as it was known then. */
export async function reportAsOf(
  house: House,
  db: Reader,
  organId: string,
  year: number,
  until: Until,
): Promise<ReportState | null> {
  const upTo = await lastSeqOf(db, organId, until);
  const rows = (await streamEvents(db, organId, reportId(organId, year))).filter((row) => row.seq <= upTo);
  const texts = await openTexts(
    db,
    house.sealer,
    organId,
    rows.map((row) => ({ id: row.stream_id, version: row.version })),
  );
  return rows.reduce<ReportState | null>(
    (state, row) => evolveReportRow(state, row, texts.get(`${row.stream_id}/${row.version}`) ?? null),
    null,
  );
}

/** Applies a row of the ledger to the state of a report; `text` is what was typed with it. */
export function evolveReportRow(state: ReportState | null, row: LedgerRow, text: PlainText | null): ReportState {
  const { year } = row.payload as { year: number };
  const recorded = { year, version: row.version, by: row.actor, at: row.recorded_at.toISOString() };
  return evolveReport(state, recorded, eventOf(row, text));
}

/** Writes the row of a report. */
export const projectReport = (tx: Tx, organId: string, state: ReportState): Promise<void> =>
  projectReports(tx, [{ organId, state }]);

/** Writes the rows of reports. */
export const projectReports = (tx: Tx, reports: readonly { organId: string; state: ReportState }[]): Promise<void> =>
  insertRows(
    tx,
    'annual_report',
    columns,
    reports.map(({ organId, state }) => ({
      organ_id: organId,
      id: reportId(organId, state.year),
      version: state.version,
      year: state.year,
      prose: state.prose,
      adjustments: state.adjustments,
      explanations: state.explanations,
      zero: state.zero,
      published_on: state.published?.on ?? null,
      published_seq: state.published?.seq ?? null,
      digest: state.published?.digest ?? null,
      file_digest: state.published?.file_digest ?? null,
      adopted: state.published?.adopted ?? false,
    })),
    replacing(columns, ['organ_id', 'id']),
  );

const columns: Column[] = [
  { name: 'organ_id', type: 'uuid' },
  { name: 'id', type: 'uuid' },
  { name: 'version', type: 'int' },
  { name: 'year', type: 'int' },
  { name: 'prose', type: 'jsonb' },
  { name: 'adjustments', type: 'jsonb' },
  { name: 'explanations', type: 'jsonb' },
  { name: 'zero', type: 'jsonb' },
  { name: 'published_on', type: 'date' },
  { name: 'published_seq', type: 'bigint' },
  { name: 'digest', type: 'text' },
  { name: 'file_digest', type: 'text' },
  { name: 'adopted', type: 'boolean' },
];
