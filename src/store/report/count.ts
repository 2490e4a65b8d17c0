import type { Register } from '../../domain/register/register.ts';
import { registerNamed } from '../../domain/register/registers.ts';
import { assembleTables, type Counts, withOpenings } from '../../domain/report/assemble.ts';
import { factMeasures } from '../../domain/report/drafting/facts.ts';
import { boundary, type Condition, daysOf, type Measure, measures } from '../../domain/report/measure.ts';
import { type Opening, registeredCell } from '../../domain/report/opening.ts';
import type { ReportTables } from '../../domain/report/tables.ts';
import { type OrganRow, query, type Reader } from '../database.ts';

/** The SQL of a condition, with its values added to `values`. */
function conditionSql(condition: Condition, year: number, values: unknown[]): string {
  const value = (item: unknown): string => `$${values.push(item)}`;
  if ('in_year' in condition) {
    const column = `"${condition.in_year}"`;
    const [from, before] = daysOf(condition, year);
    return `${column} >= ${value(from)}::date and ${column} < ${value(before)}::date`;
  }
  if ('open_at' in condition) {
    const turn = `${value(boundary(condition.open_at, year))}::date`;
    const closed = condition.closed && `"${condition.closed}"`;
    return `"${condition.opened}" < ${turn}${closed ? ` and (${closed} is null or ${closed} >= ${turn})` : ''}`;
  }
  return `"${condition.field}" = ${value(condition.is)}`;
}

/** The SQL that picks the records that a measure counts: `organ_id` is $1. */
export function measureSql(measure: Measure, year: number, values: unknown[]): string {
  return [
    `organ_id = $1`,
    `not voided`,
    ...measure.conditions.map((condition) => conditionSql(condition, year, values)),
  ].join(' and ');
}

/**
 * Counts many measures of one register in one scan. The measures that differ only in one code are one expression
 * of the scan, grouped by that code; so table 三 is read in a single pass over an index.
 */
function scanSql(register: Register, ofRegister: Measure[], year: number, organId: string) {
  const values: unknown[] = [organId];
  const groupBy = groupField(ofRegister);
  const shapes = new Map<
    string,
    { alias: string; conditions: Condition[]; cells: Map<string, string>; sum?: string }
  >();
  for (const measure of ofRegister) {
    const rest = measure.conditions.filter((condition) => !('field' in condition && condition.field === groupBy));
    const group = measure.conditions.find((condition) => 'field' in condition && condition.field === groupBy);
    const key = JSON.stringify([rest, measure.sum]);
    const shape =
      shapes.get(key) ??
      shapes
        .set(key, {
          alias: `m${shapes.size}`,
          conditions: rest,
          cells: new Map(),
          ...(measure.sum ? { sum: measure.sum } : {}),
        })
        .get(key)!;
    shape.cells.set(group && 'field' in group ? group.is : '', measure.cell);
  }
  const expressions = [...shapes.values()].map((shape) => {
    const when = shape.conditions.map((condition) => conditionSql(condition, year, values)).join(' and ');
    const what = shape.sum ? `sum("${shape.sum}")` : 'count(*)';
    return `coalesce(${what} filter (where ${when}), 0) as ${shape.alias}`;
  });
  // Only records whose span touches the year can count in any measure.
  const { from, to } = register.span;
  const touches = [`"${from}" < $${values.push(boundary('end', year))}::date`];
  const start = (): string => `$${values.push(boundary('start', year))}::date`;
  if (to === null) touches.push(`"${from}" >= ${start()}`);
  else if (closingDays(ofRegister, from).every((day) => day === to))
    touches.push(`("${to}" is null or "${to}" >= ${start()})`);
  const text = `select ${groupBy ? `"${groupBy}" as grp, ` : ''}${expressions.join(', ')} from "${register.table}"
    where organ_id = $1 and not voided and ${touches.join(' and ')}${groupBy ? ` group by 1` : ''}`;
  return { text, values, shapes: [...shapes.values()] };
}

/** The days, other than the first of a span, that measures ask about. */
function closingDays(ofRegister: Measure[], from: string): string[] {
  return ofRegister
    .flatMap((measure) => measure.conditions)
    .flatMap((c) => ('in_year' in c ? [c.in_year] : 'open_at' in c && c.closed ? [c.closed] : []))
    .filter((day) => day !== from);
}

/** The code that all measures of a register tell apart; null where there is none. */
function groupField(ofRegister: Measure[]): string | null {
  const candidates = ['applicant_kind', 'kind', 'channel'];
  return (
    candidates.find((field) =>
      ofRegister.every((measure) => measure.conditions.some((c) => 'field' in c && c.field === field)),
    ) ?? null
  );
}

/** Counts measures by cell: one scan a register. */
export async function countMeasures(
  db: Reader,
  organId: string,
  year: number,
  all: readonly Measure[],
): Promise<Map<string, number>> {
  const counted = new Map<string, number>();
  const names = [...new Set(all.map((measure) => measure.register))];
  for (const name of names) {
    const register = registerNamed(name)!;
    const { text, values, shapes } = scanSql(
      register,
      all.filter((measure) => measure.register === name),
      year,
      organId,
    );
    const { rows } = await db.executeQuery<Record<string, number> & { grp?: string }>(query(text, values) as never);
    for (const row of rows)
      for (const shape of shapes) {
        const cell = shape.cells.get(String(row.grp ?? ''));
        if (cell) counted.set(cell, row[shape.alias]!);
      }
  }
  return counted;
}

/** An organ's opening balances that are asked for, each with what the register held on the eve of it. */
export async function openingsOf(
  db: Reader,
  organ: OrganRow,
  wanted: (opening: Opening) => boolean,
): Promise<{ opening: Opening; registered: number }[]> {
  const { rows } = await db.executeQuery<Opening>(
    query(`select id, year, cell, amount from opening where organ_id = $1 and not voided order by cell`, [
      organ.organ_id,
    ]) as never,
  );
  const openings = rows.filter(wanted);
  const eves = new Map<number, Counts>();
  for (const { year } of openings)
    if (!eves.has(year)) eves.set(year, await countMeasures(db, organ.organ_id, year - 1, measures(organ.settings)));
  return openings.map((opening) => ({
    opening,
    registered: eves.get(opening.year)!.get(registeredCell(opening)) ?? 0,
  }));
}

/** Counts what the words of a report tell beside its tables: one scan a register. */
export const countFacts = (db: Reader, organId: string, year: number): Promise<Counts> =>
  countMeasures(db, organId, year, factMeasures);

/** Counts every cell of an organ's report from the present projections: one scan a register. */
export async function countTables(db: Reader, organ: OrganRow, year: number): Promise<ReportTables> {
  const counted = await countMeasures(db, organ.organ_id, year, measures(organ.settings));
  const openings = await openingsOf(db, organ, (opening) => opening.year <= year);
  return assembleTables(withOpenings(counted, year, openings), organ.settings.requests_layout);
}
