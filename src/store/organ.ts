import { dayInChina } from '../domain/calendar/day.ts';
import { decideOrganRegistration, decideOrganSettings, type Organ, type OrganChange } from '../domain/organ/decider.ts';
import type { Refusal } from '../domain/refusal.ts';
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
export async function configureOrgan(
  house: House,
  actor: string,
  organId: string,
  input: Partial<Organ>,
): Promise<Outcome> {
  return transact(house, actor, organId, async (tx) => {
    const row = await tx.selectFrom('organ').selectAll().where('organ_id', '=', organId).executeTakeFirstOrThrow();
    const { code, name, level, parent_id, settings } = row;
    const decision = decideOrganSettings(
      { organ: { code, name, level, parent_id, ...settings } as Organ, version: row.version },
      input,
    );
    if ('refusal' in decision) return decision;
    const events = decision.events.map((change) =>
      organEvent(organId, row.version + 1, dayInChina(house.now()), change),
    );
    return { events, project: (tx, rows) => projectOrgan(tx, rows[0]!, events[0]!.text!) };
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

/** Writes the row of an organ as its event and text say it. */
export async function projectOrgan(tx: Tx, row: LedgerRow, text: PlainText): Promise<void> {
  const { facts } = row.payload as { facts: OrganChange['facts'] };
  const settings = {
    lapse_counts_as_repealed: facts.lapse_counts_as_repealed,
    requests_layout: facts.requests_layout ?? '2021',
    demo: facts.demo,
    contact_office: text.contact_office ?? '',
    contact_phone: text.contact_phone ?? '',
  };
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
