import type { RecordState } from '../../domain/register/decider.ts';
import type { Register, Values } from '../../domain/register/register.ts';
import type { Reader } from '../database.ts';
import type { House } from '../house.ts';
import { streamEvents } from '../ledger/ledger.ts';
import { evolveRow, openTexts } from './projection.ts';
import { fieldTextOf } from './record.ts';

/** One thing that happened to a record, as its page tells it. */
export interface HistoryEntry {
  version: number;
  type: string;
  occurredOn: string;
  recordedAt: string;
  actor: string;
  reason: string | null;
  /** All fields as they stood after it; null for a voiding, and for text that was erased. */
  values: Values | null;
}

/** A record with everything that happened to it, or null where there is none. */
export async function recordWithHistory(
  house: House,
  db: Reader,
  organId: string,
  register: Register,
  id: string,
): Promise<{ state: RecordState; values: Values; history: HistoryEntry[] } | null> {
  const rows = (await streamEvents(db, organId, id)).filter((row) => row.stream === register.name);
  if (rows.length === 0) return null;
  const keys = rows.map((row) => ({ id, version: row.version }));
  const texts = await openTexts(db, house.sealer, organId, keys);
  let state: RecordState | null = null;
  const history: HistoryEntry[] = [];
  for (const row of rows) {
    state = evolveRow(state, row);
    const text = texts.get(`${id}/${row.version}`) ?? {};
    history.push({
      version: row.version,
      type: row.type,
      occurredOn: row.occurred_on,
      recordedAt: row.recorded_at.toISOString(),
      actor: row.actor,
      reason: text.reason ?? null,
      values: row.type === 'voided' ? null : { ...state.facts, ...fieldTextOf(register, text) },
    });
  }
  const values = history.findLast((entry) => entry.version === state!.textVersion)!.values!;
  return { state: state!, values, history };
}
