import type { Register } from '../../domain/register/register.ts';
import { registerNamed } from '../../domain/register/registers.ts';
import { type Measure, measures } from '../../domain/report/measure.ts';
import { type OrganKey, query, type Reader } from '../database.ts';
import { inOrganSnapshot } from '../snapshot.ts';
import { measureSql } from './count.ts';
import { type CellRecords, measuresOf, openingsIn } from './drill.ts';

/** What a cell counts, without the records: how many fell in each month. */
export interface CellMonths extends Pick<CellRecords, 'definition' | 'openings'> {
  /** What the months are months of: 收到日期, 决定日期, … */
  day: string;
  /** `2024-03` and how many records, in order. */
  months: { month: string; n: number }[];
}

/** Counts what a cell counts by month, in one query of its register. Null where there is no such cell. */
export function cellMonths(db: Reader, organ: OrganKey, year: number, cell: string): Promise<CellMonths | null> {
  return inOrganSnapshot(db, organ, async (db, organ) => {
    const picked = measuresOf(cell, measures(organ.settings));
    if (picked.length === 0) return null;
    const register = registerNamed(picked[0]!.register)!;
    const day = dayOf(register, picked);
    const values: unknown[] = [organ.organ_id];
    const any = picked.map((measure) => `(${measureSql(measure, year, values)})`).join(' or ');
    const { rows } = await db.executeQuery<{ month: string; n: number }>(
      query(
        `select to_char("${day}", 'YYYY-MM') as month, count(*) as n from "${register.table}"
       where organ_id = $1 and (${any}) group by 1 order by 1`,
        values,
      ) as never,
    );
    return {
      definition: [...new Set(picked.map((measure) => measure.definition))].join('；'),
      // The one derived day, the end of a paper, has no field of its own.
      day: register.fields.find((field) => field.key === day)?.label ?? '失效日期',
      months: rows,
      openings: await openingsIn(db, organ, year, picked),
    };
  });
}

/** The day that puts a record into the year, where all measures ask for the same one; else the first of its span. */
function dayOf(register: Register, picked: Measure[]): string {
  const days = picked.map(
    ({ conditions }) => conditions.flatMap((c) => ('in_year' in c ? [c.in_year] : []))[0] ?? register.span.from,
  );
  return new Set(days).size === 1 ? days[0]! : register.span.from;
}
