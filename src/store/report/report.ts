import type { OrganLevel } from '../../domain/organ/level.ts';
import { adjusted } from '../../domain/report/adjust.ts';
import type { Counts } from '../../domain/report/assemble.ts';
import { cellValue } from '../../domain/report/cell-name.ts';
import { checkReport } from '../../domain/report/check.ts';
import type { Published, ReportState } from '../../domain/report/decide/state.ts';
import { filledProse, unfilled } from '../../domain/report/drafting/living-number.ts';
import type { Finding, Report } from '../../domain/report/report.ts';
import type { ReportTables } from '../../domain/report/tables.ts';
import { noProse, proseOf, type ReportProse } from '../../domain/report/writing.ts';
import type { OrganRow, Reader } from '../database.ts';
import type { House } from '../house.ts';
import { canonical, sha256 } from '../ledger/chain.ts';
import { countFacts, countTables } from './count.ts';
import { countAsOf, type Until } from './replay.ts';
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
  /** Where a report stood that was published before Mingce, and the day it was entered here; else absent. */
  adopted?: { url: string | null; adopted_on: string };
  /** The last event of the organ's chain that was known, and its hash. */
  ledger: { seq: number; head: string };
  prose: ReportProse;
  tables: ReportTables;
  /** Cells that were filled in otherwise than the records count, with what the records counted. */
  adjusted?: { cell: string; counted: number | string | null }[];
  /** It was published elsewhere before and entered here afterwards: nothing of it is counted from the records. */
  adopted?: { url: string | null; adopted_on: string };
  findings: Finding[];
  digest: string;
}

export type PublishedReport = ReportFile & { published_on: string };

/** A report with all that it was made from. */
export interface ComputedReport {
  file: ReportFile;
  /** What people recorded of it; null where nothing was. */
  state: ReportState | null;
  /** What the records count, before cells were filled in otherwise. */
  counted: ReportTables;
  /** What the records count beside the tables. */
  facts: Counts;
  previous: PublishedReport | null;
}

/** The digest of a report file. */
export function reportDigest({ digest: _, findings: __, ledger: ___, ...rest }: ReportFile): string {
  return sha256(canonical(rest)).toString('hex');
}

/** A report file with its digest. */
export function sealedFile(file: Omit<ReportFile, 'digest'>): ReportFile {
  const blank = { ...file, digest: '' };
  return { ...blank, digest: reportDigest(blank) };
}

/** Computes an organ's report of a year from its records, now or as they were known then. */
export async function computeReport(
  house: House,
  db: Reader,
  organ: OrganRow,
  year: number,
  until?: Until,
): Promise<ComputedReport> {
  const ledger = await headAt(db, organ.organ_id, until);
  const { tables: counted, facts } = until
    ? await countAsOf(db, organ, year, until)
    : { tables: await countTables(db, organ, year), facts: await countFacts(db, organ.organ_id, year) };
  const state = until
    ? await reportAsOf(house, db, organ.organ_id, year, until)
    : await loadReport(db, organ.organ_id, year);
  const layout = layoutOf(organ);
  const adjustments = state?.adjustments ?? [];
  const tables = adjusted(counted, adjustments, layout.requests!);
  const prose = filledProse(state?.prose ?? noProse, tables, facts);
  const previous = await publishedReport(house, db, organ, year - 1);
  const findings = checkReport(asReport({ organ_name: organ.name, year, layout, tables, prose }), {
    level: organ.level as OrganLevel,
    previous: previous && asReport(previous),
    occasion: 'submission',
    recount: counted,
    clarificationNotices: null,
  });
  const file = sealedFile({
    organ: organ.code,
    organ_name: organ.name,
    year,
    layout,
    ledger,
    prose,
    tables,
    ...(adjustments.length > 0
      ? { adjusted: adjustments.map(({ cell }) => ({ cell, counted: cellValue(counted, cell) })) }
      : {}),
    findings,
  });
  return { file, state, counted, facts, previous };
}

const layoutOf = (_: OrganRow): Report['layout'] => ({ proactive: '2021', requests: '2021' });

/** The last event of an organ's chain that was known, and its hash (hex). */
export async function headAt(db: Reader, organId: string, until?: Until): Promise<ReportFile['ledger']> {
  let select = db.selectFrom('ledger').select(['seq', 'hash']).where('organ_id', '=', organId);
  if (until && 'asOf' in until) select = select.where('recorded_at', '<=', until.asOf);
  if (until && 'upTo' in until) select = select.where('seq', '<=', until.upTo);
  const row = await select.orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return { seq: row?.seq ?? 0, head: row?.hash.toString('hex') ?? '' };
}

/** A report file as the rules read it. */
export const asReport = ({
  organ_name,
  year,
  layout,
  tables,
  prose,
}: Pick<ReportFile, 'organ_name' | 'year' | 'layout' | 'tables' | 'prose'>): Report => ({
  organ: organ_name,
  year,
  layout,
  tables,
  marks: {},
  prose: proseOf(organ_name, year, prose),
  leftovers: Object.values(prose)
    .flatMap(unfilled)
    .map((text) => ({ kind: 'template', text })),
});

/** The report of a year as it was last published, or null. */
export async function publishedReport(
  house: House,
  db: Reader,
  organ: OrganRow,
  year: number,
): Promise<PublishedReport | null> {
  const state = await loadReport(db, organ.organ_id, year);
  return state?.published ? fileOf(house, organ, year, state.published) : null;
}

/** The file that an event of publication names. */
export async function fileOf(
  house: House,
  organ: OrganRow,
  year: number,
  { file_digest, on }: Pick<Published, 'file_digest' | 'on'>,
): Promise<PublishedReport> {
  const bytes = await house.files.get(file_digest);
  if (!bytes) throw new Error(`published report ${organ.code} ${year} has lost its file`);
  return { ...(JSON.parse(bytes.toString('utf8')) as ReportFile), published_on: on };
}

/** The years that an organ has published a report of, newest first. */
export async function publishedYears(
  db: Reader,
  organId: string,
): Promise<{ year: number; published_on: string; adopted: boolean }[]> {
  const rows = await db
    .selectFrom('annual_report')
    .select(['year', 'published_on', 'adopted'])
    .where('organ_id', '=', organId)
    .where('published_on', 'is not', null)
    .orderBy('year', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, published_on: row.published_on! }));
}
