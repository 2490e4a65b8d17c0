import { createHash } from 'node:crypto';
import { dayInChina } from '../../domain/calendar/day.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { type CellNote, type ReadRows, readRows, type Sheet } from '../../domain/register/import.ts';
import { type Register, uniqueFieldsOf } from '../../domain/register/register.ts';
import { batches } from '../../domain/register/registers.ts';
import type { Tx } from '../database.ts';
import type { House } from '../house.ts';
import { insertTexts } from '../ledger/ledger.ts';
import { type Outcome, transact } from '../ledger/transact.ts';
import { atLeisure } from '../patience.ts';
import { portions } from '../rows.ts';
import { inSnapshot } from '../snapshot.ts';
import { type Decided, decideAll, decideBatch } from './import-decide.ts';
import { askedBy, heldOf } from './import-held.ts';
import { planOf } from './import-plan.ts';
import { projectFinding, projectRows } from './projection.ts';

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

interface Given {
  house: House;
  actor: string;
  organId: string;
  register: Register;
  file: ReadFile;
  dryRun: boolean;
  /** Hears which part of the work is done, 0 to 1. */
  tell: (part: number) => void;
}

/** So often an import begins anew because somebody else took one of its numbers meanwhile. */
const mostTries = 4;

/** Imports a sheet into a register: all of it, or nothing. */
export const importSheet = (
  house: House,
  actor: string,
  organId: string,
  register: Register,
  { name, bytes, sheet }: { name: string; bytes: Uint8Array; sheet: Sheet },
  options: ImportOptions = {},
): Promise<ImportResult> => {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const file = { name, digest, rows: sheet.rows.length, read: readRows(register, sheet) };
  return importRead(house, actor, organId, register, file, options);
};

/**
 * The same for a file that was read elsewhere. Everything that needs no place in the chain is done before the chain is
 * locked; inside, the registers are asked again, and where they answer otherwise the rows are decided anew.
 */
export const importRead = (
  house: House,
  actor: string,
  organId: string,
  register: Register,
  file: ReadFile,
  options: ImportOptions = {},
): Promise<ImportResult> =>
  atLeisure(async () => {
    let told = 0;
    const tell = (part: number): void => {
      const done = Math.floor(file.rows * part);
      if (done > told) options.onProgress?.(done, file.rows);
      told = Math.max(told, done);
    };
    const given = { house, actor, organId, register, file, dryRun: options.dryRun ?? false, tell };
    for (let tries = 1; ; tries++) {
      const result = await tryImport(given);
      if (result.refusal !== overtaken || tries === mostTries) return result;
    }
  });

const overtaken: Refusal = {
  code: 'stale',
  sentence: '导入期间，别人不断在登记同样的编号，一行也没有写入。请过一会儿重新导入。',
};

async function tryImport(given: Given): Promise<ImportResult> {
  const { house, organId, register, file, dryRun, tell } = given;
  const { digest, read } = file;
  const result: ImportResult = {
    ok: false,
    batchId: null,
    rows: file.rows,
    records: {},
    errors: [...read.errors],
    notes: [...read.notes],
  };
  const { sealer, newId, db } = house;
  const asked = askedBy(register, read.rows, digest);
  const held = await inSnapshot(db, (tx) => heldOf(tx, organId, asked));
  const again = held.holder(batches, 'file_digest', digest);
  if (again) return { ...result, errors: [], refusal: alreadyHere(again.show) };

  const [batchId, today] = [newId(), dayInChina(house.now())];
  const values = {
    file_name: file.name.slice(0, 255),
    target: register.name,
    file_digest: digest,
    row_count: file.rows,
    imported_on: today,
  };
  const batch = decideBatch(batchId, values, today, sealer);
  if ('refusal' in batch) return { ...result, errors: [], refusal: batch.refusal };
  const plan = await planOf(newId, register, read.rows, held, result);
  const decided = await decideAll({ register, plan, batchId, today, sealer }, held, result, (part) => tell(part / 2));
  result.errors.sort((a, b) => a.line - b.line);
  if (result.errors.length > 0)
    return { ...result, refusal: { code: 'invalid', sentence: errorSentence(result.errors) } };
  for (const { register: of } of plan) result.records[of.name] = (result.records[of.name] ?? 0) + 1;
  if (dryRun) return { ...result, ok: true };

  const asBefore = async (tx: Tx): Promise<boolean> => held.sameAs(await heldOf(tx, organId, asked));
  const outcome = await write(given, [...batch.events, ...decided], asBefore);
  return outcome.ok ? { ...result, ok: true, batchId } : { ...result, refusal: outcome.refusal };
}

const alreadyHere = (show: string): Refusal => ({
  code: 'duplicate',
  sentence: `这个文件已经导入过（${show}），没有重复写入。确实要重来，请先作废那一批。`,
});

const errorSentence = (errors: CellNote[]): string =>
  `有 ${new Set(errors.map((error) => error.line)).size} 行、${errors.length} 处需要更正，一行也没有写入。请改好文件后重新导入。`;

/**
 * Writes what was decided. Texts, rows without unique values and what records are found by come before the lock. What
 * has a unique value comes inside: an act that holds the chain and meets it would wait for us, and we for the chain.
 */
async function write(
  { house, actor, organId, tell }: Given,
  decided: readonly Decided[],
  asBefore: (tx: Tx) => Promise<boolean>,
): Promise<Outcome> {
  const registers = [...new Set(decided.map(({ register }) => register))].map((register) => ({
    register,
    unique: uniqueFieldsOf(register).length > 0,
    records: decided.filter((one) => one.register === register).map(({ state, text }) => ({ organId, state, text })),
  }));
  return transact(
    house,
    actor,
    organId,
    async (tx) => {
      if (!(await asBefore(tx))) return { refusal: overtaken };
      return {
        events: decided.map(({ event }) => event),
        project: async (tx) => {
          for (const { register, unique, records } of registers) if (unique) await projectRows(tx, register, records);
        },
      };
    },
    {
      before: async (tx) => {
        for (const texts of portions(decided.flatMap(({ sealed }) => sealed ?? [])))
          await insertTexts(tx, organId, texts);
        for (const { register, unique, records } of registers) {
          await projectFinding(tx, register, records);
          if (!unique) await projectRows(tx, register, records);
        }
      },
      onProgress: (done) => tell((1 + done / decided.length) / 2),
    },
  );
}
