import { type CellNote, groupPublications, type ReadRows } from '../../domain/register/import.ts';
import type { Register, Values } from '../../domain/register/register.ts';
import { decisions, matters, postings, publications } from '../../domain/register/registers.ts';
import type { Tx } from '../database.ts';
import type { House } from '../house.ts';
import { turns } from '../turns.ts';
import { holdersOf } from './record.ts';

/** A record that a row of a file stands for. */
export interface Planned {
  register: Register;
  id: string;
  values: Values;
  line: number;
}

/** Where a plan tells what it met. */
interface Notes {
  errors: CellNote[];
  notes: CellNote[];
}

/** The records that the rows stand for. A file of publications brings postings too; one of decisions, new matters. */
export async function planOf(
  house: House,
  tx: Tx,
  organId: string,
  register: Register,
  read: ReadRows,
  result: Notes,
): Promise<Planned[]> {
  if (register.name === 'publications') return planPublications(house, tx, organId, read, result);
  if (register.name === 'decisions') return planDecisions(house, tx, organId, read, result);
  const turn = turns();
  const plan: Planned[] = [];
  for (const { line, values } of read.rows) {
    await turn();
    plan.push({ register, id: house.newId(), values, line });
  }
  return plan;
}

async function planPublications(
  house: House,
  tx: Tx,
  organId: string,
  read: ReadRows,
  result: Notes,
): Promise<Planned[]> {
  const { groups, errors } = groupPublications(read.rows);
  result.errors.push(...errors);
  const numbers = groups.map((group) => group[0]!.values.record_no).filter((number) => typeof number === 'string');
  const existing = await holdersOf(tx, organId, publications, 'record_no', numbers);
  const plan: Planned[] = [];
  const turn = turns();
  for (const group of groups) {
    await turn();
    const { line, values } = group[0]!;
    const { record_no = null, title = null, field = null } = values;
    const days = group.map((row) => String(row.values.published_on)).sort();
    const held = record_no === null ? undefined : existing.get(String(record_no));
    const id = held?.id ?? house.newId();
    if (held)
      result.notes.push({ line, column: '记录编号', message: `“${record_no}”已经登记，这一行作为它的又一次发布。` });
    else plan.push({ register: publications, id, values: { record_no, title, field, published_on: days[0]! }, line });
    for (const row of group)
      plan.push({
        register: postings,
        id: house.newId(),
        values: {
          publication_id: id,
          channel: row.values.channel ?? null,
          posted_on: row.values.published_on ?? null,
          url: row.values.url ?? null,
        },
        line: row.line,
      });
  }
  return plan;
}

async function planDecisions(house: House, tx: Tx, organId: string, read: ReadRows, result: Notes): Promise<Planned[]> {
  const names = [...new Set(read.rows.map((row) => String(row.values.matter)))];
  const known = new Map(
    [...(await holdersOf(tx, organId, matters, 'name', names))].map(([name, holder]) => [name, holder.id]),
  );
  const plan: Planned[] = [];
  const turn = turns();
  for (const { line, values } of read.rows) {
    await turn();
    const { matter, ...rest } = values;
    let matterId = known.get(String(matter));
    if (!matterId) {
      matterId = house.newId();
      known.set(String(matter), matterId);
      const first = { name: matter ?? null, kind: rest.kind ?? null, listed_on: rest.decided_on ?? null };
      plan.push({ register: matters, id: matterId, values: first, line });
      result.notes.push({ line, column: '事项', message: `“${matter}”不在行政事项清单中，已一并列入。` });
    }
    plan.push({ register: decisions, id: house.newId(), values: { ...rest, matter_id: matterId }, line });
  }
  return plan;
}
