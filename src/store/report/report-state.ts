import { evolveReport, type Published, type ReportEvent, type ReportState } from '../../domain/report/decider.ts';
import { noProse } from '../../domain/report/writing.ts';
import type { LedgerRow, Reader, Tx } from '../database.ts';
import type { House } from '../house.ts';
import { sha256 } from '../ledger/chain.ts';
import { streamEvents } from '../ledger/ledger.ts';
import type { PlainText } from '../ledger/seal.ts';
import { openTexts } from '../register/projection.ts';
import type { Until } from './replay.ts';

/** The id of an organ's report of a year: one report a year, so the id follows from both. */
export function reportId(organId: string, year: number): string {
  const hex = sha256(`annual_report ${organId} ${year}`).toString('hex');
  // Shaped as a UUID of version 8 (RFC 9562: made by a scheme of one's own).
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** An organ's report of a year as it stands, or null where nothing was written. */
export async function loadReport(db: Reader, organId: string, year: number): Promise<ReportState | null> {
  const row = await db
    .selectFrom('annual_report')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .executeTakeFirst();
  if (!row) return null;
  const { version, text_version, prose, published_on, published_seq, digest, file_digest } = row;
  const published = published_on
    ? { on: published_on, seq: published_seq!, digest: digest!, file_digest: file_digest! }
    : null;
  return { year, version, textVersion: text_version, prose, published };
}

/** The words of a report as they were known then. */
export async function reportAsOf(
  house: House,
  db: Reader,
  organId: string,
  year: number,
  until: Until,
): Promise<ReportState | null> {
  const id = reportId(organId, year);
  const known = (row: LedgerRow): boolean => ('asOf' in until ? row.recorded_at <= until.asOf : row.seq <= until.upTo);
  const rows = (await streamEvents(db, organId, id)).filter(known);
  const texts = await openTexts(
    db,
    house.sealer,
    organId,
    rows.map((row) => ({ id, version: row.version })),
  );
  return rows.reduce<ReportState | null>(
    (state, row) => evolveReportRow(state, row, texts.get(`${id}/${row.version}`) ?? null),
    null,
  );
}

/** Applies a row of the ledger to the state of a report; `text` is what was typed with it. */
export function evolveReportRow(state: ReportState | null, row: LedgerRow, text: PlainText | null): ReportState {
  const payload = row.payload as { year: number; published?: Published };
  const event: ReportEvent = payload.published
    ? { type: 'published', year: payload.year, published: payload.published }
    : { type: 'written', year: payload.year, prose: { ...noProse, ...text } };
  return evolveReport(state, row.version, event);
}

/** Writes the row of a report. */
export async function projectReport(tx: Tx, organId: string, state: ReportState): Promise<void> {
  const values = {
    version: state.version,
    text_version: state.textVersion,
    year: state.year,
    prose: JSON.stringify(state.prose) as never,
    published_on: state.published?.on ?? null,
    published_seq: state.published?.seq ?? null,
    digest: state.published?.digest ?? null,
    file_digest: state.published?.file_digest ?? null,
  };
  await tx
    .insertInto('annual_report')
    .values({ organ_id: organId, id: reportId(organId, state.year), ...values })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(values))
    .execute();
}
