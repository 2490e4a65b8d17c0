import type { ReportEvent } from '../../domain/report/decide/state.ts';
import type { OrganRow, Reader } from '../database.ts';
import type { House } from '../house.ts';
import { streamEvents } from '../ledger/ledger.ts';
import { actorNames } from '../people.ts';
import { openPublished } from './published.ts';
import { computeReport } from './report.ts';
import { eventOf } from './report-events.ts';
import type { ReportFile } from './report-file.ts';
import { reportId } from './report-state.ts';

/** One act on a report: each leaves a version that can be looked at and compared. */
export interface ReportVersion {
  version: number;
  type: ReportEvent['type'];
  recordedAt: string;
  /** The name of who did it. */
  by: string;
}

/** What was done to a report, oldest first. */
export async function versionsOf(db: Reader, organ: OrganRow, year: number): Promise<ReportVersion[]> {
  const rows = await streamEvents(db, organ.organ_id, reportId(organ.organ_id, year));
  const names = await actorNames(
    db,
    rows.map((row) => row.actor),
  );
  return rows.map((row) => ({
    version: row.version,
    type: row.type as ReportEvent['type'],
    recordedAt: row.recorded_at.toISOString(),
    by: names[row.actor] ?? row.actor,
  }));
}

/** A report as an act left it: the file that was published, or what the records said at that point of the chain. */
export async function versionOf(
  house: House,
  db: Reader,
  organ: OrganRow,
  year: number,
  version: number,
): Promise<Pick<ReportFile, 'prose' | 'tables' | 'layout'> | null> {
  const rows = await streamEvents(db, organ.organ_id, reportId(organ.organ_id, year));
  const row = rows.find((one) => one.version === version);
  if (!row) return null;
  const event = eventOf(row, null);
  const { prose, tables, layout } =
    event.type === 'published' || event.type === 'adopted'
      ? await openPublished(house, organ, {
          year,
          published_on: event.published.on,
          file_digest: event.published.file_digest,
        })
      : (await computeReport(house, db, organ, year, { upTo: row.seq })).file;
  return { prose, tables, layout };
}
