import { type Kysely, sql } from 'kysely';

/**
 * 0004 was edited in place while data were made with it. What its earlier texts left out is made here, where it is
 * missing; a database of its last text stays as it is.
 */
const statements = [
  `alter table request
    add column if not exists fee_notified_on date,
    add column if not exists fee_yuan int,
    add column if not exists fee_paid_on date`,
  `alter table remedy
    add column if not exists request_no text,
    add column if not exists body text,
    add column if not exists procedure text,
    add column if not exists received_on date,
    add column if not exists answered_on date`,
  `create index if not exists remedy_request_idx on remedy (organ_id, request_no) where not voided`,
  `create index if not exists remedy_answer_idx on remedy (organ_id) where not voided and answered_on is null`,
];

const todo = `create index request_case_todo_idx on request_case (organ_id, next_on, id) include (stage)
  where open and not voided`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
  const { rows } = await sql<{ whole: boolean }>`select indnatts > indnkeyatts as whole from pg_index
    where indexrelid = to_regclass('request_case_todo_idx')`.execute(db);
  if (rows[0]?.whole) return;
  await sql`drop index if exists request_case_todo_idx`.execute(db);
  await sql.raw(todo).execute(db);
}
