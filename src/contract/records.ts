import { z } from 'zod';
import type { FactValue } from '../domain/register/field.ts';
import type { CellNote } from '../domain/register/import.ts';
import type { Values } from '../domain/register/register.ts';
import { refusal } from './answer.ts';
import { maybe, same } from './same.ts';

const factValue = same<FactValue>()(z.union([z.string(), z.number(), z.null()]));
/** The values of a record by field. */
const values = same<Values>()(z.record(z.string(), factValue));
/** Names of the records that references point to, by id. */
const names = z.record(z.string(), z.string());

/**
 * A record in a list: its fields by key, and what the register keeps beside them. A record as it was known at an instant
 * has no `organ_id` and no `batch_id`.
 */
export const recordRow = z
  .object({
    id: z.string(),
    version: z.int(),
    voided: z.boolean(),
    organ_id: maybe(z.string()),
    batch_id: maybe(z.string().nullable()),
    case: maybe(z.literal(true)).describe('按流程办理的申请，内容在 /requests/{id}'),
  })
  .catchall(factValue)
  .meta({ id: 'RecordRow' });
export type RecordRow = z.infer<typeof recordRow>;

/** A page of a register. */
export const recordList = z.object({ rows: z.array(recordRow), total: z.int(), names }).meta({ id: 'RecordList' });
export type RecordList = z.infer<typeof recordList>;

const historyEntry = z.object({
  version: z.int(),
  type: z.string(),
  occurredOn: z.string(),
  recordedAt: z.string(),
  actor: z.string(),
  reason: z.string().nullable(),
  values: values.nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

const record = z.object({
  id: z.string(),
  version: z.int(),
  voided: z.boolean(),
  batch_id: z.string().nullable(),
  values,
  personal: z.boolean().describe('个人信息是否显示；不显示的遮住'),
  names,
  history: z.array(historyEntry),
});

/** A record with what happened to it; of a request that is a case, that it is one and nothing else. */
export const recordView = z.union([record, z.object({ id: z.string(), case: z.literal(true) })]).meta({ id: 'Record' });
export type RecordView = z.infer<typeof record>;
export type RecordAnswer = z.infer<typeof recordView>;

const cellNote = same<CellNote>()(z.object({ line: z.int(), column: z.string(), message: z.string() }));

/** What became of an imported file. */
export const imported = z
  .object({
    ok: z.boolean(),
    batchId: z.string().nullable(),
    rows: z.int(),
    records: z.record(z.string(), z.int()),
    errors: z.array(cellNote),
    notes: z.array(cellNote),
    refusal: maybe(refusal),
  })
  .meta({ id: 'Imported' });
export type ImportResult = z.infer<typeof imported>;
