import { type Kysely, sql } from 'kysely';

/** How often an address did what several processes count together. It may be lost with a crash: it is of this minute. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create unlogged table rate_limit (
        key varchar(255) not null,
        points integer not null default 0,
        expire bigint,
        constraint rate_limit_pkey primary key (key)
      )`,
    )
    .execute(db);
}
