import type { Day } from '../../domain/calendar/day.ts';
import { decideRecord, type RecordState, type Surroundings } from '../../domain/register/decider.ts';
import type { Register } from '../../domain/register/register.ts';
import { batches, registerNamed, registers } from '../../domain/register/registers.ts';
import { type LedgerRow, query, type Tx } from '../database.ts';
import type { House } from '../house.ts';
import type { NewEvent } from '../ledger/ledger.ts';
import type { Step } from '../ledger/transact.ts';
import { evolveRow, projectStates } from './projection.ts';
import { newEvent } from './record-event.ts';

/** A record that is about to be voided. */
export interface Doomed {
  register: Register;
  state: RecordState;
}

/** Voids records, and what belongs to them, for one reason. */
export async function voidStep(
  house: House,
  tx: Tx,
  organId: string,
  doomed: readonly Doomed[],
  given: { reason: string; expected?: number },
  today: Day,
): Promise<Step> {
  const around: Surroundings = { today, text: {}, holder: () => null, exists: () => true };
  const all = await withParts(tx, organId, doomed);
  const events: NewEvent[] = [];
  for (const [i, { register, state }] of all.entries()) {
    // The version that a person saw is that of the record itself.
    const expected = i === 0 && given.expected !== undefined ? { expected: given.expected } : {};
    const command = { act: 'void', reason: given.reason, ...expected } as const;
    const decision = decideRecord(register, state.id, state, command, around);
    if ('refusal' in decision) return decision;
    events.push(...decision.events.map((change) => newEvent(register, state.id, state.version + 1, change)));
  }
  return {
    events,
    project: async (tx) => {
      for (const register of new Set(all.map((one) => one.register))) {
        const states = all
          .filter((one) => one.register === register)
          .map(({ state }) => ({ ...state, version: state.version + 1, voided: true }));
        await projectStates(tx, house.sealer, register, organId, states);
      }
    },
  };
}

/** The records with those that belong to one of them and are still in force, each once. */
async function withParts(tx: Tx, organId: string, doomed: readonly Doomed[]): Promise<Doomed[]> {
  const all = new Map(doomed.map((one) => [one.state.id, one]));
  for (const register of registers) {
    const ids = doomed.filter((one) => one.register === register).map(({ state }) => state.id);
    if (ids.length === 0) continue;
    for (const part of (register.parts ?? []).map((name) => registerNamed(name)!)) {
      const field = part.fields.find((one) => one.kind === 'ref' && one.register === register.name)!;
      for (const state of await standingStates(tx, organId, part, field.key, ids))
        all.set(state.id, { register: part, state });
    }
  }
  return [...all.values()];
}

/** The states of an imported batch and of its records that are still in force; none where there is no such batch. */
export async function statesOfBatch(tx: Tx, organId: string, batchId: string): Promise<Doomed[]> {
  const found: Doomed[] = [];
  for (const register of registers) {
    const column = register === batches ? 'id' : 'batch_id';
    for (const state of await standingStates(tx, organId, register, column, [batchId])) found.push({ register, state });
  }
  return found;
}

/** The states of the records of a register that are still in force and hold one of some ids in a column. */
async function standingStates(
  tx: Tx,
  organId: string,
  register: Register,
  column: string,
  ids: readonly string[],
): Promise<RecordState[]> {
  const { rows } = await tx.executeQuery<LedgerRow>(
    query(
      `select l.* from ledger l join "${register.table}" r on r.organ_id = l.organ_id and r.id = l.stream_id
       where l.organ_id = $1 and r."${column}" = any($2) and not r.voided order by l.stream_id, l.version`,
      [organId, ids],
    ) as never,
  );
  const states = new Map<string, RecordState>();
  for (const row of rows) states.set(row.stream_id, evolveRow(states.get(row.stream_id) ?? null, row));
  return [...states.values()];
}
