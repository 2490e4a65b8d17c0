import type { OrganLevel } from '../../domain/organ/level.ts';
import { checkReport } from '../../domain/report/check.ts';
import type { Finding, Report } from '../../domain/report/report.ts';
import { type ReportTables, requestsLayout } from '../../domain/report/tables.ts';
import { noProse, proseOf, type ReportProse } from '../../domain/report/writing.ts';
import type { OrganRow, Reader } from '../database.ts';
import type { House } from '../house.ts';
import { canonical, sha256 } from '../ledger/chain.ts';
import { countTables } from './count.ts';
import { countTablesAsOf, type Until } from './replay.ts';
import { loadReport, reportAsOf } from './report-state.ts';

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
  layout: { proactive: '2021', requests: requestsLayout(tables) },
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
