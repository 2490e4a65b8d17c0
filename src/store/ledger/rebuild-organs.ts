import type { RecordState } from '../../domain/register/decider.ts';
import { registers } from '../../domain/register/registers.ts';
import type { ReportState } from '../../domain/report/decide/state.ts';
import { type LedgerRow, query, type Tx } from '../database.ts';
import type { House } from '../house.ts';
import { organRowOf, projectOrgans } from '../organ.ts';
import { evolveRow, openTexts, openTextsOfOrgans, project, type TextKey, textKey } from '../register/projection.ts';
import { evolveReportRow, projectReports, reportStream } from '../report/report-state.ts';
import { caseStream } from '../request/case-projection.ts';
import { CaseRebuild } from '../request/case-rebuild.ts';
import { projectUnmaskings, unmaskingStream } from '../request/unmask.ts';
import { portions } from '../rows.ts';
import { organEvents } from './ledger.ts';
import type { PlainText } from './seal.ts';

/** What is made of events and texts alone; the rows of organs stay, for whoever reads meanwhile. */
const tables = [
  ...registers.map(({ table }) => table),
  'request_case',
  'case_paper',
  'case_token',
  'unmasking',
  'publication_title',
  'annual_report',
];

/** Makes the projections of organs again, whose chains are locked. Gives the number of their events. */
export async function rebuildOrgans(house: House, tx: Tx, organIds: readonly string[]): Promise<number> {
  const [only, ...others] = organIds;
  if (only === undefined) return 0;
  const [those, given] = others.length === 0 ? ['= $1', only] : ['= any($1)', organIds];
  for (const table of tables) await tx.executeQuery(query(`delete from "${table}" where organ_id ${those}`, [given]));
  const textsOf = async (keys: readonly TextKey[]): Promise<(key: TextKey) => PlainText> => {
    const texts =
      others.length === 0
        ? openTexts(tx, house.sealer, only, keys.map(shortKey))
        : openTextsOfOrgans(tx, house.sealer, keys);
    const found = await texts;
    return ({ stream_id, version }) => found.get(textKey(stream_id, version)) ?? {};
  };

  const organs = new Map<string, { last: LedgerRow; since: string }>();
  const records = new Map<string, { stream: string; organId: string; state: RecordState }>();
  const reports = new Map<string, { organId: string; state: ReportState }>();
  const cases = new CaseRebuild();
  let events = 0;
  for await (const rows of eventsOf(tx, organIds)) {
    events += rows.length;
    const typed: LedgerRow[] = [];
    for (const row of rows) {
      const { organ_id: organId, stream, stream_id: id } = row;
      if (stream === 'organ') organs.set(organId, { last: row, since: organs.get(organId)?.since ?? row.occurred_on });
      else if (stream === reportStream || (stream === caseStream && cases.take(row))) typed.push(row);
      else if (stream !== caseStream && stream !== unmaskingStream)
        records.set(id, { stream, organId, state: evolveRow(records.get(id)?.state ?? null, row) });
    }
    const textOf = await textsOf(typed);
    for (const row of typed.filter(({ stream }) => stream === reportStream)) {
      const { organ_id: organId, stream_id: id } = row;
      reports.set(id, { organId, state: evolveReportRow(reports.get(id)?.state ?? null, row, textOf(row)) });
    }
    await cases.projectPapers(tx, textOf);
    await projectUnmaskings(
      tx,
      rows.filter(({ stream }) => stream === unmaskingStream),
    );
  }

  const heads = [...organs.values()];
  const words = await textsOf(heads.map(({ last }) => last));
  await projectOrgans(
    tx,
    heads.map(({ last, since }) => ({ ...organRowOf(last, words(last)), registered_on: since })),
  );
  await projectReports(tx, [...reports.values()]);
  const all = [...records.values()];
  for (const register of registers)
    for (const some of portions(all.filter(({ stream }) => stream === register.name))) {
      const keyOf = ({ organId, state }: (typeof some)[number]): TextKey => ({
        organ_id: organId,
        stream_id: state.id,
        version: state.textVersion,
      });
      const textOf = await textsOf(some.map(keyOf));
      await project(
        tx,
        register,
        some.map((one) => ({ ...one, text: textOf(keyOf(one)) })),
      );
    }
  await cases.project(tx, house);
  return events;
}

const shortKey = ({ stream_id, version }: TextKey) => ({ id: stream_id, version });

/** The events of one organ, a page at a time; those of several, which are few, at once. */
async function* eventsOf(tx: Tx, organIds: readonly string[]): AsyncGenerator<LedgerRow[]> {
  if (organIds.length === 1) return yield* organEvents(tx, organIds[0]!);
  const { rows } = await tx.executeQuery<LedgerRow>(
    query('select * from ledger where organ_id = any($1) order by organ_id, seq', [organIds]) as never,
  );
  yield rows;
}
