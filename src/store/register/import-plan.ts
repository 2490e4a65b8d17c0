import { type CellNote, groupPublications, type ReadRows } from '../../domain/register/import.ts';
import type { Register, Values } from '../../domain/register/register.ts';
import { decisions, matters, postings, publications } from '../../domain/register/registers.ts';
import { turns } from '../turns.ts';
import type { Held } from './import-held.ts';

/** A record that a row of a file stands for. */
export interface Planned {
  register: Register;
  id: string;
  values: Values;
  line: number;
}

/** Where a plan tells what it met. */
export interface Noted {
  errors: CellNote[];
  notes: CellNote[];
}

/** The records that the rows stand for. A file of publications brings postings too; one of decisions, new matters. */
export async function planOf(
  newId: () => string,
  register: Register,
  rows: ReadRows['rows'],
  held: Held,
  told: Noted,
): Promise<Planned[]> {
  if (register === publications) return planPublications(newId, rows, held, told);
  if (register === decisions) return planDecisions(newId, rows, held, told);
  const turn = turns();
  const plan: Planned[] = [];
  for (const { line, values } of rows) {
    await turn();
    plan.push({ register, id: newId(), values, line });
  }
  return plan;
}

async function planPublications(
  newId: () => string,
  rows: ReadRows['rows'],
  held: Held,
  told: Noted,
): Promise<Planned[]> {
  const { groups, errors } = groupPublications(rows);
  told.errors.push(...errors);
  const plan: Planned[] = [];
  const turn = turns();
  for (const group of groups) {
    await turn();
    const { line, values } = group[0]!;
    const { record_no = null, title = null, field = null } = values;
    const days = group.map((row) => String(row.values.published_on)).sort();
    const holder = held.holder(publications, 'record_no', record_no);
    const id = holder?.id ?? newId();
    if (holder)
      told.notes.push({ line, column: '记录编号', message: `“${record_no}”已经登记，这一行作为它的又一次发布。` });
    else plan.push({ register: publications, id, values: { record_no, title, field, published_on: days[0]! }, line });
    for (const row of group)
      plan.push({
        register: postings,
        id: newId(),
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

async function planDecisions(newId: () => string, rows: ReadRows['rows'], held: Held, told: Noted): Promise<Planned[]> {
  const listed = new Map<string, string>();
  const plan: Planned[] = [];
  const turn = turns();
  for (const { line, values } of rows) {
    await turn();
    const { matter = null, ...rest } = values;
    const name = String(matter);
    let matterId = held.holder(matters, 'name', matter)?.id ?? listed.get(name);
    if (!matterId) {
      matterId = newId();
      listed.set(name, matterId);
      const first = { name: matter, kind: rest.kind ?? null, listed_on: rest.decided_on ?? null };
      plan.push({ register: matters, id: matterId, values: first, line });
      told.notes.push({ line, column: '事项', message: `“${matter}”不在行政事项清单中，已一并列入。` });
    }
    plan.push({ register: decisions, id: newId(), values: { ...rest, matter_id: matterId }, line });
  }
  return plan;
}
