import type { RecordState } from '../../domain/register/decider.ts';
import { registers } from '../../domain/register/registers.ts';
import type { ReportState } from '../../domain/report/decide/state.ts';
import { type LedgerRow, query, type Reader, type Tx } from '../database.ts';
import type { House } from '../house.ts';
import { projectOrgan } from '../organ.ts';
import { evolveRow, openTexts, projectStates } from '../register/projection.ts';
import { evolveReportRow, projectReport } from '../report/report-state.ts';
import { caseStream } from '../request/case-projection.ts';
import { CaseRebuild } from '../request/case-rebuild.ts';
import { unmaskingStream } from '../request/unmask.ts';
import { lockHead, organEvents } from './ledger.ts';

/** Makes every projection again from the ledger, organ by organ, each in one transaction: an interruption harms nothing. */
export const rebuild = (house: House, onProgress?: Progress): Promise<Rebuilt> =>
  rebuildEach(house, house.db, (work) => house.db.transaction().execute(work), onProgress);

/** The same within a transaction that is open. */
export const rebuildIn = (house: House, tx: Tx, onProgress?: Progress): Promise<Rebuilt> =>
  rebuildEach(house, tx, (work) => work(tx), onProgress);

type Progress = (organs: number, of: number) => void;
interface Rebuilt {
  organs: number;
  events: number;
}

async function rebuildEach(
  house: House,
  db: Reader,
  within: (work: (tx: Tx) => Promise<number>) => Promise<number>,
  onProgress: Progress = () => {},
): Promise<Rebuilt> {
  const heads = await db.selectFrom('ledger_head').select('organ_id').orderBy('organ_id').execute();
  let events = 0;
  for (const [i, { organ_id }] of heads.entries()) {
    events += await within(async (tx) => {
      await lockHead(tx, organ_id);
      return rebuildOrgan(house, tx, organ_id);
    });
    onProgress(i + 1, heads.length);
  }
  return { organs: heads.length, events };
}

async function rebuildOrgan(house: House, tx: Tx, organId: string): Promise<number> {
  for (const register of registers)
    await tx.executeQuery(query(`delete from "${register.table}" where organ_id = $1`, [organId]));
  for (const table of ['request_case', 'case_paper', 'case_token', 'unmasking'] as const)
    await tx.deleteFrom(table).where('organ_id', '=', organId).execute();
  await tx.executeQuery(query('delete from publication_title where organ_id = $1', [organId]));
  await tx.deleteFrom('annual_report').where('organ_id', '=', organId).execute();

  const records = new Map<string, { stream: string; state: RecordState }>();
  const reports = new Map<string, ReportState>();
  const cases = new CaseRebuild(house, tx, organId);
  let events = 0;
  for await (const rows of organEvents(tx, organId)) {
    events += rows.length;
    for (const row of rows) {
      if (row.stream === 'organ') await projectOrgan(tx, row, await textOf(house, tx, row));
      else if (row.stream === caseStream || row.stream === unmaskingStream) await cases.take(row);
      else if (row.stream === 'annual_reports')
        reports.set(
          row.stream_id,
          evolveReportRow(reports.get(row.stream_id) ?? null, row, await textOf(house, tx, row)),
        );
      else
        records.set(row.stream_id, {
          stream: row.stream,
          state: evolveRow(records.get(row.stream_id)?.state ?? null, row),
        });
    }
  }
  for (const state of reports.values()) await projectReport(tx, organId, state);
  for (const register of registers) {
    const states = [...records.values()].filter((record) => record.stream === register.name).map(({ state }) => state);
    await projectStates(tx, house.sealer, register, organId, states);
  }
  await cases.project();
  return events;
}

async function textOf(house: House, tx: Tx, row: LedgerRow) {
  const texts = await openTexts(tx, house.sealer, row.organ_id, [{ id: row.stream_id, version: row.version }]);
  return texts.get(`${row.stream_id}/${row.version}`) ?? {};
}
