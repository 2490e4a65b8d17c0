import type { Act } from '../domain/act/act.ts';
import { invalid, problemsOf, type Refusal } from '../domain/refusal.ts';
import type { RecordCommand } from '../domain/register/decider.ts';
import type { OrganKey } from './database.ts';
import type { House } from './house.ts';
import type { Outcome } from './ledger/transact.ts';
import { configureOrgan, wordLetter } from './organ.ts';
import { actOnRecord } from './register/record.ts';
import { voidBatch } from './register/void-batch.ts';
import {
  adjustReport,
  adoptReport,
  checkZero,
  explainFinding,
  publishReport,
  writeReport,
} from './report/report-act.ts';
import { adoptCalendar } from './request/adopt-calendar.ts';

/** What an act wrote: the record and its version now. */
export type Done = { ok: true; id: string; version: number } | { ok: false; refusal: Refusal };

/** Carries out an entry of the table of acts in an organ. `id` names the record, where the act is about one. */
export async function act(
  house: House,
  actor: string,
  organ: OrganKey,
  entry: Act,
  id: string | null,
  given: unknown,
): Promise<Done> {
  const parsed = entry.input.safeParse(given);
  if (!parsed.success)
    return {
      ok: false,
      refusal: invalid(problemsOf(parsed.error)),
    };
  const input = parsed.data;
  const target = id ?? (typeof input.id === 'string' ? input.id : house.newId());
  const outcome = await carryOut(house, actor, organ, entry, target, input);
  if (!outcome.ok) return outcome;
  const last = outcome.rows.findLast((row) => row.stream_id === target) ?? outcome.rows.at(-1);
  return { ok: true, id: last?.stream_id ?? target, version: last?.version ?? 0 };
}

function carryOut(
  house: House,
  actor: string,
  organ: OrganKey,
  entry: Act,
  target: string,
  input: Record<string, unknown>,
) {
  const organId = organ.organ_id;
  const { subject } = entry;
  if (subject.kind === 'batch') return voidBatch(house, actor, organId, target, String(input.reason));
  if (subject.kind === 'organ') return organVerbs[entry.verb]!(house, actor, organId, input as never);
  if (subject.kind === 'report') return reportVerbs[entry.verb]!(house, actor, organ, input as never);
  return actOnRecord(house, actor, organId, subject.register, target, commandOf(entry, input));
}

const organVerbs: Partial<
  Record<Act['verb'], (house: House, actor: string, organId: string, input: never) => Promise<Outcome>>
> = {
  configure: configureOrgan,
  adopt_calendar: adoptCalendar,
  word_letter: wordLetter,
};

const reportVerbs: Partial<
  Record<Act['verb'], (house: House, actor: string, organ: OrganKey, input: never) => Promise<Outcome>>
> = {
  write: writeReport,
  adjust: adjustReport,
  explain: explainFinding,
  check_zero: checkZero,
  adopt: adoptReport,
  publish: publishReport,
};

function commandOf(entry: Act, input: Record<string, unknown>): RecordCommand {
  const { id: _, reason, expected, ...values } = input;
  const version = typeof expected === 'number' ? { expected } : {};
  if (entry.verb === 'void') return { act: 'void', reason: String(reason), ...version };
  if (entry.verb === 'amend') return { act: 'amend', values, reason: String(reason), ...version };
  return { act: 'record', values };
}
