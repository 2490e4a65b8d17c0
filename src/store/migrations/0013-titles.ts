import { type Kysely, sql } from 'kysely';

/** What the titles of publications are found by: pairs of characters, as numbers. */
const statements = [
  `create table publication_title (
    organ_id uuid not null,
    id uuid not null,
    tokens int[] not null,
    constraint publication_title_pkey primary key (organ_id, id)
  )`,
  `create index publication_title_tokens_idx on publication_title using gin (tokens)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
