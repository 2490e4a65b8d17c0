import { dayInChina } from '../../domain/calendar/day.ts';
import { batches } from '../../domain/register/registers.ts';
import type { House } from '../house.ts';
import { type Outcome, transact } from '../ledger/transact.ts';
import { statesOfBatch, voidStep } from './void.ts';

/** Voids an imported batch: every record of it that is still in force, and the batch itself, for one reason. */
export function voidBatch(
  house: House,
  actor: string,
  organId: string,
  batchId: string,
  reason: string,
): Promise<Outcome> {
  return transact(house, actor, organId, async (tx) => {
    const doomed = await statesOfBatch(tx, organId, batchId);
    if (!doomed.some(({ register }) => register === batches))
      return {
        refusal: { code: 'not_found' as const, sentence: '没有找到这一批导入，或者已经作废。什么都没有改动。' },
      };
    return voidStep(house, tx, organId, doomed, { reason }, dayInChina(house.now()));
  });
}
