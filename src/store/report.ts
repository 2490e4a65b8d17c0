import { dayInChina } from '../domain/calendar/day.ts';
import type { OrganLevel } from '../domain/organ/level.ts';
import type { Refusal } from '../domain/refusal.ts';
import { checkReport } from '../domain/report/check.ts';
import {
  decidePublishing,
  decideWriting,
  evolveReport,
  type Published,
  type ReportEvent,
  type ReportState,
} from '../domain/report/decider.ts';
import type { Finding, Report } from '../domain/report/report.ts';
import type { ReportTables } from '../domain/report/tables.ts';
import { noProse, proseOf, type ReportProse } from '../domain/report/writing.ts';
import { canonical, sha256 } from './chain.ts';
import { countTables } from './count.ts';
import type { LedgerRow, OrganRow, Reader, Tx } from './database.ts';
import type { House } from './house.ts';
import { type NewEvent, streamEvents } from './ledger.ts';
import { openTexts } from './projection.ts';
import { countTablesAsOf, type Until } from './replay.ts';
import type { PlainText } from './seal.ts';
import { type Outcome, transact } from './transact.ts';

/**
 * A report as it is handed on: the numbers, the words, what the rules say of them, and the point of the chain that
 * they follow from. `digest` is the SHA-256 (hex) of the canonical JSON (keys sorted, no spaces) of the file without
 * `digest`, `findings` and `ledger`: anyone can compute it again from the file alone.
 */
export interface ReportFile {
  organ: string;
  organ_name: string;
  year: number;
  layout: Report['layout'];
  /** The last event of the organ's chain that was known, and its hash. */
  ledger: { seq: number; head: string };
  prose: ReportProse;
  tables: ReportTables;
  findings: Finding[];
  digest: string;
}

/** The digest of a report file. */
export function reportDigest({ digest: _, findings: __, ledger: ___, ...rest }: ReportFile): string {
  return sha256(canonical(rest)).toString('hex');
}

/** The id of an organ's report of a year: one report a year, so the id follows from both. */
export function reportId(organId: string, year: number): string {
  const hex = sha256(`annual_report ${organId} ${year}`).toString('hex');
  // Shaped as a UUID of version 8 (RFC 9562: made by a scheme of one's own).
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Computes an organ's report of a year from its records, now or as they were known then. */
export async function computeReport(
  house: House,
  db: Reader,
  organ: OrganRow,
  year: number,
  until?: Until,
): Promise<ReportFile> {
  const head = await headAt(db, organ.organ_id, until);
  const tables = until ? await countTablesAsOf(db, organ, year, until) : await countTables(db, organ, year);
  const state = until
    ? await reportAsOf(house, db, organ.organ_id, year, until)
    : await loadReport(db, organ.organ_id, year);
  const prose = state?.prose ?? noProse;
  const report = asReport(organ, year, tables, prose);
  const previous = await publishedReport(house, db, organ, year - 1);
  const findings = checkReport(report, {
    level: organ.level as OrganLevel,
    previous: previous && asReport(organ, year - 1, previous.tables, previous.prose),
    occasion: 'submission',
    recount: tables,
    clarificationNotices: null,
  });
  const file: ReportFile = {
    organ: organ.code,
    organ_name: organ.name,
    year,
    layout: report.layout,
    ledger: head,
    prose,
    tables,
    findings,
    digest: '',
  };
  return { ...file, digest: reportDigest(file) };
}

async function headAt(db: Reader, organId: string, until?: Until): Promise<ReportFile['ledger']> {
  let select = db.selectFrom('ledger').select(['seq', 'hash']).where('organ_id', '=', organId);
  if (until && 'asOf' in until) select = select.where('recorded_at', '<=', until.asOf);
  if (until && 'upTo' in until) select = select.where('seq', '<=', until.upTo);
  const row = await select.orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return { seq: row?.seq ?? 0, head: row?.hash.toString('hex') ?? '' };
}

const asReport = (organ: OrganRow, year: number, tables: ReportTables, prose: ReportProse): Report => ({
  organ: organ.name,
  year,
  layout: { proactive: '2021', requests: '2021' },
  tables,
  marks: {},
  prose: proseOf(organ.name, year, prose),
  leftovers: [],
});

/** The report of a year as it was last published, or null. */
export async function publishedReport(
  house: House,
  db: Reader,
  organ: OrganRow,
  year: number,
): Promise<(ReportFile & { published_on: string }) | null> {
  const state = await loadReport(db, organ.organ_id, year);
  if (!state?.published) return null;
  const bytes = await house.files.get(state.published.file_digest);
  if (!bytes) throw new Error(`published report ${organ.code} ${year} has lost its file`);
  return { ...(JSON.parse(bytes.toString('utf8')) as ReportFile), published_on: state.published.on };
}

/** The years that an organ has published a report of, newest first. */
export async function publishedYears(db: Reader, organId: string): Promise<{ year: number; published_on: string }[]> {
  const rows = await db
    .selectFrom('annual_report')
    .select(['year', 'published_on'])
    .where('organ_id', '=', organId)
    .where('published_on', 'is not', null)
    .orderBy('year', 'desc')
    .execute();
  return rows.map((row) => ({ year: row.year, published_on: row.published_on! }));
}

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
async function reportAsOf(
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

/** Writes the words of a report. */
export function writeReport(
  house: House,
  actor: string,
  organ: OrganRow,
  input: { year: number; prose: unknown; expected?: number },
): Promise<Outcome> {
  return transact(house, actor, organ.organ_id, async (tx) => {
    const state = await loadReport(tx, organ.organ_id, input.year);
    return reportStep(house, organ.organ_id, state, decideWriting(state, input));
  });
}

/** Publishes a report: the file is stored first, then the event that names it. */
export async function publishReport(
  house: House,
  actor: string,
  organ: OrganRow,
  input: { year: number; expected?: number },
): Promise<Outcome> {
  return transact(house, actor, organ.organ_id, async (tx) => {
    const state = await loadReport(tx, organ.organ_id, input.year);
    const file = await computeReport(house, tx, organ, input.year);
    const decide = (file_digest: string) =>
      decidePublishing(state, {
        ...input,
        today: dayInChina(house.now()),
        published: { seq: file.ledger.seq, digest: file.digest, file_digest },
        findings: file.findings,
      });
    // A file is stored only for a report that may be published.
    const may = decide('');
    if ('refusal' in may) return may;
    return reportStep(house, organ.organ_id, state, decide(await house.files.put(Buffer.from(JSON.stringify(file)))));
  });
}

function reportStep(
  house: House,
  organId: string,
  state: ReportState | null,
  decision: { events: ReportEvent[] } | { refusal: Refusal },
) {
  if ('refusal' in decision) return decision;
  const events: NewEvent[] = decision.events.map((event, i) => ({
    stream: 'annual_reports',
    streamId: reportId(organId, event.year),
    version: (state?.version ?? 0) + i + 1,
    type: event.type,
    occurredOn: dayInChina(house.now()),
    payload: { year: event.year, ...(event.type === 'published' ? { published: event.published } : {}) },
    text: event.type === 'written' ? event.prose : null,
  }));
  return {
    events,
    project: async (tx: Tx, rows: LedgerRow[]) => {
      const next = rows.reduce<ReportState | null>(
        (current, row, i) => evolveReportRow(current, row, events[i]!.text),
        state,
      );
      if (next) await projectReport(tx, organId, next);
    },
  };
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
