import { createHash, randomBytes } from 'node:crypto';
import { type Choice, noChoice } from '../domain/notification/choice.ts';
import type { House } from './house.ts';

/** How people want to be reminded: theirs alone, the addresses encrypted, outside the ledger. */
export interface StoredChoice extends Choice {
  /** When the present address of the calendar was made; null where there is none. */
  feed_made_at: Date | null;
}

export async function readChoice({ db, sealer }: House, account: string): Promise<StoredChoice> {
  const row = await db.selectFrom('notification').selectAll().where('account', '=', account).executeTakeFirst();
  if (!row) return { ...noChoice, feed_made_at: null };
  const { email, phone } = sealer.open(row);
  const { email_on, sms_on, feed_made_at } = row;
  return { email_on, email: email ?? '', sms_on, phone: phone ?? '', feed_made_at };
}

export async function keepChoice(house: House, account: string, choice: Choice): Promise<void> {
  await put(house, account, choice, {});
}

/** Everybody who wants to be reminded on some channel. */
export async function listChoices({ db, sealer }: House): Promise<{ account: string; name: string; choice: Choice }[]> {
  const rows = await db
    .selectFrom('notification')
    .innerJoin('user', 'user.id', 'notification.account')
    .select(['account', 'user.name', 'email_on', 'sms_on', 'salt', 'cipher'])
    .where((eb) => eb.or([eb('email_on', '=', true), eb('sms_on', '=', true)]))
    .orderBy('account')
    .execute();
  return rows.map(({ account, name, email_on, sms_on, ...sealed }) => {
    const { email, phone } = sealer.open(sealed);
    return { account, name, choice: { email_on, email: email ?? '', sms_on, phone: phone ?? '' } };
  });
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Makes the secret part of the address of a person's calendar. Only its hash is kept; the one before ends. */
export async function renewFeed(house: House, account: string): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await put(house, account, null, { feed_hash: hashOf(token), feed_made_at: house.now() });
  return token;
}

/** Ends the address of a person's calendar. */
export async function endFeed({ db }: House, account: string): Promise<void> {
  await db
    .updateTable('notification')
    .set({ feed_hash: null, feed_made_at: null })
    .where('account', '=', account)
    .execute();
}

/** The account whose calendar a token opens, or null. */
export async function feedOwner({ db }: House, token: string): Promise<string | null> {
  const row = await db
    .selectFrom('notification')
    .select('account')
    .where('feed_hash', '=', hashOf(token))
    .executeTakeFirst();
  return row?.account ?? null;
}

async function put(
  { db, sealer }: House,
  account: string,
  choice: Choice | null,
  feed: { feed_hash?: Buffer; feed_made_at?: Date },
): Promise<void> {
  const { email_on, email, sms_on, phone } = choice ?? noChoice;
  const { salt, cipher } = sealer.seal({ email, phone });
  const chosen = { email_on, sms_on, salt, cipher };
  await db
    .insertInto('notification')
    .values({ account, ...chosen, ...feed })
    .onConflict((conflict) => conflict.column('account').doUpdateSet(choice ? chosen : feed))
    .execute();
}
