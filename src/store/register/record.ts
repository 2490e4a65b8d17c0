import { dayInChina } from '../../domain/calendar/day.ts';
import {
  decideRecord,
  type RecordCommand,
  type RecordState,
  type Surroundings,
} from '../../domain/register/decider.ts';
import { type FactValue, showValue } from '../../domain/register/field.ts';
import { type Register, shownTextsOf, uniqueFieldsOf } from '../../domain/register/register.ts';
import { registerNamed } from '../../domain/register/registers.ts';
import { isUuid } from '../../domain/uuid.ts';
import { query, type Reader, type Tx } from '../database.ts';
import type { House } from '../house.ts';
import { streamEvents } from '../ledger/ledger.ts';
import type { PlainText } from '../ledger/seal.ts';
import { type Outcome, type Step, transact } from '../ledger/transact.ts';
import { evolveRow, openTexts, project } from './projection.ts';
import { newEvent } from './record-event.ts';
import { voidStep } from './void.ts';

/** Carries out an act of the plain registers on one record. */
export async function actOnRecord(
  house: House,
  actor: string,
  organId: string,
  register: Register,
  id: string,
  command: RecordCommand,
): Promise<Outcome> {
  return transact(house, actor, organId, (tx) => recordStep(house, tx, organId, register, id, command));
}

export async function recordStep(
  house: House,
  tx: Tx,
  organId: string,
  register: Register,
  id: string,
  command: RecordCommand,
): Promise<Step> {
  const state = await loadState(tx, organId, register, id);
  const today = dayInChina(house.now());
  if (state && register.parts && command.act === 'void')
    return voidStep(house, tx, organId, [{ register, state }], command, today);
  const text = state ? await presentText(house, tx, organId, state) : {};
  const values = command.act === 'void' ? {} : command.values;
  const around: Surroundings = {
    today,
    text: fieldTextOf(register, text),
    holder: await loadHolders(tx, organId, register, values),
    exists: await loadExisting(tx, organId, register, values, state),
  };
  const decision = decideRecord(register, id, state, command, around);
  if ('refusal' in decision) return decision;
  const events = decision.events.map((change, i) => newEvent(register, id, (state?.version ?? 0) + i + 1, change));
  return {
    events,
    project: async (tx, rows) => {
      const next = rows.reduce<RecordState | null>(evolveRow, state);
      const latest = events.findLast((event) => event.version === next!.textVersion)?.text ?? text;
      await project(tx, register, [{ organId, state: next!, text: latest }]);
    },
  };
}

/** The state of a record of this register: an id of another register is no record here. */
async function loadState(tx: Tx, organId: string, register: Register, id: string): Promise<RecordState | null> {
  const rows = (await streamEvents(tx, organId, id)).filter((row) => row.stream === register.name);
  return rows.reduce<RecordState | null>(evolveRow, null);
}

async function presentText(house: House, tx: Tx, organId: string, state: RecordState): Promise<PlainText> {
  const key = { id: state.id, version: state.textVersion };
  const texts = await openTexts(tx, house.sealer, organId, [key]);
  return texts.get(`${key.id}/${key.version}`) ?? {};
}

/** The text of the fields alone, without the reason that stood beside it. */
export function fieldTextOf(register: Register, text: PlainText): PlainText {
  return Object.fromEntries(
    register.fields.filter((field) => field.kind === 'text').map((field) => [field.key, text[field.key] ?? null]),
  );
}

async function loadHolders(
  tx: Tx,
  organId: string,
  register: Register,
  values: Record<string, unknown>,
): Promise<Surroundings['holder']> {
  const found = new Map<string, { id: string; show: string }>();
  for (const field of uniqueFieldsOf(register)) {
    const value = values[field.key];
    if (typeof value !== 'string' || value.trim() === '') continue;
    const holders = await holdersOf(tx, organId, register, field.key, [value.trim()]);
    for (const [held, holder] of holders) found.set(`${field.key} ${held}`, holder);
  }
  return (field, value) => found.get(`${field} ${value}`) ?? null;
}

/** Who holds given values of a unique field, among the records that are not voided: by value, in one query. */
export async function holdersOf(
  db: Reader,
  organId: string,
  register: Register,
  field: string,
  values: FactValue[],
): Promise<Map<string, { id: string; show: string }>> {
  if (values.length === 0) return new Map();
  const { rows } = await db.executeQuery<Record<string, FactValue>>(
    query(`select * from "${register.table}" where organ_id = $1 and not voided and "${field}" = any($2)`, [
      organId,
      values,
    ]) as never,
  );
  return new Map(rows.map((row) => [String(row[field]), { id: String(row.id), show: showRecord(register, row) }]));
}

/** A record in a few words, for the sentence that points to it. */
export function showRecord(register: Register, row: Record<string, FactValue>): string {
  const name = shownTextsOf(register).find((field) => row[field.key]);
  const from = register.fields.find((field) => field.key === register.span.from);
  return [
    name ? `${register.title}“${row[name.key]}”` : register.title,
    from && row[from.key] ? `${from.label} ${showValue(from, row[from.key] ?? null)}` : '',
  ]
    .filter(Boolean)
    .join('，');
}

async function loadExisting(
  tx: Tx,
  organId: string,
  register: Register,
  values: Record<string, unknown>,
  state: RecordState | null,
): Promise<Surroundings['exists']> {
  const existing = new Set<string>();
  for (const field of register.fields) {
    if (field.kind !== 'ref') continue;
    const id = values[field.key] ?? state?.facts[field.key];
    if (!isUuid(id)) continue;
    const target = registerNamed(field.register)!;
    const { rows } = await tx.executeQuery(
      query(`select 1 from "${target.table}" where organ_id = $1 and id = $2 and not voided`, [organId, id]),
    );
    if (rows.length > 0) existing.add(`${field.register} ${id}`);
  }
  return (name, id) => existing.has(`${name} ${id}`);
}
