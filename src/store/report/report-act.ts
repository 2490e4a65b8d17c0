import { dayInChina } from '../../domain/calendar/day.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { decidePublishing, decideWriting, type ReportEvent, type ReportState } from '../../domain/report/decider.ts';
import type { LedgerRow, OrganRow, Tx } from '../database.ts';
import type { House } from '../house.ts';
import type { NewEvent } from '../ledger/ledger.ts';
import { type Outcome, transact } from '../ledger/transact.ts';
import { computeReport } from './report.ts';
import { evolveReportRow, loadReport, projectReport, reportId } from './report-state.ts';

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
