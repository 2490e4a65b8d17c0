import { type Kysely, sql } from 'kysely';

/** Cases of 依申请公开 and 更正, their documents, and who saw an applicant's data whole. */
const statements = [
  `create table request_case (
    organ_id uuid not null,
    id uuid not null,
    version int not null,
    kind text not null,
    stage text not null,
    open boolean not null,
    voided boolean not null,
    year int not null,
    serial int not null,
    came_on date not null,
    receipt_date date,
    due date,
    next_on date,
    batch_id uuid,
    applicant_key bytea,
    query_key bytea,
    state jsonb not null,
    constraint request_case_pkey primary key (organ_id, id),
    constraint request_case_number_key unique (organ_id, year, serial)
  )`,
  `create index request_case_id_idx on request_case (id)`,
  `create index request_case_todo_idx on request_case (organ_id, next_on, id) include (stage) where open and not voided`,
  `create index request_case_newest_idx on request_case (organ_id, came_on desc, id desc)`,
  `create index request_case_stage_idx on request_case (organ_id, stage, came_on desc, id desc)`,
  `create index request_case_applicant_idx on request_case (organ_id, applicant_key, receipt_date)`,
  `create index request_case_query_idx on request_case (organ_id, query_key)`,
  `create index request_case_batch_idx on request_case (organ_id, batch_id) where batch_id is not null`,
  `create table case_paper (
    organ_id uuid not null,
    case_id uuid not null,
    version int not null,
    letter text not null,
    since date not null,
    dated date not null,
    series text,
    year int,
    serial int,
    constraint case_paper_pkey primary key (organ_id, case_id, version),
    constraint case_paper_number_key unique (organ_id, series, year, serial)
  )`,
  `create table case_token (
    organ_id uuid not null,
    token bytea not null,
    case_id uuid not null,
    constraint case_token_pkey primary key (organ_id, token, case_id)
  )`,
  `create index case_token_case_idx on case_token (organ_id, case_id)`,
  `create table unmasking (
    organ_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    account text not null,
    at timestamptz(3) not null,
    constraint unmasking_pkey primary key (organ_id, id)
  )`,
  `alter table request
    add column fee_notified_on date,
    add column fee_yuan int,
    add column fee_paid_on date`,
  `alter table remedy
    add column request_no text,
    add column body text,
    add column procedure text,
    add column received_on date,
    add column answered_on date`,
  `create index remedy_request_idx on remedy (organ_id, request_no) where not voided`,
  `create index remedy_answer_idx on remedy (organ_id) where not voided and answered_on is null`,
  `create index unmasking_case_idx on unmasking (organ_id, case_id)`,
  // What an organ chooses that has chosen nothing, as it was when this was written.
  `update organ set settings = '{
  "lapse_counts_as_repealed": true, "requests_layout": "2021", "demo": false, "contact_office": "", "contact_phone": "",
  "contact_address": "", "contact_postcode": "", "contact_hours": "", "contact_email": "", "contact_fax": "",
  "request_channels": ["in_person", "post_signed", "post_plain", "online"], "document_word": "",
  "reconsideration_body": "", "court": "", "reconsideration_online": "", "prefer_reconsideration_first": false,
  "clarification_days": 10, "calendar_as_of": "2025-11-04", "letter_wording": "{}", "pay_way": "", "supervisor": "",
  "supervisor_phone": ""
}'::jsonb || settings`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
