import { sql } from 'kysely';
import { dayInChina } from '../domain/calendar/day.ts';
import {
  decideOrganRegistration,
  decideOrganSettings,
  decideWording,
  type Organ,
  type OrganChange,
  type OrganState,
  usualOrgan,
} from '../domain/organ/decider.ts';
import type { OrganNode } from '../domain/organ/permissions.ts';
import type { Decision, Refusal } from '../domain/refusal.ts';
import { type LedgerRow, type OrganRow, query, type Reader, type Tx } from './database.ts';
import type { House } from './house.ts';
import { append, beginChain, type NewEvent } from './ledger/ledger.ts';
import type { PlainText } from './ledger/seal.ts';
import { type Outcome, refusalOf, transact } from './ledger/transact.ts';
import { type Column, insertRows, replacing } from './rows.ts';

const inOrder = (db: Reader) => db.selectFrom('organ').selectAll().orderBy('registered_on').orderBy('organ_id');

/** What a list shows of an organ. */
export type OrganEntry = Pick<OrganRow, 'organ_id' | 'parent_id' | 'code' | 'name' | 'level'>;

/** All organs, in the order in which they were set up. */
export const listOrgans = (db: Reader): Promise<OrganEntry[]> =>
  inOrder(db).clearSelect().select(['organ_id', 'parent_id', 'code', 'name', 'level']).execute();

/** The organs of these ids, in the order in which they were set up. */
export const organsOf = (db: Reader, ids: readonly string[]): Promise<OrganRow[]> =>
  inOrder(db).where('organ_id', '=', sql<string>`any(${ids}::uuid[])`).execute();

/** The organ that was set up first, whose pages are the front door, and how many others there are. */
export async function frontOrgan(db: Reader): Promise<{ organ: OrganRow | null; others: number }> {
  const count = db.selectFrom('organ').select((eb) => eb.fn.countAll<number>().as('count'));
  const row = await inOrder(db).select(count.as('count')).limit(1).executeTakeFirst();
  if (!row) return { organ: null, others: 0 };
  const { count: all, ...organ } = row;
  return { organ, others: Number(all) - 1 };
}

/** The organs of these ids and all above them: enough of the tree to say what somebody may do in those. */
export const organsAbove = (db: Reader, ids: readonly string[]): Promise<OrganNode[]> =>
  nodes(db, 'o.organ_id = found.parent_id', ids);

/** The organs of these ids and all below them: enough of the tree to say where somebody may do what. */
export const organsBelow = (db: Reader, ids: readonly string[]): Promise<OrganNode[]> =>
  nodes(db, 'o.parent_id = found.organ_id', ids);

async function nodes(db: Reader, next: string, ids: readonly string[]): Promise<OrganNode[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.executeQuery<OrganNode>(
    query(
      `with recursive found as (
         select organ_id, parent_id from organ where organ_id = any($1::uuid[])
         union select o.organ_id, o.parent_id from organ o join found on ${next}
       ) select * from found`,
      [ids],
    ) as never,
  );
  return rows;
}

export const organByCode = (db: Reader, code: string): Promise<OrganRow | undefined> =>
  db.selectFrom('organ').selectAll().where('code', '=', code).executeTakeFirst();

/** Sets up an organ and begins its chain. */
export async function registerOrgan(
  house: House,
  actor: string,
  input: Partial<Organ>,
): Promise<{ ok: true; organId: string } | { ok: false; refusal: Refusal }> {
  const organId = house.newId();
  const at = house.now();
  const registration = house.db.transaction().execute(async (tx) => {
    const holder = input.code ? await organByCode(tx, input.code) : undefined;
    const parent = input.parent_id
      ? await tx.selectFrom('organ').select('organ_id').where('organ_id', '=', input.parent_id).executeTakeFirst()
      : undefined;
    const decision = decideOrganRegistration(input, {
      holder: holder?.name ?? null,
      parentExists: parent !== undefined,
    });
    if ('refusal' in decision) return { ok: false as const, refusal: decision.refusal };
    const head = await beginChain(tx, organId, at);
    const events = decision.events.map((change) => organEvent(organId, 1, dayInChina(at), change));
    const rows = await append(tx, organId, head, events, { actor, at, sealer: house.sealer });
    await projectOrgan(tx, rows[0]!, events[0]!.text!);
    return { ok: true as const, organId };
  });
  return registration.catch((error) => {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return { ok: false, refusal };
  });
}

