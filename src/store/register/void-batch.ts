import { dayInChina } from '../../domain/calendar/day.ts';
import { decideRecord, type RecordState, type Surroundings } from '../../domain/register/decider.ts';
import type { Register } from '../../domain/register/register.ts';
import { batches, registers } from '../../domain/register/registers.ts';
import { type LedgerRow, query, type Tx } from '../database.ts';
import type { House } from '../house.ts';
import type { NewEvent } from '../ledger/ledger.ts';
import { type Outcome, transact } from '../ledger/transact.ts';
import { evolveRow, projectStates } from './projection.ts';
import { newEvent } from './record.ts';

/** Voids an imported batch: every record of it that is still in force, and the batch itself, for one reason. */
export function voidBatch(
  house: House,
  actor: string,
  organId: string,
  batchId: string,
  reason: string,
): Promise<Outcome> {
  return transact(house, actor, organId, async (tx) => {
    const around: Surroundings = {
      today: dayInChina(house.now()),
      text: {},
      holder: () => null,
      exists: () => true,
    };
    const events: NewEvent[] = [];
    const voided: { register: Register; state: RecordState }[] = [];
    for (const register of registers) {
      const states =
        register === batches
          ? await statesOf(tx, organId, batchId)
          : await statesOfBatch(tx, organId, register, batchId);
      if (register === batches && states.length === 0)
        return { refusal: { code: 'not_found' as const, sentence: '没有找到这一批导入。什么都没有改动。' } };
      for (const state of states) {
        const decision = decideRecord(register, state.id, state, { act: 'void', reason }, around);
        if ('refusal' in decision) return decision;
        events.push(...decision.events.map((change) => newEvent(register, state.id, state.version + 1, change)));
        voided.push({ register, state: { ...state, version: state.version + 1, voided: true } });
      }
    }
    return {
      events,
      project: async (tx) => {
        for (const register of new Set(voided.map((one) => one.register))) {
          const states = voided.filter((one) => one.register === register).map((one) => one.state);
          await projectStates(tx, house.sealer, register, organId, states);
        }
      },
    };
  });
}

/** The states of a batch's records of one register that are still in force. */
async function statesOfBatch(tx: Tx, organId: string, register: Register, batchId: string): Promise<RecordState[]> {
  const { rows } = await tx.executeQuery<LedgerRow>(
    query(
      `select l.* from ledger l join "${register.table}" r on r.organ_id = l.organ_id and r.id = l.stream_id
       where l.organ_id = $1 and r.batch_id = $2 and not r.voided order by l.stream_id, l.version`,
      [organId, batchId],
    ) as never,
  );
  return evolveAll(rows);
}

async function statesOf(tx: Tx, organId: string, id: string): Promise<RecordState[]> {
  const { rows } = await tx.executeQuery<LedgerRow>(
    query(`select * from ledger where organ_id = $1 and stream_id = $2 and stream = 'batches' order by version`, [
      organId,
      id,
    ]) as never,
  );
  return evolveAll(rows);
}

function evolveAll(rows: LedgerRow[]): RecordState[] {
  const states = new Map<string, RecordState>();
  for (const row of rows) states.set(row.stream_id, evolveRow(states.get(row.stream_id) ?? null, row));
  return [...states.values()];
}
