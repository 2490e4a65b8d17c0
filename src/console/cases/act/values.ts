import type { LetterFields } from '../../../domain/letter/values.ts';
import type { CaseState } from '../../../domain/request/case/state.ts';
import { type ActField, fieldsOfAct } from './fields.ts';

export type Typed = Record<string, unknown>;

/** Opens the form of an act, with what it begins with. */
export type DoAct = (act: string, first?: Typed) => void;

/** The acts that make a document. */
const making = new Set([
  'confirm',
  'ask_clarification',
  'abandon_clarification',
  'ask_reasons',
  'accept_reasons',
  'notify_fee',
  'abandon_fee',
  'consult_third_party',
  'consult_agency',
  'extend',
  'draft',
  'answer_on_spot',
  'approve',
  'conclude_correction',
  'issue_letter',
]);
export const makesPaper = (act: string): boolean => making.has(act);

/** The acts before which the draft of the reply is to be read. */
const judging = new Set(['submit', 'review', 'review_secrecy', 'return_draft']);
export const judgesDraft = (act: string): boolean => judging.has(act);

const kindsOfGrant = new Set(['GRANT_PROVIDE', 'PARTIAL']);

/** Whether a field is asked for, with what is typed so far. */
export function isAsked(act: string, { key }: ActField, typed: Typed, state: CaseState): boolean {
  const deciding = act === 'decide' || act === 'answer_on_spot';
  const { kind } = typed;
  if (deciding && key === 'items') return kind === 'PARTIAL';
  if (deciding && key === 'earlier') return kind === 'REPEAT' || kind === 'CONFIRM_REISSUE';
  if (deciding && key === 'right_organ') return kind === 'NOT_OURS' || namesNotOurs(typed);
  if (deciding && key === 'public_interest')
    return (
      kindsOfGrant.has(String(kind)) &&
      state.consultations.some(({ opinion }) => opinion === 'objects' || opinion === 'partly')
    );
  if (act === 'answer_on_spot' && key === 'approved_by') return kind !== undefined && kind !== 'GRANT_PUBLISHED';
  if (act === 'answer_on_spot' && key === 'secrecy_by') return kindsOfGrant.has(String(kind));
  if (act === 'note_receipt' && key === 'no') return typed.letter === 'consultation';
  if (act === 'conclude_correction' && key === 'right_organ')
    return typed.outcome === 'forwarded' || typed.outcome === 'told_where';
  if (act === 'redo' && key === 'remedy_id') return typed.cause === 'reconsideration' || typed.cause === 'litigation';
  if (act === 'amend' && (key === 'result' || key === 'reply_date')) return state.outcome !== null;
  return true;
}

const namesNotOurs = ({ items }: Typed): boolean =>
  Array.isArray(items) && items.some((item) => (item as Typed | undefined)?.kind === 'NOT_OURS');

/** What is sent: what was typed in fields that are asked for, without what is empty. */
export function inputOf(act: string, typed: Typed, state: CaseState): Typed {
  const asked = fieldsOfAct(act).filter((field) => isAsked(act, field, typed, state));
  return Object.fromEntries(
    asked.flatMap(({ key }) => {
      const value = withoutEmpty(typed[key]);
      // An empty list says nothing: what must not be empty is asked for by the server.
      const empty = value === undefined || (Array.isArray(value) && value.length === 0);
      return empty ? [] : [[key, value]];
    }),
  );
}

function withoutEmpty(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) return value.map((one) => withoutEmpty(one) ?? {});
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .map(([key, inner]) => [key, withoutEmpty(inner)] as const)
      .filter(([, inner]) => inner !== undefined);
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }
  return value ?? undefined;
}

/** What a form begins with: the day on which something is usually done, the one that waits. */
export function firstTyped(act: string, state: CaseState, today: string): Typed {
  const waiting = state.consultations.filter(({ ended_on }) => ended_on === null);
  const one = waiting.length === 1 ? waiting[0]!.no : undefined;
  const stage = { clarification_requested: 'clarification', fee_pending: 'fee' }[state.stage as string];
  switch (act) {
    case 'ask_clarification':
      return { sent_on: today, points: [{}] };
    case 'ask_reasons':
    case 'notify_fee':
    case 'consult_third_party':
    case 'consult_agency':
      return { sent_on: today };
    case 'confirm':
      return { confirmed_on: today };
    case 'log_search':
    case 'note_contact':
    case 'withdraw':
      return { on: today };
    case 'serve':
      return { on: today, way: state.wish.way };
    case 'note_receipt':
      return { letter: stage ?? 'consultation', no: one };
    case 'record_opinion':
    case 'expire_consultation':
      return { no: one };
    case 'archive':
      return { retention: 'years_30' };
    default:
      return {};
  }
}

/**
 * What was typed into a document, without what equals the known: only what a person wrote is sent. An entry of a list
 * holds its own typed words; the server lays it over the known entry in its place.
 */
export function documentOf(typed: LetterFields, known: LetterFields): LetterFields {
  const kept = Object.entries(typed).filter(
    ([key, value]) => value !== undefined && value !== '' && JSON.stringify(value) !== JSON.stringify(known[key]),
  );
  return Object.fromEntries(kept);
}
