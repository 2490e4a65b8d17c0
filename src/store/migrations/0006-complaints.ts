import { type Kysely, sql } from 'kysely';

/** 投诉举报: a register like the others. */
const statements = [
  `create table complaint (
    organ_id uuid not null,
    id uuid not null,
    version int not null,
    text_version int not null,
    voided boolean not null,
    batch_id uuid,
    complaint_no text,
    received_on date not null,
    channel text not null,
    about text,
    matter text not null,
    request_no text,
    result text,
    replied_on date,
    constraint complaint_pkey primary key (organ_id, id)
  )`,
  `create unique index complaint_complaint_no_key on complaint (organ_id, complaint_no) where not voided`,
  `create index complaint_open_idx on complaint (organ_id, received_on) where not voided and result is null`,
  `create index complaint_batch_idx on complaint (organ_id, batch_id) where batch_id is not null`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
