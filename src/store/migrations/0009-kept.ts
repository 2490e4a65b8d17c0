import { type Kysely, sql } from 'kysely';

/** What was stored for somebody who has not handed it in yet, and how much it takes: what the quotas count. */
const statements = [
  `create table kept (
    organ_id uuid not null,
    holder text not null,
    what text not null,
    bytes bigint not null,
    kept_at timestamptz(3) not null,
    constraint kept_pkey primary key (organ_id, holder, what)
  )`,
  `create index kept_what_idx on kept (organ_id, what)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
