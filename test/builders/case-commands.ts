import { replyKinds } from '../../law/outcomes/reply-kinds.ts';
import { addDays, type Day } from '../../src/domain/calendar/day.ts';
import { resultRowKeys } from '../../src/domain/report/tables.ts';
import { caseActs } from '../../src/domain/request/case/acts/index.ts';
import type { CaseState } from '../../src/domain/request/case/state.ts';
import { accountId } from './account-id.ts';
import { otherId } from './case.ts';

/** What every typed word of a random command begins with: none of it may stand in an event. */
export const secretMark = '密文';

/** Numbers that a command is made of, drawn one after another. */
export interface Draws {
  /** A whole number from 0 up to, not including, `n`. */
  below(n: number): number;
}

/** Draws from given numbers, over and over. */
export function drawsOf(numbers: readonly number[]): Draws {
  let at = 0;
  return { below: (n) => numbers[at++ % numbers.length]! % n };
}

/** A day on which something is said to have been done: mostly one that fits, now and then one that does not. */
function someDay(draws: Draws, state: CaseState | null, today: Day): Day {
  const roll = draws.below(12);
  if (roll === 0) return addDays(today, 1 + draws.below(5));
  if (roll === 1) return addDays(state?.came_on || today, -1 - draws.below(5));
  return roll < 9 ? today : addDays(today, -draws.below(4));
}

const digest = '0'.repeat(64);
const kinds = replyKinds.map(({ key }) => key);

