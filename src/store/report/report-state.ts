import { evolveReport, type ReportState } from '../../domain/report/decide/state.ts';
import type { LedgerRow, Reader, Tx } from '../database.ts';
import type { House } from '../house.ts';
import { sha256 } from '../ledger/chain.ts';
import { streamEvents } from '../ledger/ledger.ts';
import type { PlainText } from '../ledger/seal.ts';
import { openTexts } from '../register/projection.ts';
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
export async function projectReport(tx: Tx, organId: string, state: ReportState): Promise<void> {
  const { published } = state;
  const json = (value: unknown): never => JSON.stringify(value) as never;
  const values = {
    version: state.version,
    year: state.year,
    prose: json(state.prose),
    adjustments: json(state.adjustments),
    explanations: json(state.explanations),
    zero: state.zero && json(state.zero),
    published_on: published?.on ?? null,
    published_seq: published?.seq ?? null,
    digest: published?.digest ?? null,
    file_digest: published?.file_digest ?? null,
    adopted: published?.adopted ?? false,
  };
  await tx
    .insertInto('annual_report')
    .values({ organ_id: organId, id: reportId(organId, state.year), ...values })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(values))
    .execute();
}
