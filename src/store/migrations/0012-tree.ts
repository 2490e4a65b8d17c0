import { type Kysely, sql } from 'kysely';

/** The organs below one are found by it; the first that was set up is the front door. */
const statements = [
  `create index organ_parent_idx on organ (parent_id)`,
  `create index organ_order_idx on organ (registered_on, organ_id)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
