import type { OrganLevel } from '../../domain/organ/level.ts';
import type { Action } from '../../domain/organ/permissions.ts';
import type { Post } from '../../domain/organ/posts.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { FactValue } from '../../domain/register/field.ts';
import type { CellNote } from '../../domain/register/import.ts';
import type { Values } from '../../domain/register/register.ts';
import type { Published } from '../../domain/report/decider.ts';
import type { Finding, Report } from '../../domain/report/report.ts';
import type { Layout, ReportTables } from '../../domain/report/tables.ts';
import type { ReportProse } from '../../domain/report/writing.ts';

/** What the API answers with, as the console reads it. */

export interface Account {
  id: string;
  name: string;
  username: string;
}

export interface SessionOrgan {
  id: string;
  code: string;
  name: string;
  level: OrganLevel;
  settings: {
    lapse_counts_as_repealed: boolean;
    requests_layout?: Layout;
    demo: boolean;
    contact_office: string;
    contact_phone: string;
  };
  actions: Action[];
  posts: Post[];
}

export interface Session {
  account: Account;
  /** The day in China. */
  today: string;
  demo: boolean;
  organs: SessionOrgan[];
}

export interface Welcome {
  ready: boolean;
  demoAccounts: { username: string; password: string; post: string }[];
}

export type RecordRow = Record<string, FactValue> & { id: string; version: number; voided: boolean };

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
  published: { year: number; published_on: string }[];
}

export interface ReportView {
  organ_name: string;
  year: number;
  layout: Report['layout'];
  ledger: { seq: number; head: string };
  prose: ReportProse;
  tables: ReportTables;
  findings: Finding[];
  digest: string;
  version: number;
  published: Published | null;
  postings: {
    records: number;
    newMedia: number;
    channels: { key: string; label: string; newMedia: boolean; postings: number }[];
  };
}

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
