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
import type { Decision, Refusal } from '../domain/refusal.ts';
import type { LedgerRow, OrganRow, Reader, Tx } from './database.ts';
import type { House } from './house.ts';
import { append, beginChain, type NewEvent } from './ledger/ledger.ts';
import type { PlainText } from './ledger/seal.ts';
import { type Outcome, refusalOf, transact } from './ledger/transact.ts';

/** All organs, those without a parent first, then by code. */
export const listOrgans = (db: Reader): Promise<OrganRow[]> =>
  db.selectFrom('organ').selectAll().orderBy('registered_on').orderBy('organ_id').execute();

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
  return transact(house, actor, organId, async (tx) => {
    const row = await tx.selectFrom('organ').selectAll().where('organ_id', '=', organId).executeTakeFirstOrThrow();
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

/** Writes the row of an organ as its event and text say it. */
export async function projectOrgan(tx: Tx, row: LedgerRow, text: PlainText): Promise<void> {
  const { facts } = row.payload as { facts: OrganChange['facts'] };
  const { level: _, parent_id: __, ...chosen } = facts;
  const { code: ___, name: ____, ...typed } = text;
  const settings = { ...unsaid, ...chosen, ...typed };
  const values = {
    code: text.code ?? row.organ_id,
    name: text.name ?? '（名称已清除）',
    level: facts.level,
    parent_id: facts.parent_id,
    settings: JSON.stringify(settings) as never,
    version: row.version,
  };
  await tx
    .insertInto('organ')
    .values({ organ_id: row.organ_id, registered_on: row.occurred_on, ...values })
    .onConflict((conflict) => conflict.column('organ_id').doUpdateSet(values))
    .execute();
}
