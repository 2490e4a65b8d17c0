import type { Register } from '../../domain/register/register.ts';
import { registerNamed } from '../../domain/register/registers.ts';
import { factMeasures } from '../../domain/report/drafting/facts.ts';
import { livingNumber } from '../../domain/report/drafting/living-number.ts';
import { counts, type Measure, measures } from '../../domain/report/measure.ts';
import { cellsOf, unregistered } from '../../domain/report/opening.ts';
import type { OrganKey, OrganRow, Reader } from '../database.ts';
import { pageOf } from '../page.ts';
import type { RecordRow } from '../register/list.ts';
import { inOrganSnapshot } from '../snapshot.ts';
import { measureSql, openingsOf } from './count.ts';
import { replay, type Until, valuesOf } from './replay.ts';

/** What a cell of the report counts. */
export interface CellRecords {
  /** The definition of the measure; for a total, of what it adds up. */
  definition: string;
  register: Register;
  rows: RecordRow[];
  total: number;
  /** Opening balances that stand in the cell, and how much of each no record stands for. */
  openings: { id: string; year: number; amount: number; unregistered: number }[];
}

/**
 * The measures that a number adds up: of a cell of the tables or of a living number, each of its parts.
 */
export function measuresBehind(key: string, settings: OrganRow['settings']): Measure[] {
  const all = [...measures(settings), ...factMeasures];
  return (livingNumber(key)?.parts ?? [key]).flatMap((part) => measuresOf(part, all));
}

/**
 * The measures that a cell adds up: one for a counted cell, several for a total; none for a path that is no cell.
 * `requests.results.total.natural_person` is every result of that column, `requests.results.other.natural_person`
 * the three of （六）其他处理.
 */
export function measuresOf(cell: string, all: Measure[]): Measure[] {
  const parts = cell.split('.');
  const column = parts.pop()!;
  const row = parts.join('.');
  const rows = row === 'requests.results.total' ? 'requests.results.' : `${row}.`;
  if (column === 'total' && /^(requests|remedies)\./.test(cell) && row !== 'requests.results')
    return all.filter((measure) => measure.cell.startsWith(rows));
  if (row === 'requests.results.total' || row === 'requests.results.other')
    return all.filter((measure) => measure.cell.startsWith(rows) && measure.cell.endsWith(`.${column}`));
  return all.filter((measure) => measure.cell === cell);
}

/** The records that a cell counts, a page at a time: now, or as they were known then. Null where there is no such cell. */
export const cellRecords = (
  db: Reader,
  organ: OrganKey,
  year: number,
  cell: string,
  options: CellPage,
): Promise<CellRecords | null> =>
  inOrganSnapshot(db, organ, (tx, present) => recordsBehind(tx, present, year, cell, options));

interface CellPage {
  page: number;
  size: number;
  until?: Until;
}

async function recordsBehind(
  db: Reader,
  organ: OrganRow,
  year: number,
  cell: string,
  options: CellPage,
): Promise<CellRecords | null> {
  const picked = measuresBehind(cell, organ.settings);
  if (picked.length === 0) return null;
  const register = registerNamed(picked[0]!.register)!;
  const definition = [...new Set(picked.map((measure) => measure.definition))].join('；');
  const openings = await openingsIn(db, organ, year, picked);
  if (options.until) {
    const offset = (options.page - 1) * options.size;
    const { records, settings } = await replay(db, organ, options.until);
    const then = measuresBehind(cell, settings);
    const rows = records
      .get(register.name)!
      .filter((state) => !state.voided && then.some((measure) => counts(measure, year, valuesOf(register, state))))
      .map(
        (state) => ({ ...valuesOf(register, state), id: state.id, version: state.version, voided: false }) as RecordRow,
      );
    return { definition, register, rows: rows.slice(offset, offset + options.size), total: rows.length, openings };
  }
  const values: unknown[] = [organ.organ_id];
  const any = picked.map((measure) => `(${measureSql(measure, year, values)})`).join(' or ');
  const selected = { columns: '*', from: `"${register.table}" where organ_id = $1 and (${any})` };
  const order = `"${register.span.from}", id`;
  const { rows, total } = await pageOf<RecordRow>(db, { ...selected, order }, values, options);
  return { definition, register, rows, total, openings };
}

/** The opening balances that stand in the cells of some measures. */
export async function openingsIn(
  db: Reader,
  organ: OrganRow,
  year: number,
  picked: Measure[],
): Promise<CellRecords['openings']> {
  const cells = new Set(picked.map((measure) => measure.cell));
  const here = await openingsOf(db, organ, (opening) => cellsOf(opening, year).some((cell) => cells.has(cell)));
  return here.map(({ opening, registered }) => ({
    id: opening.id,
    year: opening.year,
    amount: opening.amount,
    unregistered: unregistered(opening, registered),
  }));
}
