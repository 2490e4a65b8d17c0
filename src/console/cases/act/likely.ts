import type { PermittedAct } from '../../../domain/request/case/next.ts';
import type { CaseState } from '../../../domain/request/case/state.ts';
import type { Stage } from '../../../domain/request/case/terms.ts';

/** What usually comes next in a state, the likeliest first. What a case has behind it is not offered first again. */
function usual(state: CaseState): readonly string[] {
  const { consultations, draft, searches } = state;
  const waits = consultations.some(({ ended_on, received_on }) => ended_on === null && received_on === null);
  const opinions = waits
    ? ['note_receipt', 'record_opinion']
    : ['record_opinion', 'expire_consultation', 'note_receipt'];
  const next: Record<Stage, readonly string[]> = {
    awaiting_confirmation: ['confirm', 'note_contact'],
    received: ['begin_review', 'conclude_correction'],
    under_review: ['accept', 'ask_clarification', 'answer_on_spot', 'decide_not_ours'],
    clarification_requested: ['receive_clarification', 'note_receipt', 'abandon_clarification'],
    reason_requested: ['accept_reasons', 'refuse_excessive'],
    fee_pending: ['pay_fee', 'note_receipt', 'abandon_fee'],
    processing:
      searches.length === 0
        ? ['log_search', 'decide', 'consult_third_party', 'extend']
        : ['decide', 'log_search', 'consult_third_party', 'extend'],
    third_party_consultation: opinions,
    agency_consultation: opinions,
    drafting: draft.written
      ? ['submit', 'draft', 'prepare_release', 'decide']
      : ['draft', 'prepare_release', 'decide', 'extend'],
    in_approval: ['review', 'review_secrecy', 'approve', 'return_draft'],
    replied: ['serve'],
    served: ['archive', 'redo'],
    deemed_abandoned_clarification: ['archive', 'reopen'],
    deemed_abandoned_fee: ['archive', 'reopen'],
    withdrawn: ['archive'],
    archived: ['redo'],
  };
  return next[state.stage];
}

/** The acts that are permitted now: those that usually come next, the likeliest first, and all others. */
export function nextActs(
  state: CaseState,
  acts: readonly PermittedAct[],
): { next: PermittedAct[]; more: PermittedAct[] } {
  const permitted = acts.filter((act) => act.permitted);
  const next = usual(state).flatMap((key) => permitted.find((act) => act.key === key) ?? []);
  return { next, more: permitted.filter((act) => !next.includes(act)) };
}
