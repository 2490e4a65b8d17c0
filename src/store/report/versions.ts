import type { ReportEvent } from '../../domain/report/decide/state.ts';
import type { OrganKey, OrganRow, Reader } from '../database.ts';
import type { House } from '../house.ts';
import { streamEvents } from '../ledger/ledger.ts';
import { actorNames } from '../people.ts';
import { inOrganSnapshot } from '../snapshot.ts';
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

/** What a version is compared by. */
type VersionFile = Pick<ReportFile, 'prose' | 'tables' | 'layout'>;

/** A report as an act left it: the file that was published, or what the records said at that point of the chain. */
export const versionOf = (
  house: House,
  db: Reader,
  organ: OrganKey,
  year: number,
  version: number,
): Promise<VersionFile | null> =>
  inOrganSnapshot(db, organ, (tx, present) => leftBy(house, tx, present, year, version));

async function leftBy(
  house: House,
  db: Reader,
  organ: OrganRow,
  year: number,
  version: number,
): Promise<VersionFile | null> {
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
