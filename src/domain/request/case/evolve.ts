import type { Day } from '../../calendar/day.ts';
import type { CaseEvent, CaseEventType, CaseFacts, CaseRecorded } from './events.ts';
import { blankCase, type CaseFile, type CaseState, type Consultation, noDraft } from './state.ts';

type Evolve<T extends CaseEventType> = (
  state: CaseState,
  facts: CaseFacts[T],
  context: { on: Day; recorded: CaseRecorded },
) => Partial<CaseState>;

const same = (): Partial<CaseState> => ({});

/** What every event changes, besides the version and the state that it leads to. */
const changes: { [T in CaseEventType]: Evolve<T> } = {
  registered: (
    state,
    { kind, number, channel, came_on, receipt_date, applicants, agent, files, form, way },
    { recorded },
  ) => ({
    kind,
    number,
    channel,
    came_on,
    receipt_date,
    applicants,
    agent,
    wish: { form, way },
    text: { ...state.text, applicants: recorded.version, content: recorded.version },
    files: filesFrom(files, recorded),
    clock: { ...state.clock, start: receipt_date },
  }),
  contacted: same,
  confirmed: (state, { confirmed_on }) => ({
    receipt_date: confirmed_on,
    clock: { ...state.clock, start: confirmed_on },
  }),
  review_begun: (_state, { checks }) => ({ checks }),
  clarification_asked: (_state, { document, sent_on, days }) => ({
    clarification: { document, sent_on, received_on: null, days, answered_on: null },
  }),
  clarified: ({ clarification }, { received_on }) => ({
    clarification: clarification && { ...clarification, answered_on: received_on },
    clock: { start: received_on, restarted_by: 'clarification', extension: null, delayed_to: null },
  }),
  reasons_asked: (_state, { document, sent_on, days }) => ({
    reasons: { document, sent_on, received_on: null, days, given_on: null, accepted: null },
  }),
  reasons_judged: ({ reasons, clock }, { given_on, accepted, delayed_to }) => ({
    reasons: reasons && { ...reasons, given_on, accepted },
    clock: { ...clock, delayed_to },
  }),
  fee_notified: (_state, { document, sent_on, method, quantity, amount_fen }) => ({
    fee: { document, sent_on, received_on: null, method, quantity, amount_fen, paid_on: null, cancelled: false },
  }),
  fee_paid: ({ fee }, { paid_on }) => ({
    fee: fee && { ...fee, paid_on },
    clock: { start: paid_on, restarted_by: 'payment', extension: null, delayed_to: null },
  }),
  fee_cancelled: ({ fee }) => ({ fee: fee && { ...fee, cancelled: true }, fee_waived: true }),
  fee_waived: () => ({ fee_waived: true }),
  accepted: same,
  searched: ({ searches, text }, search, { recorded }) => ({
    searches: [...searches, search],
    text: { ...text, search: recorded.version },
  }),
  consulted: ({ consultations }, { no, of, document, sent_on }) => ({
    consultations: [...consultations, { no, of, document, sent_on, received_on: null, opinion: null, ended_on: null }],
  }),
  letter_received: ({ clarification, fee, consultations }, { letter, no, received_on }) => {
    if (letter === 'clarification') return { clarification: clarification && { ...clarification, received_on } };
    if (letter === 'fee') return { fee: fee && { ...fee, received_on } };
    return { consultations: withConsultation(consultations, no, { received_on }) };
  },
  consultation_ended: ({ consultations }, { no, opinion, ended_on }) => ({
    consultations: withConsultation(consultations, no, { opinion, ended_on }),
  }),
  extended: ({ clock }, { days }, { on }) => ({ clock: { ...clock, extension: { days, on } } }),
  decided: ({ draft, text }, { kind, items, earlier, public_interest }, { recorded }) => ({
    chosen: { kind, items, earlier, public_interest },
    // That reasons do not hold is for the head to say (T11): it makes them no author of the draft that they review.
    draft: { ...noDraft, by: kind === 'EXCESSIVE' ? draft.by : withOne(draft.by, recorded.by) },
    text: { ...text, decision: recorded.version, draft: null },
  }),
  drafted: ({ draft, text }, _facts, { recorded }) => ({
    draft: { ...noDraft, by: withOne(draft.by, recorded.by), written: true },
    text: { ...text, draft: recorded.version },
  }),
  resumed: ({ draft }) => ({ chosen: null, draft: { ...noDraft, by: draft.by } }),
  submitted: ({ draft }, _facts, { recorded }) => ({ draft: { ...draft, by: withOne(draft.by, recorded.by) } }),
  reviewed: ({ draft }, _facts, { recorded }) => ({ draft: { ...draft, reviewed_by: recorded.by } }),
  secrecy_reviewed: ({ draft }, { conclusion }, { recorded }) => ({
    draft: { ...draft, secrecy: { conclusion, by: recorded.by } },
  }),
  // What comes back must be looked at again from the beginning.
  returned: ({ draft }) => ({ draft: { ...draft, reviewed_by: null, secrecy: null } }),
  replied: ({ replies, outcome }, { on_the_spot, result, ...reply }, { on }) => ({
    replies: [...replies, { ...reply, on, on_the_spot: on_the_spot !== null, served: null }],
    outcome: outcome ?? (result === null ? null : { result, on }),
    chosen: null,
    draft: noDraft,
    redo: null,
  }),
  served: ({ replies }, served) => ({
    replies: replies.map((reply, i) => (i === replies.length - 1 ? { ...reply, served } : reply)),
  }),
  abandoned: ({ outcome }, { result }, { on }) => ({ outcome: outcome ?? { result, on } }),
  withdrawn: ({ outcome, consultations }, { result }, { on }) => ({
    outcome: outcome ?? (result === null ? null : { result, on }),
    // Nobody waits for an answer any more.
    consultations: consultations.map((one) => (one.ended_on === null ? { ...one, ended_on: on } : one)),
    redo: null,
  }),
  reopened: (_state, _facts, { on }) => ({
    outcome: null,
    fee: null,
    clock: { start: on, restarted_by: 'reopening', extension: null, delayed_to: null },
  }),
  archived: (_state, { retention }) => ({ retention }),
  redo_begun: (_state, redo) => ({ redo, chosen: null, draft: noDraft }),
  amended: ({ clock, ...state }, { receipt_date, channel, applicants, outcome, content }, { recorded }) => ({
    channel: channel ?? state.channel,
    came_on: receipt_date && receipt_date < state.came_on ? receipt_date : state.came_on,
    receipt_date: receipt_date ?? state.receipt_date,
    applicants: applicants ?? state.applicants,
    outcome: outcome ?? state.outcome,
    text: {
      ...state.text,
      ...(applicants ? { applicants: recorded.version } : {}),
      ...(content ? { content: recorded.version } : {}),
    },
    // A clock that was begun anew does not hang on the receipt.
    clock: receipt_date && clock.restarted_by === null ? { ...clock, start: receipt_date } : clock,
  }),
  voided: () => ({ voided: true }),
  files_added: (state, { files }, { recorded }) => ({ files: [...state.files, ...filesFrom(files, recorded)] }),
  release_prepared: ({ releases }, release, { recorded }) => ({
    releases: [...releases, { ...release, version: recorded.version, dropped: false }],
  }),
  release_dropped: ({ releases }, { no }) => ({
    releases: releases.map((one) => (one.no === no ? { ...one, dropped: true } : one)),
  }),
  letter_issued: same,
  joined: (_state, { batch_id }) => ({ batch_id }),
  left: () => ({ batch_id: null }),
  publication_proposed: () => ({ proactive_candidate: true }),
  correction_concluded: ({ replies }, { document, outcome, remedy }, { on }) => {
    const reply = { kind: outcome, items: [], public_interest: false, on, document, remedy, on_the_spot: false };
    return { replies: [...replies, { ...reply, no: replies.length + 1, served: null }] };
  },
};

/** Applies an event. Every event leads from every state to a state: the decider is what keeps out the impossible. */
export function evolveCase(before: CaseState | null, recorded: CaseRecorded, event: CaseEvent): CaseState {
  const state = before ?? blankCase(recorded.id);
  const change = changes[event.type] as Evolve<CaseEventType>;
  const changed = change(state, event.facts, { on: event.occurred_on, recorded });
  return { ...state, ...changed, version: recorded.version, stage: event.to };
}

const filesFrom = (files: CaseFacts['files_added']['files'], { version }: CaseRecorded): CaseFile[] =>
  files.map((file, place) => ({ ...file, version, place }));

const withOne = (list: readonly string[], one: string): string[] => (list.includes(one) ? [...list] : [...list, one]);

const withConsultation = (
  list: readonly Consultation[],
  no: number | null,
  change: Partial<Consultation>,
): Consultation[] => list.map((one) => (one.no === no ? { ...one, ...change } : one));
