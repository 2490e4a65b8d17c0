import { showValue } from '../../domain/register/field.ts';
import { columnsOfFile } from '../../domain/register/import.ts';
import type { Register, Values } from '../../domain/register/register.ts';
import { query, type Reader } from '../database.ts';
import type { House } from '../house.ts';
import { countedTexts } from '../request/counted-cases.ts';
import { inSnapshot } from '../snapshot.ts';
import { openTexts } from './projection.ts';

/**
 * A register as rows of a file, oldest first, with the headers that an import reads: export → import gives the same.
 * Voided records are left out. Of publications, each posting is a row.
 */
export function exportRows(
  house: House,
  db: Reader,
  organId: string,
  register: Register,
  year?: number,
): Promise<{ header: string[]; rows: string[][] }> {
  return inSnapshot(db, async (db) => {
    const columns = columnsOfFile(register);
    const records = await recordsOf(house, db, organId, register, year);
    return {
      header: columns.map((column) => column.label),
      rows: records.map((values) => columns.map((column) => showValue(column, values[column.key] ?? null))),
    };
  });
}

async function recordsOf(
  house: House,
  db: Reader,
  organId: string,
  register: Register,
  year?: number,
): Promise<Values[]> {
  const values: unknown[] = [organId];
  const from = register.span.from;
  const inYear = year
    ? ` and r."${from}" between $${values.push(`${year}-01-01`)}::date and $${values.push(`${year}-12-31`)}::date`
    : '';
  const { rows } = await db.executeQuery<Values & { id: string; text_version: number }>(
    query(`${selectOf(register)}${inYear} order by r."${from}", r.id`, values) as never,
  );
  if (register.name === 'publications') return rows.map(asPosting);
  if (!register.fields.some((field) => field.kind === 'text' && field.personal)) return rows;
  const keys = rows.map((row) => ({ id: String(row.id), version: Number(row.text_version) }));
  const texts = await openTexts(db, house.sealer, organId, keys);
  const ids = register.name === 'requests' ? rows.map(({ id }) => String(id)) : [];
  const cases = await countedTexts(house, db, organId, ids);
  return rows.map((row) => ({ ...row, ...(cases.get(String(row.id)) ?? texts.get(`${row.id}/${row.text_version}`)) }));
}

function selectOf(register: Register): string {
  const inForce = 'where r.organ_id = $1 and not r.voided';
  if (register.name === 'publications')
    return `select r.id, r.text_version, r.title, r.field, r.record_no, p.channel, p.url, p.posted_on,
        count(*) over (partition by r.id) as postings
      from publication r join posting p on p.organ_id = r.organ_id and p.publication_id = r.id and not p.voided ${inForce}`;
  if (register.name === 'decisions')
    return `select r.*, m.name as matter from decision r
      left join matter m on m.organ_id = r.organ_id and m.id = r.matter_id ${inForce}`;
  return `select r.* from "${register.table}" r ${inForce}`;
}

/** A record on several channels needs a number that its rows share; where it has none, its id serves. */
const asPosting = (row: Values): Values => ({
  ...row,
  published_on: row.posted_on ?? null,
  record_no: row.record_no ?? (Number(row.postings) > 1 ? (row.id ?? null) : null),
});
