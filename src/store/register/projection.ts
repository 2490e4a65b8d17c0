import type { RecordEvent, RecordState } from '../../domain/register/decider.ts';
import { evolveRecord } from '../../domain/register/decider.ts';
import type { Field } from '../../domain/register/field.ts';
import { factsOf, type Register, shownTextsOf } from '../../domain/register/register.ts';
import { publications } from '../../domain/register/registers.ts';
import type { LedgerRow, Reader, Tx } from '../database.ts';
import { query } from '../database.ts';
import type { PlainText, SealedText, Sealer } from '../ledger/seal.ts';
import { type Column, insertRows, portions, replacing } from '../rows.ts';
import { projectTitles } from './titles.ts';

const sqlTypes: Record<Field['kind'], string> = {
  text: 'text',
  day: 'date',
  code: 'text',
  count: 'int',
  money: 'bigint',
  digest: 'text',
  ref: 'uuid',
};

/** The columns of a register's table, with their types. */
export function columnsOf(register: Register): Column[] {
  return [
    { name: 'organ_id', type: 'uuid' },
    { name: 'id', type: 'uuid' },
    { name: 'version', type: 'int' },
    { name: 'text_version', type: 'int' },
    { name: 'voided', type: 'boolean' },
    { name: 'batch_id', type: 'uuid' },
    ...[...factsOf(register), ...shownTextsOf(register)].map((field) => ({
      name: field.key,
      type: sqlTypes[field.kind],
    })),
    ...(register.derived ?? []).map((column) => ({ name: column.key, type: sqlTypes[column.kind] })),
  ];
}

/** A state with the text that its table shows. */
export interface Projected {
  organId: string;
  state: RecordState;
  text: PlainText;
}

/** The row of a record: what its events and its text say now, and nothing else. */
function rowOf(register: Register, { organId, state, text }: Projected): Record<string, unknown> {
  const shown = Object.fromEntries(shownTextsOf(register).map((field) => [field.key, text[field.key] ?? null]));
  return {
    organ_id: organId,
    id: state.id,
    version: state.version,
    text_version: state.textVersion,
    voided: state.voided,
    batch_id: state.batchId,
    ...state.facts,
    ...shown,
    ...register.derive?.(state.facts),
  };
}

/** Writes the present rows of records: the one projection function of all registers, live and in `rebuild` alike. */
export async function project(tx: Tx, register: Register, records: readonly Projected[]): Promise<void> {
  await projectRows(tx, register, records);
  await projectFinding(tx, register, records);
}

/** The rows themselves. */
export async function projectRows(tx: Tx, register: Register, records: readonly Projected[]): Promise<void> {
  const columns = columnsOf(register);
  const onConflict = replacing(columns, ['organ_id', 'id']);
  for (const some of portions(records))
    await insertRows(
      tx,
      register.table,
      columns,
      some.map((record) => rowOf(register, record)),
      onConflict,
    );
}

/** What records are found by. */
export async function projectFinding(tx: Tx, register: Register, records: readonly Projected[]): Promise<void> {
  if (register !== publications) return;
  for (const some of portions(records))
    await projectTitles(
      tx,
      some.map(({ organId, state, text }) => ({ organ_id: organId, id: state.id, title: text.title ?? null })),
    );
}

/** The same from states alone: their text is looked up first. */
export async function projectStates(
  tx: Tx,
  sealer: Sealer,
  register: Register,
  organId: string,
  states: RecordState[],
): Promise<void> {
  const keys = states.map((state) => ({ id: state.id, version: state.textVersion }));
  const texts = await openTexts(tx, sealer, organId, keys);
  const records = states.map((state) => ({
    organId,
    state,
    text: texts.get(textKey(state.id, state.textVersion)) ?? {},
  }));
  await project(tx, register, records);
}

/** Applies a row of the ledger to the state of its record. */
export function evolveRow(state: RecordState | null, row: LedgerRow): RecordState {
  const payload = row.payload as { facts: RecordState['facts']; batch_id?: string };
  const event = {
    type: row.type,
    occurredOn: row.occurred_on,
    ...(payload.facts ? { facts: payload.facts } : {}),
    ...(payload.batch_id ? { batchId: payload.batch_id } : {}),
  } as RecordEvent;
  return evolveRecord(state, row.stream_id, row.version, event);
}

/** The key of a text in a map of them. */
export const textKey = (id: string, version: number): string => `${id}/${version}`;

/** What was typed with given events, as it is sealed: by `id/version`. Erased text is missing from the map. */
export async function sealedTexts(
  db: Reader,
  organId: string,
  keys: { id: string; version: number }[],
): Promise<Map<string, SealedText>> {
  const texts = new Map<string, SealedText>();
  for (const chunk of portions(keys)) {
    const { rows } = await db.executeQuery<SealedText & { stream_id: string; version: number }>(
      query(
        `select stream_id, version, salt, cipher from sealed_text
         join unnest($2::uuid[], $3::int[]) as k(id, v) on stream_id = k.id and version = k.v
         where organ_id = $1`,
        [organId, chunk.map((key) => key.id), chunk.map((key) => key.version)],
      ) as never,
    );
    for (const row of rows) texts.set(textKey(row.stream_id, row.version), row);
  }
  return texts;
}

/** The same, decrypted. */
export async function openTexts(
  db: Reader,
  sealer: Sealer,
  organId: string,
  keys: { id: string; version: number }[],
): Promise<Map<string, PlainText>> {
  const sealed = await sealedTexts(db, organId, keys);
  return new Map([...sealed].map(([key, text]) => [key, sealer.open(text)]));
}

/** Which text: that of an event of an organ. */
export type TextKey = Pick<LedgerRow, 'organ_id' | 'stream_id' | 'version'>;

/** What was typed with given events of several organs, decrypted: by the same keys. */
export async function openTextsOfOrgans(
  db: Reader,
  sealer: Sealer,
  keys: readonly TextKey[],
): Promise<Map<string, PlainText>> {
  const texts = new Map<string, PlainText>();
  for (const some of portions(keys)) {
    const { rows } = await db.executeQuery<SealedText & { stream_id: string; version: number }>(
      query(
        `select t.stream_id, t.version, t.salt, t.cipher from sealed_text t
         join unnest($1::uuid[], $2::uuid[], $3::int[]) as k(organ_id, id, v)
           on t.organ_id = k.organ_id and t.stream_id = k.id and t.version = k.v`,
        [some.map((key) => key.organ_id), some.map((key) => key.stream_id), some.map((key) => key.version)],
      ) as never,
    );
    for (const row of rows) texts.set(textKey(row.stream_id, row.version), sealer.open(row));
  }
  return texts;
}
