import { dayInChina } from '../../domain/calendar/day.ts';
import { invalid, type Refusal } from '../../domain/refusal.ts';
import type { CaseWords } from '../../domain/request/case/words.ts';
import type { LedgerRow, OrganRow, Tx } from '../database.ts';
import type { House } from '../house.ts';
import { transact } from '../ledger/transact.ts';
import { loadCase } from './case-act.ts';
import { openWords } from './case-text.ts';

/** The stream of who saw an applicant's data whole. */
export const unmaskingStream = 'unmaskings';

/** Shows the data of a case's applicants whole: who looked, when and why is recorded first. */
export async function unmask(
  house: House,
  account: string,
  organ: OrganRow,
  caseId: string,
  reason: string,
): Promise<{ words: CaseWords } | { refusal: Refusal }> {
  const why = reason.trim();
  if (why === '' || why.length > 200)
    return { refusal: invalid([{ field: 'reason', message: '请写明为什么要看，最多 200 个字。' }]) };
  const state = await loadCase(house.db, organ.organ_id, caseId);
  if (!state) return { refusal: { code: 'not_found', sentence: '没有找到这件申请。' } };
  const outcome = await transact(house, account, organ.organ_id, async () => ({
    events: [
      {
        stream: unmaskingStream,
        streamId: house.newId(),
        version: 1,
        type: 'unmasked',
        occurredOn: dayInChina(house.now()),
        payload: { case_id: caseId },
        text: { reason: why },
      },
    ],
    project: async (tx, rows) => {
      for (const row of rows) await projectUnmasking(tx, row);
    },
  }));
  if (!outcome.ok) return { refusal: outcome.refusal };
  return { words: (await openWords(house, house.db, organ.organ_id, [state])).get(caseId)! };
}

export async function projectUnmasking(tx: Tx, row: LedgerRow): Promise<void> {
  const { case_id } = row.payload as { case_id: string };
  await tx
    .insertInto('unmasking')
    .values({ organ_id: row.organ_id, id: row.stream_id, case_id, account: row.actor, at: row.recorded_at })
    .execute();
}
