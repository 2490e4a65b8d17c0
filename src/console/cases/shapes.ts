import type { LetterDocument } from '../../domain/letter/document.ts';
import type { LetterFields } from '../../domain/letter/values.ts';
import type { Problem } from '../../domain/refusal.ts';
import type { Alert } from '../../domain/request/case/alerts.ts';
import type { CaseClock } from '../../domain/request/case/clock.ts';
import type { PermittedAct } from '../../domain/request/case/next.ts';
import type { CaseState } from '../../domain/request/case/state.ts';
import type { CaseKind, Stage } from '../../domain/request/case/terms.ts';
import type { TimelineEntry } from '../../domain/request/case/timeline.ts';
import type { CaseWords } from '../../domain/request/case/words.ts';

/** What the API answers about cases, as the console reads it. */

export interface CaseRow {
  id: string;
  version: number;
  number: string;
  kind: CaseKind;
  stage: Stage;
  voided: boolean;
  /** Masked. */
  applicant: string;
  wanted: string;
  came_on: string;
  receipt_date: string | null;
  due: string | null;
  provisional: boolean;
  clock: CaseClock['status'];
  /** Working days left while the clock runs; negative: how many have gone by. */
  left: number | null;
  overdue: boolean;
  extended: boolean;
  joined: boolean;
  alerts: Alert[];
}

export interface CaseList {
  rows: CaseRow[];
  total: number;
  waiting: Record<'todo' | 'overdue' | 'soon' | 'approval', number>;
}

export interface BoardColumn {
  stage: Stage;
  total: number;
  rows: CaseRow[];
}

export interface CalendarChange {
  known: string;
  title: string;
  moved: { id: string; number: string; from: string | null; to: string | null; provisional: boolean }[];
}

export interface PaperLine {
  version: number;
  letter: string;
  label: string;
  docNo: string | null;
  dated: string;
  draft: boolean;
}

export interface CaseEntry extends TimelineEntry {
  version: number;
  type: string;
  on: string;
  recordedAt: string;
  actor: string;
  paper: PaperLine | null;
}

export interface CaseView {
  id: string;
  number: string;
  state: CaseState;
  /** Masked. */
  words: CaseWords;
  clock: CaseClock;
  left: number | null;
  alerts: Alert[];
  acts: PermittedAct[];
  timeline: CaseEntry[];
  papers: PaperLine[];
  fileNames: string[];
  releaseNames: string[];
  joined: { id: string; number: string }[];
  remedies: {
    id: string;
    case_no: string | null;
    kind: string;
    accepted_on: string;
    concluded_on: string | null;
    outcome: string | null;
    answer_due: string | null;
    answer_provisional: boolean;
  }[];
  unmaskings: number;
}

/** What an act would make: `fields` is what the house filled in. */
export interface TriedPaper {
  letter: string | null;
  fields: LetterFields;
  document: LetterDocument | null;
  problems: Problem[];
}

export interface SearchedBefore {
  publications: { id: string; title: string; published_on: string; url: string | null; likeness: number }[];
  cases: {
    id: string;
    number: string;
    wanted: string;
    came_on: string;
    result: string | null;
    same_applicant: boolean;
    likeness: number;
  }[];
  frequency: { month: number; year: number; open: number; others: { id: string; number: string }[] };
}

export interface StoredUpload {
  digest: string;
  size: number;
  type: string;
  name: string;
}

export interface BatchResult {
  title: string;
  results: { id: string; ok: boolean; sentence?: string }[];
}
