import { type Kysely, sql } from 'kysely';

/** What people do with a report before it is published, and what somebody typed and has not saved yet. */
const statements = [
  `alter table annual_report
    add column adjustments jsonb not null default '[]',
    add column explanations jsonb not null default '[]',
    add column zero jsonb,
    add column adopted boolean not null default false,
    drop column text_version`,
  `create table draft (
    organ_id uuid not null,
    account text not null,
    name text not null,
    salt bytea not null,
    cipher bytea not null,
    saved_at timestamptz(3) not null,
    constraint draft_pkey primary key (organ_id, account, name)
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
