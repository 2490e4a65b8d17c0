import { createHash } from 'node:crypto';
import { dayInChina } from '../../domain/calendar/day.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { decideRecord, evolveRecord, type RecordedChange, type Surroundings } from '../../domain/register/decider.ts';
import { type CellNote, noteOf, type ReadRows, readRows, type Sheet } from '../../domain/register/import.ts';
import { type Register, uniqueFieldsOf } from '../../domain/register/register.ts';
import { batches, postings } from '../../domain/register/registers.ts';
import type { Tx } from '../database.ts';
import type { House } from '../house.ts';
import type { NewEvent } from '../ledger/ledger.ts';
import { transact } from '../ledger/transact.ts';
import { turns } from '../turns.ts';
import { type Planned, planOf } from './import-plan.ts';
import { type Projected, project } from './projection.ts';
import { holdersOf } from './record.ts';
import { newEvent } from './record-event.ts';

/** What an import came to. With errors nothing is written; a dry run writes nothing either. */
export interface ImportResult {
  ok: boolean;
  /** The batch that was written; null for a dry run or a refusal. */
  batchId: string | null;
  /** Rows of the file, and the records that they made, or would make, by register. */
  rows: number;
  records: Record<string, number>;
  errors: CellNote[];
  notes: CellNote[];
  refusal?: Refusal;
}

/** A file whose rows were read as values of a register. */
export interface ReadFile {
  name: string;
  /** SHA-256 of its bytes, in hex. */
  digest: string;
  rows: number;
  read: ReadRows;
}

interface ImportOptions {
  dryRun?: boolean;
  onProgress?: (done: number, total: number) => void;
}

/** Imports a sheet into a register: all of it, or nothing. */
export const importSheet = (
  house: House,
  actor: string,
  organId: string,
  register: Register,
  { name, bytes, sheet }: { name: string; bytes: Uint8Array; sheet: Sheet },
  options: ImportOptions = {},
): Promise<ImportResult> =>
  importRead(
    house,
    actor,
    organId,
    register,
    {
      name,
      digest: createHash('sha256').update(bytes).digest('hex'),
      rows: sheet.rows.length,
      read: readRows(register, sheet),
    },
    options,
  );

/** The same for a file that was read elsewhere. */
export async function importRead(
  house: House,
  actor: string,
  organId: string,
  register: Register,
  file: ReadFile,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const { read } = file;
  const result: ImportResult = {
    ok: false,
    batchId: null,
    rows: file.rows,
    records: {},
    errors: [...read.errors],
    notes: read.notes,
  };
  const batchId = house.newId();
  let rehearsed = false;
  const outcome = await transact(
    house,
    actor,
    organId,
    async (tx) => {
      const batch = await decideBatch(house, tx, organId, register, file, batchId);
      if ('refusal' in batch) {
        result.errors = [];
        return { refusal: batch.refusal };
      }
      const plan = await planOf(house, tx, organId, register, read, result);
      const changes = await decideAll(house, tx, organId, register, plan, batchId, result);
      result.errors.sort((a, b) => a.line - b.line);
      if (result.errors.length > 0) return { refusal: { code: 'invalid', sentence: errorSentence(result.errors) } };
      for (const { register: of } of plan) result.records[of.name] = (result.records[of.name] ?? 0) + 1;
      if (options.dryRun) {
        rehearsed = true;
        return { events: [], project: async () => {} };
      }
      const events = [newEvent(batches, batchId, 1, batch.change), ...changes.map(({ event }) => event)];
      return {
        events,
        project: async (tx) => {
          await project(tx, batches, organId, [projected(batchId, batch.change)]);
          for (const of of new Set(changes.map((change) => change.register)))
            await project(
              tx,
              of,
              organId,
              changes.filter((change) => change.register === of).map((change) => change.projected),
            );
        },
      };
    },
    (done) => options.onProgress?.(done, file.rows),
  );
  if (outcome.ok) return { ...result, ok: true, batchId: rehearsed ? null : batchId };
  return { ...result, refusal: outcome.refusal };
}

const errorSentence = (errors: CellNote[]): string =>
  `有 ${new Set(errors.map((error) => error.line)).size} 行、${errors.length} 处需要更正，一行也没有写入。请改好文件后重新导入。`;

interface Decided {
  register: Register;
  event: NewEvent;
  projected: Projected;
}

/** Puts every planned record before the decider, with what the organ and the file itself hold already. */
async function decideAll(
  house: House,
  tx: Tx,
  organId: string,
  register: Register,
  plan: Planned[],
  batchId: string,
  result: ImportResult,
): Promise<Decided[]> {
  const held = new Map<string, { id: string; show: string }>();
  for (const of of new Set(plan.map((planned) => planned.register)))
    for (const field of uniqueFieldsOf(of)) {
      const values = plan.flatMap((planned) => {
        const value = planned.values[field.key];
        return planned.register === of && typeof value === 'string' ? [value] : [];
      });
      for (const [value, holder] of await holdersOf(tx, organId, of, field.key, values))
        held.set(`${of.name} ${field.key} ${value}`, holder);
    }
  const known = new Set(plan.map((planned) => `${planned.register.name} ${planned.id}`));
  const today = dayInChina(house.now());
  const decided: Decided[] = [];
  const turn = turns();
  for (const { register: of, id, values, line } of plan) {
    await turn();
    const around: Surroundings = {
      today,
      text: {},
      holder: (field, value) => held.get(`${of.name} ${field} ${value}`) ?? null,
      // Whatever a row refers to is either in the plan itself or was just found in the register.
      exists: (name, ref) => known.has(`${name} ${ref}`) || ref === values.publication_id || ref === values.matter_id,
    };
    const decision = decideRecord(of, id, null, { act: 'record', values, batchId }, around);
    if ('refusal' in decision) {
      const { problems, sentence } = decision.refusal;
      for (const problem of problems ?? [{ field: null, message: sentence }])
        result.errors.push(noteOf(of === postings ? register : of, line, problem));
      continue;
    }
    for (const field of uniqueFieldsOf(of))
      if (typeof values[field.key] === 'string')
        held.set(`${of.name} ${field.key} ${values[field.key]}`, { id, show: `本文件第 ${line} 行` });
    const [change] = decision.events as [RecordedChange];
    decided.push({ register: of, event: newEvent(of, id, 1, change), projected: projected(id, change) });
  }
  return decided;
}

const projected = (id: string, change: RecordedChange): Projected => ({
  state: evolveRecord(null, id, 1, change.event),
  text: change.text,
});

async function decideBatch(
  house: House,
  tx: Tx,
  organId: string,
  register: Register,
  file: ReadFile,
  batchId: string,
): Promise<{ change: RecordedChange } | { refusal: Refusal }> {
  const today = dayInChina(house.now());
  const file_digest = file.digest;
  const [holder] = (await holdersOf(tx, organId, batches, 'file_digest', [file_digest])).values();
  if (holder)
    return {
      refusal: {
        code: 'duplicate',
        sentence: `这个文件已经导入过（${holder.show}），没有重复写入。确实要重来，请先作废那一批。`,
      },
    };
  const values = {
    file_name: file.name.slice(0, 255),
    target: register.name,
    file_digest,
    row_count: file.rows,
    imported_on: today,
  };
  const around: Surroundings = { today, text: {}, holder: () => null, exists: () => true };
  const decision = decideRecord(batches, batchId, null, { act: 'record', values }, around);
  return 'refusal' in decision ? decision : { change: decision.events[0]! };
}
