import { type Kysely, sql } from 'kysely';

/** Columns that every register's table has: the present state of one record. */
const record = `
  organ_id uuid not null,
  id uuid not null,
  version int not null,
  text_version int not null,
  voided boolean not null,
  batch_id uuid`;

const tables = [
  `create table organ (
    organ_id uuid not null,
    code text not null,
    name text not null,
    level text not null,
    parent_id uuid,
    settings jsonb not null,
    version int not null,
    registered_on date not null,
    constraint organ_pkey primary key (organ_id),
    constraint organ_code_key unique (code)
  )`,
  `create table ledger_head (
    organ_id uuid not null,
    seq bigint not null,
    hash bytea not null,
    recorded_at timestamptz(3) not null,
    constraint ledger_head_pkey primary key (organ_id)
  )`,
  `create table ledger (
    organ_id uuid not null,
    seq bigint not null,
    stream text not null,
    stream_id uuid not null,
    version int not null,
    type text not null,
    v smallint not null,
    occurred_on date not null,
    recorded_at timestamptz(3) not null,
    actor text not null,
    payload jsonb not null,
    hash bytea not null,
    constraint ledger_pkey primary key (organ_id, seq),
    constraint ledger_version_key unique (organ_id, stream_id, version)
  )`,
  `create index ledger_stream_idx on ledger (organ_id, stream, seq)`,
  `create table sealed_text (
    organ_id uuid not null,
    stream_id uuid not null,
    version int not null,
    salt bytea not null,
    cipher bytea not null,
    constraint sealed_text_pkey primary key (organ_id, stream_id, version)
  )`,

  `create table request (${record},
    registration_no text,
    receipt_date date not null,
    channel text not null,
    applicant_kind text not null,
    result text,
    reply_date date,
    constraint request_pkey primary key (organ_id, id)
  )`,
  `create unique index request_registration_no_key on request (organ_id, registration_no) where not voided`,
  `create index request_count_idx on request
    (organ_id, receipt_date, reply_date, applicant_kind, result) where not voided`,
  `create table matter (${record},
    name text,
    kind text not null,
    listed_on date not null,
    constraint matter_pkey primary key (organ_id, id)
  )`,
  `create unique index matter_name_key on matter (organ_id, name) where not voided`,
  `create table decision (${record},
    decision_no text,
    kind text not null,
    decided_on date not null,
    matter_id uuid not null,
    constraint decision_pkey primary key (organ_id, id)
  )`,
  `create unique index decision_decision_no_key on decision (organ_id, decision_no) where not voided`,
  `create index decision_count_idx on decision (organ_id, decided_on, kind) where not voided`,
  `create table document (${record},
    doc_no text,
    title text,
    kind text not null,
    written_on date not null,
    repealed_on date,
    valid_until date,
    ended_on date,
    constraint document_pkey primary key (organ_id, id)
  )`,
  `create unique index document_doc_no_key on document (organ_id, doc_no) where not voided`,
  `create table fee (${record},
    item text,
    collected_on date not null,
    amount_fen bigint not null,
    constraint fee_pkey primary key (organ_id, id)
  )`,
  `create index fee_count_idx on fee (organ_id, collected_on) include (amount_fen) where not voided`,
  `create table remedy (${record},
    case_no text,
    kind text not null,
    accepted_on date not null,
    concluded_on date,
    outcome text,
    constraint remedy_pkey primary key (organ_id, id)
  )`,
  `create unique index remedy_case_no_key on remedy (organ_id, case_no) where not voided`,
  `create table publication (${record},
    record_no text,
    title text,
    field text not null,
    published_on date not null,
    constraint publication_pkey primary key (organ_id, id)
  )`,
  `create unique index publication_record_no_key on publication (organ_id, record_no) where not voided`,
  `create index publication_published_idx on publication (organ_id, published_on) where not voided`,
  `create table posting (${record},
    publication_id uuid not null,
    channel text not null,
    posted_on date not null,
    url text,
    constraint posting_pkey primary key (organ_id, id)
  )`,
  `create index posting_publication_idx on posting (organ_id, publication_id)`,
  `create index posting_count_idx on posting (organ_id, posted_on, channel) where not voided`,
  `create table opening (${record},
    year int not null,
    cell text not null,
    amount int not null,
    source text,
    from_day date not null,
    constraint opening_pkey primary key (organ_id, id)
  )`,
  `create unique index opening_cell_key on opening (organ_id, cell) where not voided`,
  `create table batch (${record},
    file_name text,
    target text,
    file_digest text not null,
    row_count int not null,
    imported_on date not null,
    constraint batch_pkey primary key (organ_id, id)
  )`,
  `create unique index batch_file_digest_key on batch (organ_id, file_digest) where not voided`,
  `create table appointment (${record},
    account text,
    post text not null,
    from_day date not null,
    to_day date,
    constraint appointment_pkey primary key (organ_id, id)
  )`,
  `create index appointment_account_idx on appointment (account)`,
  ...['request', 'matter', 'decision', 'document', 'fee', 'remedy', 'publication', 'posting', 'opening'].map(
    (table) => `create index ${table}_batch_idx on ${table} (organ_id, batch_id) where batch_id is not null`,
  ),

  `create table annual_report (
    organ_id uuid not null,
    id uuid not null,
    version int not null,
    text_version int not null,
    year int not null,
    prose jsonb not null,
    published_on date,
    published_seq bigint,
    digest text,
    file_digest text,
    constraint annual_report_pkey primary key (organ_id, id),
    constraint annual_report_year_key unique (organ_id, year)
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of tables) await sql.raw(statement).execute(db);
}
