import type { Day } from '../../domain/calendar/day.ts';
import type { Decision } from '../../domain/refusal.ts';
import {
  decideRecord,
  evolveRecord,
  type RecordedChange,
  type RecordState,
  type Surroundings,
} from '../../domain/register/decider.ts';
import { noteOf } from '../../domain/register/import.ts';
import { type Register, uniqueFieldsOf } from '../../domain/register/register.ts';
import { batches, postings } from '../../domain/register/registers.ts';
import type { NewEvent, TextRow } from '../ledger/ledger.ts';
import type { PlainText, Sealer } from '../ledger/seal.ts';
import { turns } from '../turns.ts';
import type { Held } from './import-held.ts';
import type { Noted, Planned } from './import-plan.ts';
import { newEvent } from './record-event.ts';

/** A record of a file, decided and sealed: only its place in the chain is not known yet. */
export interface Decided {
  register: Register;
  event: NewEvent;
  state: RecordState;
  text: PlainText;
  sealed: TextRow | null;
}

/** Puts every planned record before the decider, with what the organ and the file itself hold already. */
export async function decideAll(
  given: { register: Register; plan: readonly Planned[]; batchId: string; today: Day; sealer: Sealer },
  held: Held,
  told: Noted,
  onProgress: (part: number) => void,
): Promise<Decided[]> {
  const { register, plan, batchId, today, sealer } = given;
  const ofFile = new Map<string, { id: string; show: string }>();
  const decided: Decided[] = [];
  const turn = turns();
  for (const [i, { register: of, id, values, line }] of plan.entries()) {
    await turn();
    onProgress(i / plan.length);
    const around: Surroundings = {
      today,
      text: {},
      holder: (field, value) => ofFile.get(`${of.name} ${field} ${value}`) ?? held.holder(of, field, value),
      // Whatever a row refers to is either in the plan itself or was just found in the register.
      exists: () => true,
    };
    const decision = decideRecord(of, id, null, { act: 'record', values, batchId }, around);
    if ('refusal' in decision) {
      const { problems, sentence } = decision.refusal;
      for (const problem of problems ?? [{ field: null, message: sentence }])
        told.errors.push(noteOf(of === postings ? register : of, line, problem));
      continue;
    }
    for (const field of uniqueFieldsOf(of))
      if (typeof values[field.key] === 'string')
        ofFile.set(`${of.name} ${field.key} ${values[field.key]}`, { id, show: `本文件第 ${line} 行` });
    decided.push(withSeal(sealer, of, id, decision.events[0]!));
  }
  return decided;
}

/** The batch itself, or why there is none. */
export function decideBatch(
  batchId: string,
  values: Record<string, unknown>,
  today: Day,
  sealer: Sealer,
): Decision<Decided> {
  const around: Surroundings = { today, text: {}, holder: () => null, exists: () => true };
  const decision = decideRecord(batches, batchId, null, { act: 'record', values }, around);
  return 'refusal' in decision ? decision : { events: [withSeal(sealer, batches, batchId, decision.events[0]!)] };
}

/** Seals what is to be sealed before the chain is locked: others wait for it. */
function withSeal(sealer: Sealer, register: Register, id: string, change: RecordedChange): Decided {
  const event = newEvent(register, id, 1, change);
  const decided = { register, state: evolveRecord(null, id, 1, change.event), text: change.text };
  if (!event.text) return { ...decided, event, sealed: null };
  const { seal, salt, cipher } = sealer.seal(event.text);
  return {
    ...decided,
    event: { ...event, payload: { ...event.payload, seal }, text: null },
    sealed: { stream_id: id, version: 1, salt, cipher },
  };
}
