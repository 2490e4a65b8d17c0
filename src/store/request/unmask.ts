import { dayInChina } from '../../domain/calendar/day.ts';
import { invalid, type Refusal } from '../../domain/refusal.ts';
import type { CaseWords } from '../../domain/request/case/words.ts';
import type { LedgerRow, OrganKey, Tx } from '../database.ts';
import type { House } from '../house.ts';
import { type Outcome, transact } from '../ledger/transact.ts';
import { insertRows } from '../rows.ts';
import { loadCase } from './case-act.ts';
import { openWords } from './case-text.ts';

/** The stream of who saw an applicant's data whole. */
export const unmaskingStream = 'unmaskings';

/** Records that somebody sees the data of a case's applicants whole, when and why. */
export const noteUnmasking = (
  house: House,
  account: string,
  { organ_id }: OrganKey,
  caseId: string,
  reason: string,
): Promise<Outcome> =>
  transact(house, account, organ_id, async () => ({
    events: [
      {
        stream: unmaskingStream,
        streamId: house.newId(),
        version: 1,
        type: 'unmasked',
        occurredOn: dayInChina(house.now()),
        payload: { case_id: caseId },
        text: { reason },
      },
    ],
    project: projectUnmaskings,
  }));

/** Shows the data of a case's applicants whole to who says why; that is recorded first. */
export async function unmask(
  house: House,
  account: string,
  organ: OrganKey,
  caseId: string,
  reason: string,
): Promise<{ words: CaseWords } | { refusal: Refusal }> {
  const why = reason.trim();
  if (why === '' || why.length > 200)
    return { refusal: invalid([{ field: 'reason', message: '请写明为什么要看，最多 200 个字。' }]) };
  const state = await loadCase(house.db, organ.organ_id, caseId);
  if (!state) return { refusal: { code: 'not_found', sentence: '没有找到这件申请。' } };
  const noted = await noteUnmasking(house, account, organ, caseId, why);
  if (!noted.ok) return { refusal: noted.refusal };
  return { words: (await openWords(house, house.db, organ.organ_id, [state])).get(caseId)! };
}

/** Writes who saw whose data. */
export const projectUnmaskings = (tx: Tx, rows: readonly LedgerRow[]): Promise<void> =>
  insertRows(
    tx,
    'unmasking',
    columns,
    rows.map((row) => ({
      organ_id: row.organ_id,
      id: row.stream_id,
      case_id: (row.payload as { case_id: string }).case_id,
      account: row.actor,
      at: row.recorded_at,
    })),
  );

const columns = [
  { name: 'organ_id', type: 'uuid' },
  { name: 'id', type: 'uuid' },
  { name: 'case_id', type: 'uuid' },
  { name: 'account', type: 'text' },
  { name: 'at', type: 'timestamptz' },
];