/** An input for an act: mostly a valid one, with the typed words all marked. */
export function inputOf(act: string, draws: Draws, state: CaseState | null, today: Day): Record<string, unknown> {
  const typed = `${secretMark}${draws.below(1_000_000)}`;
  const one = <T>(...values: T[]): T => values[draws.below(values.length)]!;
  const on = someDay(draws, state, today);
  const waiting = state?.consultations.filter(({ ended_on }) => ended_on === null) ?? [];
  const no = one(...waiting.map((consultation) => consultation.no), 1);
  const reason = one(typed, typed, typed, typed, ' ');
  const account = one('clerk', 'approver');
  const who = { approved_by: accounts[account], secrecy_by: accounts.secrecy_reviewer };
  const parts = [
    { kind: one('GRANT_PROVIDE', 'GRANT_PUBLISHED'), what: typed },
    { kind: one('DENY_INTERNAL', 'NOT_EXIST', 'DENY_THIRD_PARTY', 'GRANT_PROVIDE'), what: typed },
  ];
  const kind = one(...kinds, 'PARTIAL', 'GRANT_PROVIDE', 'GRANT_PUBLISHED');
  const decision = {
    kind,
    items: kind === 'PARTIAL' ? parts : one([], [], [], parts),
    earlier: one(otherId, null, otherId),
    public_interest: one(true, false),
    grounds: typed,
    right_organ: one(typed, null),
  };
  const applicants = [
    {
      kind: one(
        'natural_person',
        'legal_commercial',
        'legal_research',
        'legal_public_interest',
        'legal_law_service',
        'legal_other',
      ),
      name: typed,
      id_no: typed,
      phone: typed,
      address: typed,
    },
    ...one([], [], [{ kind: 'natural_person', name: typed }]),
  ];
  const registration = {
    channel: one('in_person', 'post_signed', 'post_plain', 'online', 'fax'),
    came_on: on,
    applicants,
    agent: one(null, { name: typed, id_no: typed, authority: typed }),
    wanted: typed,
    doc_no: typed,
    description: typed,
    oral: one(false, true),
  };
  const letter = { sent_on: on, party: typed, matter: typed };
  const inputs: Record<string, () => Record<string, unknown>> = {
    register: () => registration,
    register_correction: () => registration,
    confirm: () => ({ confirmed_on: on, how: one('phone', 'system'), with_whom: typed }),
    note_contact: () => ({
      on,
      how: 'phone',
      purpose: one('confirm', 'serve'),
      reached: one(true, false),
      note: typed,
    }),
    begin_review: () => ({
      checks: { complete: true, identified: true, ours: true, first_time: one(true, false), reasonable: true },
    }),
    log_search: () => ({ on, found: one('none', 'found'), places: typed, keywords: typed, searcher: typed }),
    join: () => ({ lead: one(otherId, state?.id) }),
    propose_publication: () => ({ reason }),
    answer_on_spot: () => ({ ...decision, ...who }),
    ask_clarification: () => ({
      sent_on: on,
      days: one(5, 10, 31),
      points: [{ point: 'description', guidance: typed }],
    }),
    receive_clarification: () => ({ received_on: on, content: typed, late_reason: one(typed, null) }),
    abandon_clarification: () => ({ note: typed }),
    ask_reasons: () => ({ sent_on: on, items: 1 + draws.below(80), finding: typed }),
    refuse_excessive: () => ({ given_on: one(on, null), finding: typed }),
    accept_reasons: () => ({ given_on: on, delayed_to: one(null, addDays(today, draws.below(90))), finding: typed }),
    notify_fee: () => ({ sent_on: on, method: one('pages', 'items'), quantity: draws.below(120), grounds: typed }),
    pay_fee: () => ({ paid_on: on, receipt_no: typed }),
    abandon_fee: () => ({ note: typed }),
    cancel_fee: () => ({ reason }),
    waive_fee: () => ({ reason }),
    consult_third_party: () => letter,
    consult_agency: () => ({ ...letter, joint: one(true, false) }),
    note_receipt: () => ({
      letter: one(state?.stage === 'fee_pending' ? 'fee' : 'consultation', 'clarification'),
      no,
      received_on: on,
      proof: typed,
    }),
    record_opinion: () => ({
      no,
      answered_on: on,
      opinion: one('consents', 'objects', 'partly', 'unreachable'),
      reason: typed,
    }),
    expire_consultation: () => ({ no }),
    extend: () => ({ days: draws.below(22), reason }),
    decide: () => decision,
    decide_unclear: () => ({ grounds: typed }),
    decide_not_ours: () => ({ grounds: typed, right_organ: typed }),
    resume: () => ({ reason }),
    review: () => ({ opinion: typed }),
    review_secrecy: () => ({ conclusion: one('may_disclose', 'may_disclose', 'may_not'), opinion: typed }),
    return_draft: () => ({ comment: reason }),
    serve: () => ({ on, way: one('post', 'online'), proof: typed }),
    withdraw: () => ({ on, way: 'written', statement: typed }),
    add_files: () => ({ files: [{ digest, name: typed, purpose: 'other' }] }),
    prepare_release: () => ({ original: digest, name: typed, reason }),
    drop_release: () => ({ no: 1 + draws.below(2) }),
    issue_letter: () => ({ letter: one('D07b', 'D32') }),
    archive: () => ({ retention: one('years_10', 'permanent') }),
    conclude_correction: () => ({ outcome: one('corrected', 'forwarded'), right_organ: one(typed, null) }),
    amend: () => ({
      reason,
      ...one({ receipt_date: on }, { channel: 'fax' }, { applicants }, { content: { wanted: typed } }),
      ...one({}, { reply_date: on }, { result: resultRowKeys[draws.below(resultRowKeys.length)] }),
    }),
    void: () => ({ reason }),
    reopen: () => ({ reason }),
    redo: () => ({
      cause: one('reconsideration', 'self_correction'),
      due: addDays(today, draws.below(60) - 5),
      reason,
    }),
  };
  return inputs[act]?.() ?? {};
}

/** Invented accounts: two clerks may draft, review and sign in turn. */
export const accounts = {
  clerk: accountId('clerk'),
  second: accountId('second clerk'),
  reviewer: accountId('reviewer'),
  secrecy_reviewer: accountId('secrecy_reviewer'),
  approver: accountId('approver'),
} as const;

export const actKeys: readonly string[] = caseActs.map(({ key }) => key);
