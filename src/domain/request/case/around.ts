import type { NumberGroup } from '../../../../law/letters/letter.ts';
import { clarificationPeriod } from '../../../../law/request/limits.ts';
import type { Calendar } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import type { Post } from '../../organ/posts.ts';
import type { DocumentNumber, StoredFile } from './state.ts';
import type { CaseKind } from './terms.ts';

/** What an organ chooses. */
export interface CaseSettings {
  /** Working days to clarify, unless the letter says otherwise. */
  clarification_days: number;
  /** 复议前置 on every reply of 2024-01-01 to 2025-05-31, not only on what is withheld (law/remedies/regimes). */
  prefer_reconsideration_first: boolean;
}

export const usualCaseSettings: CaseSettings = {
  clarification_days: clarificationPeriod.usual,
  prefer_reconsideration_first: false,
};

/** What a case must know of another one. */
export interface OtherCase {
  id: string;
  /** 2024-001. */
  number: string;
  kind: CaseKind;
  open: boolean;
  voided: boolean;
  /** Whether a reply was made. */
  replied: boolean;
  batch_id: string | null;
}

/** The copy that may leave, and the kinds of findings that cleaning could not take out. */
export interface CleanedFile {
  copy: StoredFile;
  remaining: string[];
}

/** What tells whether an act may be done, whatever is typed: little, for a page asks it of every act. */
export interface GuardAround {
  today: Day;
  calendar: Calendar;
  /** The account that acts. */
  by: string;
  /** Whether other cases were joined into this one (并案). */
  leads: boolean;
}

/** What the decider is told of the world: nothing here does I/O. */
export interface CaseAround extends GuardAround {
  settings: CaseSettings;
  /** The next serial of the registration numbers of a year; never one that was given, even to a voided case. */
  nextSerial: (year: number) => number;
  /** The next number of a document of this year. */
  nextDocument: (series: NumberGroup) => DocumentNumber;
  otherCase: (id: string) => OtherCase | null;
  /** Items of the same applicant in the natural month of receipt, before this request (国办函〔2020〕109号, 按件). */
  itemsBefore: number;
  /** A file that was stored before: its size in bytes and what it is; null where there is none. */
  file: (digest: string) => StoredFile | null;
  /** What the release gate made of a file; null where it was not looked at, or cannot be cleaned. */
  cleaned: (digest: string) => CleanedFile | null;
  /** The secret that the applicant looks the case up by. */
  queryCode: string;
  /** Whether an account holds a post in the organ today. */
  holds: (account: string, post: Post) => boolean;
}
