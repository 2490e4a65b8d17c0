import type { House } from './house.ts';

/** What somebody typed and has not handed in: theirs alone, encrypted, outside the ledger until it is said. */
export interface StoredDraft {
  content: string;
  saved_at: Date;
}

export async function readDraft(
  { db, sealer }: House,
  organId: string,
  account: string,
  name: string,
): Promise<StoredDraft | null> {
  const row = await db
    .selectFrom('draft')
    .select(['salt', 'cipher', 'saved_at'])
    .where('organ_id', '=', organId)
    .where('account', '=', account)
    .where('name', '=', name)
    .executeTakeFirst();
  return row ? { content: sealer.open(row).content ?? '', saved_at: row.saved_at } : null;
}

export async function keepDraft(
  { db, sealer, now }: House,
  organId: string,
  account: string,
  name: string,
  content: string,
): Promise<Date> {
  const { salt, cipher } = sealer.seal({ content });
  const values = { salt, cipher, saved_at: now() };
  await db
    .insertInto('draft')
    .values({ organ_id: organId, account, name, ...values })
    .onConflict((conflict) => conflict.columns(['organ_id', 'account', 'name']).doUpdateSet(values))
    .execute();
  return values.saved_at;
}

export async function forgetDraft({ db }: House, organId: string, account: string, name: string): Promise<void> {
  await db
    .deleteFrom('draft')
    .where('organ_id', '=', organId)
    .where('account', '=', account)
    .where('name', '=', name)
    .execute();
}
