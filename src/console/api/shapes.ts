import type { Account } from '../../contract/session.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { FactValue } from '../../domain/register/field.ts';
import type { CellNote } from '../../domain/register/import.ts';
import type { Values } from '../../domain/register/register.ts';
import type { ZeroCheck } from '../../domain/report/decide/state.ts';
import type { Finding, Report } from '../../domain/report/report.ts';
import type { Standing } from '../../domain/report/standing.ts';
import type { ReportTables } from '../../domain/report/tables.ts';
import type { Unread } from '../../domain/report/unread.ts';
import type { ReportProse } from '../../domain/report/writing.ts';

/** What the API answers with, as the console reads it. */

/** `case`: a request that is handled as a case, whose page is that of the case. */
export type RecordRow = Record<string, FactValue> & { id: string; version: number; voided: boolean; case?: true };

/** One thing in a file that must not leave unseen; its sample is masked. */
export interface FileFinding {
  kind: string;
  words: string;
  todo: string;
  where: string;
  sample: string;
  /** Whether cleaning removes it, cleaning with bars over personal data does, or a person alone can. */
  removable: 'clean' | 'redact' | 'never';
}

/** What the release gate says of a file; `copy` is the name of its cleaned copy. */
export interface InspectedFile {
  file: string;
  copy: string;
  findings: FileFinding[];
}

/** A page of a register; `names` are those of the records that its references point to, by id. */
export interface RecordList {
  rows: RecordRow[];
  total: number;
  names: Record<string, string>;
}

export interface HistoryEntry {
  version: number;
  type: string;
  occurredOn: string;
  recordedAt: string;
  actor: string;
  reason: string | null;
  values: Values | null;
}

export interface RecordView {
  id: string;
  /** The record is a case: nothing else is told of it here. */
  case?: true;
  version: number;
  voided: boolean;
  batch_id: string | null;
  values: Values;
  /** Whether personal text is shown; otherwise it is masked. */
  personal: boolean;
  names: Record<string, string>;
  history: HistoryEntry[];
}

export interface ImportResult {
  ok: boolean;
  batchId: string | null;
  rows: number;
  records: Record<string, number>;
  errors: CellNote[];
  notes: CellNote[];
  refusal?: Refusal;
}

export interface ReportYears {
  years: number[];
  published: { year: number; published_on: string; adopted: boolean }[];
}

/** A report as it was published, here or (adopted) elsewhere before. */
export interface PublishedView extends Pick<Report, 'layout'> {
  organ_name: string;
  year: number;
  published_on: string;
  prose: ReportProse;
  tables: ReportTables;
  adopted?: { url: string | null; adopted_on: string };
  digest: string;
}

/** Everything that stands on the workbench of a year's report. */
export interface ReportView extends Pick<Report, 'layout'> {
  organ_name: string;
  year: number;
  ledger: { seq: number; head: string };
  /** The words with their living numbers filled in; `written` has them as `{{key}}`. */
  prose: ReportProse;
  written: ReportProse;
  tables: ReportTables;
  /** Every living number's value now, by key. */
  numbers: Record<string, string | null>;
  findings: Standing[];
  /** Cells filled in otherwise, with what the records count. */
  adjustments: { cell: string; counted: number | string | null; reason: string }[];
  /** `by` is the name of who signed. */
  zero: ZeroCheck | null;
  digest: string;
  version: number;
  published: { on: string; digest: string; adopted: boolean } | null;
  /** The report as it was entered afterwards, where it was published elsewhere. */
  adopted: PublishedView | null;
  previous: PublishedView | null;
  promises: { text: string; numbers: { key: string; before: string | null; now: string | null }[] }[];
}

/** One act on a report, as its history lists it. */
export interface ReportVersion {
  version: number;
  type: 'written' | 'adjusted' | 'explained' | 'zero_checked' | 'published' | 'adopted';
  recordedAt: string;
  by: string;
}

/** A report made elsewhere, as it was read. */
export type ReadFile =
  | ({
      readable: true;
      file: string;
      source: string;
      prose: ReportProse;
      unplaced: string[];
      unread: string[];
      partly: Unread[];
      findings: Finding[];
    } & Pick<Report, 'organ' | 'year' | 'layout' | 'tables' | 'marks'>)
  | { readable: false; file: string; reason: string };

export interface CellView extends RecordList {
  definition: string;
  register: string;
  openings: { id: string; year: number; amount: number; unregistered: number }[];
}

export type Appointment = RecordRow & { account: string; post: string; from_day: string; to_day: string | null };

export interface People {
  accounts: Account[];
  appointments: Appointment[];
}

export interface Done {
  id: string;
  version: number;
}
