import type { RecordedChange } from '../../domain/register/decider.ts';
import type { Register } from '../../domain/register/register.ts';
import type { NewEvent } from '../ledger/ledger.ts';

/** An event of the ledger for a change that the decider made. */
export function newEvent(register: Register, id: string, version: number, change: RecordedChange): NewEvent {
  const { event, text } = change;
  return {
    stream: register.name,
    streamId: id,
    version,
    type: event.type,
    occurredOn: event.occurredOn,
    payload: {
      ...(event.type === 'voided' ? {} : { facts: event.facts }),
      ...('batchId' in event && event.batchId ? { batch_id: event.batchId } : {}),
    },
    text: Object.keys(text).length > 0 ? text : null,
  };
}
