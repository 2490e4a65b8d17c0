import { createHash, randomBytes } from 'node:crypto';
import type { Day } from '../domain/calendar/day.ts';
import { type Action, type Holding, holdsOn, type OrganNode, organsWhere } from '../domain/organ/permissions.ts';
import type { Post } from '../domain/organ/posts.ts';
import { type OrganRow, query, type Reader } from './database.ts';
import type { House } from './house.ts';
import { organsOf } from './organ.ts';

/** The posts that an account holds or held, from its appointments. */
export async function holdingsOf(db: Reader, accountId: string): Promise<Holding[]> {
  const rows = await db
    .selectFrom('appointment')
    .select(['organ_id', 'post', 'from_day', 'to_day'])
    .where('account', '=', accountId)
    .where('voided', '=', false)
    .execute();
  return rows.map((row) => ({
    organId: row.organ_id,
    post: row.post as Post,
    from: row.from_day,
    to: row.to_day,
  }));
}

/** The organs in which an account holds posts on a day, each with those posts. */
export async function postsByOrgan(
  db: Reader,
  accountId: string,
  day: Day,
): Promise<{ organ: OrganRow; posts: Post[] }[]> {
  const held = (await holdingsOf(db, accountId)).filter((holding) => holdsOn(holding, day));
  if (held.length === 0) return [];
  const organs = await organsOf(db, [...new Set(held.map(({ organId }) => organId))]);
  return organs.map((organ) => ({
    organ,
    posts: held.filter(({ organId }) => organId === organ.organ_id).map(({ post }) => post),
  }));
}

/** What an account may do in which organ today, by organ id. */
export function powersOf(
  holdings: Holding[],
  tree: readonly OrganNode[],
  actions: readonly Action[],
  today: string,
): Map<string, Action[]> {
  const powers = new Map<string, Action[]>();
  for (const action of actions)
    for (const organId of organsWhere(holdings, action, today, tree))
      powers.set(organId, [...(powers.get(organId) ?? []), action]);
  return powers;
}

export interface Account {
  id: string;
  name: string;
  username: string;
}

/** Every account, by name in pinyin order. Accounts belong to the house; what they may do belongs to their posts. */
export async function listAccounts(db: Reader): Promise<Account[]> {
  const { rows } = await db.executeQuery<Account>(
    query(`select id, name, username from "user" order by name collate "zh-x-icu", id`) as never,
  );
  return rows;
}

/** Who holds a post in an organ on a day, by name in pinyin order. */
export async function holdersOf(
  db: Reader,
  organId: string,
  post: Post,
  day: string,
): Promise<{ id: string; name: string }[]> {
  const held = await db
    .selectFrom('appointment')
    .select('account')
    .distinct()
    .where('organ_id', '=', organId)
    .where('post', '=', post)
    .where('voided', '=', false)
    .where('from_day', '<=', day)
    .where((where) => where.or([where('to_day', 'is', null), where('to_day', '>=', day)]))
    .execute();
  // Accounts are of the house, appointments of its organs: the two may lie on different machines.
  const { rows } = await db.executeQuery<{ id: string; name: string }>(
    query(`select id, name from "user" where id = any($1) order by name collate "zh-x-icu", id`, [
      held.map(({ account }) => account),
    ]) as never,
  );
  return rows;
}

/** The names behind account ids; `cli`, `demo` and `portal` act without an account. */
export async function actorNames(db: Reader, ids: string[]): Promise<Record<string, string>> {
  const { rows } = await db.executeQuery<{ id: string; name: string }>(
    query(`select id, name from "user" where id = any($1)`, [[...new Set(ids)]]) as never,
  );
  const own: Record<string, string> = { cli: '命令行', demo: '演示数据', portal: '网上提交' };
  return { ...own, ...Object.fromEntries(rows.map((row) => [row.id, row.name])) };
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
const invitationHours = 24;

/** Makes the one-time link of the first administrator. Only its hash is kept. Earlier links end. */
export async function invite(house: House): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await house.db.deleteFrom('invitation').execute();
  await house.db
    .insertInto('invitation')
    .values({
      token_hash: hashOf(token),
      expires_at: new Date(house.now().getTime() + invitationHours * 3600_000),
      used_at: null,
    })
    .execute();
  return token;
}

/** Whether a one-time link still opens. */
export async function invitationHolds(house: House, token: string): Promise<boolean> {
  const row = await house.db
    .selectFrom('invitation')
    .select('token_hash')
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', house.now())
    .executeTakeFirst();
  return row !== undefined;
}

/** Uses a one-time link up; false when it was used or ended before. */
export async function spendInvitation(house: House, token: string): Promise<boolean> {
  const { numUpdatedRows } = await house.db
    .updateTable('invitation')
    .set({ used_at: house.now() })
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', house.now())
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** Whether anybody holds the post of 管理 yet. */
export async function hasAdministrator(db: Reader): Promise<boolean> {
  const row = await db
    .selectFrom('appointment')
    .select('id')
    .where('post', '=', 'administrator')
    .where('voided', '=', false)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
