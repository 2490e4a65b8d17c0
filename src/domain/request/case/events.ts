import type { RemedyClass } from '../../../../law/remedies/regimes.ts';
import type { Day } from '../../calendar/day.ts';
import type { CleanedFile } from './around.ts';
import type { Chosen, DocumentNumber, Outcome, StoredFile } from './state.ts';
import type {
  ApplicantKind,
  CaseKind,
  Channel,
  ClarificationPoint,
  ConfirmationWay,
  Consulted,
  ContactPurpose,
  CorrectionOutcome,
  DeliveryWay,
  FeeMethod,
  FilePurpose,
  FirstCheck,
  LetterBeside,
  Opinion,
  RedoCause,
  Retention,
  SearchFinding,
  SecrecyConclusion,
  Stage,
  WantedForm,
  WithdrawalWay,
} from './terms.ts';

interface Sent {
  document: DocumentNumber;
  sent_on: Day;
}

/** What each event holds: ids, days, codes and numbers, never a word that somebody typed. */
export interface CaseFacts {
  registered: {
    kind: CaseKind;
    number: { year: number; serial: number };
    channel: Channel;
    came_on: Day;
    receipt_date: Day | null;
    applicants: { kind: ApplicantKind }[];
    agent: boolean;
    /** Spoken, and written down by the organ (条例 Art. 29 ¶1). */
    oral: boolean;
    form: WantedForm;
    way: DeliveryWay;
    files: (StoredFile & { purpose: FilePurpose })[];
  };
  contacted: { on: Day; how: ConfirmationWay; purpose: ContactPurpose; reached: boolean };
  confirmed: { confirmed_on: Day; how: ConfirmationWay };
  review_begun: { checks: Record<FirstCheck, boolean> };
  clarification_asked: Sent & { points: ClarificationPoint[]; days: number };
  clarified: { received_on: Day };
  reasons_asked: Sent & { items: number; days: number };
  reasons_judged: { given_on: Day | null; accepted: boolean; delayed_to: Day | null; document: DocumentNumber | null };
  fee_notified: Sent & { method: FeeMethod; quantity: number; items_before: number; amount_fen: number };
  fee_paid: { paid_on: Day };
  fee_cancelled: Record<string, never>;
  fee_waived: Record<string, never>;
  accepted: Record<string, never>;
  searched: { on: Day; found: SearchFinding };
  consulted: Sent & { no: number; of: Consulted };
  letter_received: { letter: 'clarification' | 'fee' | 'consultation'; no: number | null; received_on: Day };
  consultation_ended: { no: number; opinion: Opinion | 'silent'; ended_on: Day };
  extended: { document: DocumentNumber; days: number };
  decided: Chosen;
  drafted: Record<string, never>;
  resumed: Record<string, never>;
  submitted: Record<string, never>;
  reviewed: Record<string, never>;
  secrecy_reviewed: { conclusion: SecrecyConclusion };
  returned: Record<string, never>;
  replied: Omit<Chosen, 'earlier'> & {
    no: number;
    document: DocumentNumber;
    remedy: RemedyClass;
    /** Null: the row of table 三 was fixed by an earlier reply. */
    result: string | null;
    /** Answered on the spot: who signed it off and who looked at secrecy, accounts both. */
    on_the_spot: { approved_by: string | null; secrecy_by: string | null } | null;
  };
  served: { on: Day; way: DeliveryWay };
  abandoned: { document: DocumentNumber; cause: 'clarification' | 'fee'; result: string };
  withdrawn: { way: WithdrawalWay; result: string | null };
  reopened: Record<string, never>;
  archived: { retention: Retention };
  redo_begun: { cause: RedoCause; remedy_id: string | null; due: Day };
  amended: {
    receipt_date?: Day;
    channel?: Channel;
    applicants?: { kind: ApplicantKind }[];
    outcome?: Outcome;
    /** The event's sealed text holds what was asked for, anew. */
    content: boolean;
  };
  voided: Record<string, never>;
  files_added: { files: (StoredFile & { purpose: FilePurpose })[] };
  release_prepared: CleanedFile & { no: number; original: string };
  release_dropped: { no: number };
  letter_issued: { letter: LetterBeside; document: DocumentNumber };
  joined: { batch_id: string };
  left: Record<string, never>;
  publication_proposed: Record<string, never>;
  correction_concluded: { document: DocumentNumber; outcome: CorrectionOutcome; remedy: RemedyClass };
}

export type CaseEventType = keyof CaseFacts;

/** What happened to a case, on which day, and the state that it is in since. */
export type CaseEvent = {
  [T in CaseEventType]: { type: T; occurred_on: Day; to: Stage; facts: CaseFacts[T] };
}[CaseEventType];

/** An event with the words that are sealed beside it. */
export interface CaseChange {
  event: CaseEvent;
  text: Record<string, string | null>;
}

/** When an event was recorded, as which version of which case, and by whose account. */
export interface CaseRecorded {
  id: string;
  version: number;
  by: string;
}

/** What of a change stands in the ledger, and what is sealed beside it. */
export const storedCaseEvent = ({ event, text }: CaseChange) => ({
  type: event.type,
  occurredOn: event.occurred_on,
  payload: { to: event.to, facts: event.facts },
  text: Object.keys(text).length > 0 ? text : null,
});

/** The event that a row of the ledger holds. */
export const caseEventOf = (row: { type: string; occurred_on: Day; payload: unknown }): CaseEvent => {
  const { to, facts } = row.payload as { to: Stage; facts: never };
  return { type: row.type as CaseEventType, occurred_on: row.occurred_on, to, facts } as CaseEvent;
};
