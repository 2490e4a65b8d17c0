import { type Kysely, sql } from 'kysely';

/** How each person is reminded (the addresses encrypted), and what was sent to whom on which day. */
const statements = [
  `create table notification (
    account text not null,
    email_on boolean not null,
    sms_on boolean not null,
    salt bytea not null,
    cipher bytea not null,
    feed_hash bytea,
    feed_made_at timestamptz(3),
    constraint notification_pkey primary key (account),
    constraint notification_feed_hash_key unique (feed_hash)
  )`,
  `create table digest_sent (
    account text not null,
    day date not null,
    channel text not null,
    tries int not null,
    tried_at timestamptz(3) not null,
    sent_at timestamptz(3),
    failed text,
    constraint digest_sent_pkey primary key (account, day, channel)
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