/** Changes what an organ chooses for itself. */
export const configureOrgan = (house: House, actor: string, organId: string, input: Partial<Organ>): Promise<Outcome> =>
  onOrgan(house, actor, organId, (state) => decideOrganSettings(state, input));

/** Words a document as the organ wants it. */
export const wordLetter = (
  house: House,
  actor: string,
  organId: string,
  input: { letter: string; texts: Record<string, string> },
): Promise<Outcome> => onOrgan(house, actor, organId, (state) => decideWording(state, input, dayInChina(house.now())));

/** One act on an organ, inside its lock; `then` follows in the same transaction, with the row as it is after. */
export function onOrgan(
  house: House,
  actor: string,
  organId: string,
  decide: (state: OrganState) => Decision<OrganChange>,
  then: (tx: Tx, organ: OrganRow) => Promise<void> = async () => {},
): Promise<Outcome> {
  return transact(house, actor, organId, async (_, row) => {
    const { code, name, level, parent_id, settings } = row;
    const decision = decide({ organ: { code, name, level, parent_id, ...settings } as Organ, version: row.version });
    if ('refusal' in decision) return decision;
    const events = decision.events.map((change) =>
      organEvent(organId, row.version + 1, dayInChina(house.now()), change),
    );
    return {
      events,
      project: async (tx, rows) => {
        await projectOrgan(tx, rows[0]!, events[0]!.text!);
        const after = tx.selectFrom('organ').selectAll().where('organ_id', '=', organId);
        await then(tx, await after.executeTakeFirstOrThrow());
      },
    };
  });
}

function organEvent(organId: string, version: number, today: string, change: OrganChange): NewEvent {
  return {
    stream: 'organ',
    streamId: organId,
    version,
    type: change.type,
    occurredOn: today,
    payload: { facts: change.facts },
    text: change.text,
  };
}

/** What an organ's first events did not say yet. The calendar stays that of then: a later one is the organ's to adopt. */
const unsaid = { ...usualOrgan, calendar_as_of: '2025-11-04' };

/** The row of an organ as an event and its text say it. */
export function organRowOf(row: LedgerRow, text: PlainText): OrganRow {
  const { facts } = row.payload as { facts: OrganChange['facts'] };
  const { level, parent_id, ...chosen } = facts;
  const { code, name, ...typed } = text;
  return {
    organ_id: row.organ_id,
    code: code ?? row.organ_id,
    name: name ?? '（名称已清除）',
    level,
    parent_id,
    settings: { ...unsaid, ...chosen, ...typed } as OrganRow['settings'],
    version: row.version,
    registered_on: row.occurred_on,
  };
}

/** Writes the row of an organ as its event and text say it. */
export const projectOrgan = (tx: Tx, row: LedgerRow, text: PlainText): Promise<void> =>
  projectOrgans(tx, [organRowOf(row, text)]);

/** Writes rows of organs; the day of registration stays that of a row that is there. */
export const projectOrgans = (tx: Tx, rows: readonly OrganRow[]): Promise<void> =>
  insertRows(tx, 'organ', organColumns, rows as unknown as Record<string, unknown>[], keepingItsDay);

const organColumns: Column[] = [
  { name: 'organ_id', type: 'uuid' },
  { name: 'code', type: 'text' },
  { name: 'name', type: 'text' },
  { name: 'level', type: 'text' },
  { name: 'parent_id', type: 'uuid' },
  { name: 'settings', type: 'jsonb' },
  { name: 'version', type: 'int' },
  { name: 'registered_on', type: 'date' },
];
const keepingItsDay = replacing(
  organColumns.filter(({ name }) => name !== 'registered_on'),
  ['organ_id'],
);
