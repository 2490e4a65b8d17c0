import type { FactValue } from '../../domain/register/field.ts';
import { type Register, shownTextsOf } from '../../domain/register/register.ts';
import { query, type Reader } from '../database.ts';
import { type Page, pageOf } from '../page.ts';

/** What a list of a register is narrowed to. */
export interface ListFilter {
  /** Words that any shown text holds. */
  q?: string | undefined;
  /** A year that the first day of the span falls in. */
  year?: number | undefined;
  /** Values of codes and references, by field; an empty one asks for records where nothing stands. */
  where?: Record<string, string> | undefined;
  batch?: string | undefined;
  voided?: boolean | undefined;
  page?: number | undefined;
  size?: number | undefined;
}

export type RecordRow = Record<string, FactValue> & { id: string; version: number; voided: boolean };

/** A page of a register, newest first, and how many there are in all. */
export async function listRecords(
  db: Reader,
  organId: string,
  register: Register,
  filter: ListFilter,
): Promise<Page<RecordRow>> {
  const values: unknown[] = [organId];
  const value = (item: unknown): string => `$${values.push(item)}`;
  const conditions = ['organ_id = $1'];
  if (filter.voided !== undefined) conditions.push(filter.voided ? 'voided' : 'not voided');
  const from = `"${register.span.from}"`;
  if (filter.year !== undefined)
    conditions.push(
      `${from} >= ${value(`${filter.year}-01-01`)}::date and ${from} <= ${value(`${filter.year}-12-31`)}::date`,
    );
  if (filter.batch) conditions.push(`batch_id = ${value(filter.batch)}`);
  for (const [key, wanted] of Object.entries(filter.where ?? {})) {
    const field = register.fields.find((field) => field.key === key && (field.kind === 'code' || field.kind === 'ref'));
    if (field && wanted === '') conditions.push(`"${key}" is null`);
    else if (field) conditions.push(`"${key}"${field.kind === 'ref' ? '::text' : ''} = ${value(wanted)}`);
  }
  const words = filter.q?.trim();
  if (words) {
    const like = value(`%${words.replace(/[\\%_]/g, '\\$&')}%`);
    conditions.push(
      `(${shownTextsOf(register)
        .map((field) => `"${field.key}" ilike ${like}`)
        .join(' or ')})`,
    );
  }
  const size = Math.min(Math.max(filter.size ?? 20, 1), 200);
  const page = Math.max(filter.page ?? 1, 1);
  const selected = { columns: '*', from: `"${register.table}" where ${conditions.join(' and ')}` };
  return pageOf<RecordRow>(db, { ...selected, order: `${from} desc, id desc` }, values, { page, size });
}

/** The names of records that others refer to, by id. */
export async function namesOf(
  db: Reader,
  organId: string,
  register: Register,
  ids: string[],
): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const name = shownTextsOf(register).find((field) => field.required) ?? shownTextsOf(register)[0]!;
  const { rows } = await db.executeQuery<{ id: string; name: string | null }>(
    query(`select id, "${name.key}" as name from "${register.table}" where organ_id = $1 and id = any($2)`, [
      organId,
      [...new Set(ids)],
    ]) as never,
  );
  return Object.fromEntries(rows.map((row) => [row.id, row.name ?? '（文字已清除）']));
}

/** The years that an organ's registers speak of, newest first. */
export async function yearsOf(db: Reader, organId: string): Promise<number[]> {
  const { rows } = await db.executeQuery<{ year: number }>(
    query(
      `select distinct extract(year from occurred_on)::int as year from ledger
       where organ_id = $1 and stream not in ('batches', 'appointments')
         and (type in ('recorded', 'adopted') or (stream = 'cases' and type = 'registered'))
       order by 1 desc`,
      [organId],
    ) as never,
  );
  return rows.map((row) => row.year);
}
