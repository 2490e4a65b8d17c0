import type { OrganLevel } from '../../domain/organ/level.ts';
import { adjusted } from '../../domain/report/adjust.ts';
import type { Counts } from '../../domain/report/assemble.ts';
import { cellValue } from '../../domain/report/cell-name.ts';
import { checkReport } from '../../domain/report/check.ts';
import type { ReportState } from '../../domain/report/decide/state.ts';
import { filledProse } from '../../domain/report/drafting/living-number.ts';
import { type ReportTables, requestsLayout } from '../../domain/report/tables.ts';
import { noProse } from '../../domain/report/writing.ts';
import type { OrganKey, OrganRow, Reader } from '../database.ts';
import type { House } from '../house.ts';
import { recentIn } from '../recent.ts';
import { inOrganSnapshot } from '../snapshot.ts';
import { countFacts, countTables } from './count.ts';
import { type PublishedFile, publishedReport } from './published.ts';
import { countAsOf, type Until } from './replay.ts';
import { asReport, type ReportFile, sealedFile } from './report-file.ts';
import { loadReport, reportAsOf } from './report-state.ts';

/** A report with all that it was made from. */
export interface ComputedReport {
  file: ReportFile;
  /** What people recorded of it; null where nothing was. */
  state: ReportState | null;
  /** What the records count, before cells were filled in otherwise. */
  counted: ReportTables;
  /** What the records count beside the tables. */
  facts: Counts;
  previous: PublishedFile | null;
}

/**
 * Computes an organ's report of a year from its records, now or as they were known then: from one state of the
 * database, so that the place in the chain which it names is the one that it was counted at.
 */
export const computeReport = (
  house: House,
  db: Reader,
  organ: OrganKey,
  year: number,
  until?: Until,
): Promise<ComputedReport> => inOrganSnapshot(db, organ, (tx, present) => compute(house, tx, present, year, until));

/** A report now follows from its organ's chain alone: it is kept by year and head, which is read every time. */
const recent = recentIn<ComputedReport>(100);

async function compute(
  house: House,
  db: Reader,
  organ: OrganRow,
  year: number,
  until?: Until,
): Promise<ComputedReport> {
  const ledger = await headAt(db, organ.organ_id, until);
  const key = `${organ.organ_id} ${year} ${ledger.head}`;
  const kept = until ? undefined : recent(house).get(key);
  if (kept) return kept;
  const { tables: counted, facts } = until
    ? await countAsOf(db, organ, year, until)
    : { tables: await countTables(db, organ, year), facts: await countFacts(db, organ.organ_id, year) };
  const state = until
    ? await reportAsOf(house, db, organ.organ_id, year, until)
    : await loadReport(db, organ.organ_id, year);
  const layout = { proactive: '2021', requests: requestsLayout(counted) } as const;
  const adjustments = state?.adjustments ?? [];
  const tables = adjusted(counted, adjustments, layout.requests);
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
  const computed = frozen({ file, state, counted, facts, previous });
  if (!until) recent(house).set(key, computed);
  return computed;
}

/** Several readers have the same report: none changes it for another. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(Object.freeze(value))) frozen(part);
  return value;
}

/** The hash of the last event of an organ's chain (hex): what follows from the chain alone follows from it. */
export async function headHash(db: Reader, organId: string): Promise<string> {
  const head = await db.selectFrom('ledger_head').select('hash').where('organ_id', '=', organId).executeTakeFirst();
  return head?.hash.toString('hex') ?? '';
}

/** The last event of an organ's chain that was known, and its hash (hex). */
export async function headAt(db: Reader, organId: string, until?: Until): Promise<ReportFile['ledger']> {
  let select = db.selectFrom('ledger').select(['seq', 'hash']).where('organ_id', '=', organId);
  if (until && 'asOf' in until) select = select.where('recorded_at', '<=', until.asOf);
  if (until && 'upTo' in until) select = select.where('seq', '<=', until.upTo);
  const row = await select.orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return { seq: row?.seq ?? 0, head: row?.hash.toString('hex') ?? '' };
}
