import { CompiledQuery, Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Channel } from '../domain/notification/choice.ts';
import type { Organ } from '../domain/organ/decider.ts';
import type { Adjustment } from '../domain/report/adjust.ts';
import type { ZeroCheck } from '../domain/report/decide/state.ts';
import type { Explanation } from '../domain/report/standing.ts';
import type { ReportProse } from '../domain/report/writing.ts';
import type { CaseState } from '../domain/request/case/state.ts';
import type { CaseKind, Stage } from '../domain/request/case/terms.ts';
import { connections, type Place } from './connections.ts';

// DATE stays the string that it is: as a Date it would shift by the server's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
// Counts and sums of this house stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

export interface OrganRow {
  organ_id: string;
  code: string;
  name: string;
  level: string;
  parent_id: string | null;
  settings: OrganSettings;
  version: number;
  registered_on: string;
}

/** What an organ chooses for itself. */
export type OrganSettings = Omit<Organ, 'code' | 'name' | 'level' | 'parent_id'>;

export interface LedgerRow {
  organ_id: string;
  seq: number;
  stream: string;
  stream_id: string;
  version: number;
  type: string;
  v: number;
  occurred_on: string;
  recorded_at: Date;
  actor: string;
  payload: unknown;
  hash: Buffer;
}

export interface Tables {
  organ: OrganRow;
  ledger_head: { organ_id: string; seq: number; hash: Buffer; recorded_at: Date };
  ledger: LedgerRow;
  sealed_text: { organ_id: string; stream_id: string; version: number; salt: Buffer; cipher: Buffer };
  annual_report: {
    organ_id: string;
    id: string;
    version: number;
    year: number;
    prose: ReportProse;
    adjustments: Adjustment[];
    explanations: Explanation[];
    zero: ZeroCheck | null;
    adopted: boolean;
    published_on: string | null;
    published_seq: number | null;
    digest: string | null;
    file_digest: string | null;
  };
  draft: { organ_id: string; account: string; name: string; salt: Buffer; cipher: Buffer; saved_at: Date };
  appointment: {
    organ_id: string;
    id: string;
    voided: boolean;
    account: string;
    post: string;
    from_day: string;
    to_day: string | null;
  };
  request_case: {
    organ_id: string;
    id: string;
    version: number;
    kind: CaseKind;
    stage: Stage;
    open: boolean;
    voided: boolean;
    year: number;
    serial: number;
    came_on: string;
    receipt_date: string | null;
    due: string | null;
    next_on: string | null;
    batch_id: string | null;
    applicant_key: Buffer | null;
    query_key: Buffer | null;
    state: CaseState;
  };
  case_paper: {
    organ_id: string;
    case_id: string;
    version: number;
    letter: string;
    since: string;
    dated: string;
    series: string | null;
    year: number | null;
    serial: number | null;
  };
  case_token: { organ_id: string; token: Buffer; case_id: string };
  unmasking: { organ_id: string; id: string; case_id: string; account: string; at: Date };
  user: { id: string; name: string; username: string | null; email: string; createdAt: Date };
  login_log: { id: string; username: string; succeeded: boolean; at: Date; ip: string | null };
  notification: {
    account: string;
    email_on: boolean;
    sms_on: boolean;
    salt: Buffer;
    cipher: Buffer;
    feed_hash: Buffer | null;
    feed_made_at: Date | null;
  };
  digest_sent: {
    account: string;
    day: string;
    channel: Channel;
    tries: number;
    tried_at: Date;
    sent_at: Date | null;
    failed: string | null;
  };
  invitation: { token_hash: Buffer; expires_at: Date; used_at: Date | null };
}

export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;
export type Reader = Database | Tx;

/** Opens the connections of a process to a place, or an address that stays. `onError` hears of connections that the server dropped. */
export function connect(
  place: Place | string,
  onError: (error: Error) => void = () => {},
  patience?: Parameters<typeof connections>[2],
): { db: Database; pool: pg.Pool } {
  const pool = connections(typeof place === 'string' ? { url: place, embedded: false } : place, onError, patience);
  return { db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), pool: pool.pool };
}

/** A query from text and values, for statements whose columns come from a register's fields. */
export const query = (text: string, values: unknown[] = []): CompiledQuery => CompiledQuery.raw(text, values);
