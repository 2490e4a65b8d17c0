import type { NumberGroup } from '../../../../law/letters/letter.ts';
import type { RemedyClass } from '../../../../law/remedies/regimes.ts';
import type { Day } from '../../calendar/day.ts';
import type {
  ApplicantKind,
  CaseKind,
  Channel,
  Consulted,
  DeliveryWay,
  FeeMethod,
  FilePurpose,
  FirstCheck,
  Opinion,
  RedoCause,
  Retention,
  SearchFinding,
  SecrecyConclusion,
  Stage,
  WantedForm,
} from './terms.ts';

/** The number of a document: its series, the year, and the serial that is never given twice. */
export interface DocumentNumber {
  series: NumberGroup;
  year: number;
  serial: number;
}

/** A letter that the case waits on. The other side's receipt is known once it was noted. */
export interface Letter {
  document: DocumentNumber;
  sent_on: Day;
  received_on: Day | null;
}

export interface Clarification extends Letter {
  /** Working days that the applicant has. */
  days: number;
  answered_on: Day | null;
}

export interface Reasons extends Letter {
  days: number;
  given_on: Day | null;
  accepted: boolean | null;
}

export interface Fee extends Letter {
  method: FeeMethod;
  /** Items or pages. */
  quantity: number;
  amount_fen: number;
  paid_on: Day | null;
  cancelled: boolean;
}

export interface Consultation extends Letter {
  no: number;
  of: Consulted;
  opinion: Opinion | 'silent' | null;
  /** The day the answer came, or the last day of the time to answer: up to it nothing is counted. */
  ended_on: Day | null;
}

export interface Search {
  on: Day;
  found: SearchFinding;
}

/** One thing that was asked for, in a reply of several kinds. */
export interface DecidedItem {
  kind: string;
}

/** The decision that is being drafted. */
export interface Chosen {
  kind: string;
  items: DecidedItem[];
  /** The earlier case that a REPEAT or a CONFIRM_REISSUE rests on. */
  earlier: string | null;
  /** 条例 Art. 32: public although the third party objects, for the public interest. */
  public_interest: boolean;
}

/** A file by its content: SHA-256 in hex, bytes, and the type that its content shows (`pdf`, `docx`, `jpeg`, … `other`). */
export interface StoredFile {
  digest: string;
  size: number;
  type: string;
}

/** A file that came in, in the order of coming. Its name is sealed under `version`, as `files.{place}.name`. */
export interface CaseFile extends StoredFile {
  purpose: FilePurpose;
  version: number;
  place: number;
}

/** An attachment that may leave: the original as it was given, and the copy that the release gate cleaned. */
export interface Release {
  no: number;
  original: string;
  copy: StoredFile;
  /** Kinds of findings that a person let stand, with a reason. */
  remaining: string[];
  version: number;
  dropped: boolean;
}

/** What has happened to the draft of the reply in hand. */
export interface Draft {
  /** Accounts that worked on it: none of them may review or approve it. */
  by: string[];
  written: boolean;
  reviewed_by: string | null;
  secrecy: { conclusion: SecrecyConclusion; by: string } | null;
}

export interface Reply extends Omit<Chosen, 'earlier'> {
  /** A kind of reply; of a correction, its outcome. */
  kind: string;
  /** 1, and more after a redo. */
  no: number;
  on: Day;
  document: DocumentNumber;
  remedy: RemedyClass;
  on_the_spot: boolean;
  served: { on: Day; way: DeliveryWay } | null;
}

/** How the case counts in table 三. It is fixed once: a redo never changes it. */
export interface Outcome {
  result: string;
  on: Day;
}

export interface CaseClockFacts {
  /** The day after which counting began: the receipt, the corrected request, the payment, the reopening. */
  start: Day | null;
  restarted_by: 'clarification' | 'payment' | 'reopening' | null;
  extension: { days: number; on: Day } | null;
  /** 条例 Art. 35: the later day that the applicant was told. */
  delayed_to: Day | null;
}

/** A case of 依申请公开, or of 更正, as its events say it. Names and words are sealed under the versions in `text`. */
export interface CaseState {
  id: string;
  version: number;
  kind: CaseKind;
  stage: Stage;
  voided: boolean;
  /** The registration number: 2024-001. */
  number: { year: number; serial: number };
  channel: Channel;
  came_on: Day;
  receipt_date: Day | null;
  applicants: { kind: ApplicantKind }[];
  agent: boolean;
  /** How the applicant wants the information. */
  wish: { form: WantedForm; way: DeliveryWay };
  /** The versions whose sealed text is the present one. */
  text: { applicants: number; content: number; decision: number | null; draft: number | null; search: number | null };
  files: CaseFile[];
  releases: Release[];
  clock: CaseClockFacts;
  checks: Record<FirstCheck, boolean> | null;
  clarification: Clarification | null;
  reasons: Reasons | null;
  fee: Fee | null;
  fee_waived: boolean;
  consultations: Consultation[];
  searches: Search[];
  chosen: Chosen | null;
  draft: Draft;
  replies: Reply[];
  outcome: Outcome | null;
  /** A reply that must be given again, by when. */
  redo: { cause: RedoCause; remedy_id: string | null; due: Day } | null;
  /** 并案: the cases that are answered in one document share it. */
  batch_id: string | null;
  proactive_candidate: boolean;
  retention: Retention | null;
}

export const noDraft: Draft = { by: [], written: false, reviewed_by: null, secrecy: null };

/** A case of which nothing was recorded. */
export const blankCase = (id: string): CaseState => ({
  id,
  version: 0,
  kind: 'request',
  stage: 'awaiting_confirmation',
  voided: false,
  number: { year: 0, serial: 0 },
  channel: 'in_person',
  came_on: '',
  receipt_date: null,
  applicants: [],
  agent: false,
  wish: { form: 'paper', way: 'post' },
  text: { applicants: 0, content: 0, decision: null, draft: null, search: null },
  files: [],
  releases: [],
  clock: { start: null, restarted_by: null, extension: null, delayed_to: null },
  checks: null,
  clarification: null,
  reasons: null,
  fee: null,
  fee_waived: false,
  consultations: [],
  searches: [],
  chosen: null,
  draft: noDraft,
  replies: [],
  outcome: null,
  redo: null,
  batch_id: null,
  proactive_candidate: false,
  retention: null,
});
