import { type Kysely, sql } from 'kysely';

/**
 * What a database knows of itself, in one row that its first opening writes: whose key its personal data are encrypted
 * with, the version of the code that its projections are made by, and what it is being filled with.
 */
const statements = [
  `create table house (
    one boolean not null,
    key_fingerprint bytea not null,
    projections int not null,
    filling text,
    constraint house_pkey primary key (one),
    constraint house_one_check check (one)
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
