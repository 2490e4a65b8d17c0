import { type Kysely, sql } from 'kysely';

/**
 * The day that stood beside a case which waited for somebody's opinion was that of the day it was written on, and came
 * to be overdue by itself. Such a case has no day of its reply while it waits; that of a consultation stays. A day that
 * lies before the letter left was that of the reply, already late: it stays, too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update request_case set next_on = null
    where open and not voided and stage in ('third_party_consultation', 'agency_consultation') and due is null
      and exists (select 1 from jsonb_array_elements(state -> 'consultations') as one
        where one ->> 'ended_on' is null and one ->> 'received_on' is null and (one ->> 'sent_on')::date < next_on)
      and not exists (select 1 from jsonb_array_elements(state -> 'consultations') as one
        where one ->> 'ended_on' is null and one ->> 'received_on' is not null)`.execute(db);
}
