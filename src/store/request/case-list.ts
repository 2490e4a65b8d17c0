import { dayInChina } from '../../domain/calendar/day.ts';
import { type Alert, alertsOf } from '../../domain/request/case/alerts.ts';
import { type CaseClock, caseClock } from '../../domain/request/case/clock.ts';
import { workingDaysLeft } from '../../domain/request/case/days-left.ts';
import { maskedName } from '../../domain/request/case/mask.ts';
import { caseNumber } from '../../domain/request/case/number.ts';
import type { CaseState } from '../../domain/request/case/state.ts';
import type { CaseKind, Stage } from '../../domain/request/case/terms.ts';
import { pairsOf } from '../../domain/text-pairs.ts';
import { type OrganKey, type OrganRow, query, type Reader } from '../database.ts';
import type { House } from '../house.ts';
import { inOrganSnapshot } from '../snapshot.ts';
import { calendarOfCase } from './case-calendar.ts';
import { tokensOf } from './case-keys.ts';
import { openWords } from './case-text.ts';

/** The lists that people work from. */
export const caseViews = ['todo', 'overdue', 'soon', 'approval', 'closed', 'all'] as const;
export type CaseView = (typeof caseViews)[number];

export interface CaseFilter {
  view: CaseView;
  stage?: Stage | undefined;
  kind?: CaseKind | undefined;
  /** A number (2024-001), or words that the request holds. */
  q?: string | undefined;
  page: number;
  size: number;
}

/** A case in a list; the applicant's name is masked. */
export interface CaseRow {
  id: string;
  version: number;
  number: string;
  kind: CaseKind;
  stage: Stage;
  voided: boolean;
  applicant: string;
  /** The first words of what was asked for. */
  wanted: string;
  came_on: string;
  receipt_date: string | null;
  due: string | null;
  /** Whether `due` may still move. */
  provisional: boolean;
  /** What the clock does; and, while it runs, the working days left, negative when the day has passed. */
  clock: CaseClock['status'];
  left: number | null;
  overdue: boolean;
  extended: boolean;
  joined: boolean;
  alerts: Alert[];
}

/** A page of the cases of an organ: the open ones by what is due first, the others newest first. */
export function listCases(
  house: Pick<House, 'key' | 'sealer' | 'now'>,
  db: Reader,
  organ: OrganKey,
  filter: CaseFilter,
): Promise<{ rows: CaseRow[]; total: number; waiting: Waiting }> {
  return inOrganSnapshot(db, organ, async (db, organ) => {
    const values: unknown[] = [organ.organ_id];
    const value = (item: unknown): string => `$${values.push(item)}`;
    const today = dayInChina(house.now());
    const where = ['organ_id = $1', ...conditionsOf(filter.view, today, value)];
    if (filter.stage) where.push(`stage = ${value(filter.stage)}`);
    if (filter.kind) where.push(`kind = ${value(filter.kind)}`);
    const q = filter.q?.trim() ?? '';
    const number = /^(\d{4})-?0*(\d{1,6})$/.exec(q.normalize('NFKC'));
    if (number) where.push(`year = ${value(Number(number[1]))} and serial = ${value(Number(number[2]))}`);
    else if (pairsOf(q).length > 0) where.push(foundBy(tokensOf(house.key, q), value));
    const byDue = ['todo', 'overdue', 'soon', 'approval'].includes(filter.view);
    const { rows } = await db.executeQuery<{ state: CaseState }>(
      query(
        `select state from request_case where ${where.join(' and ')}
       order by ${byDue ? 'next_on nulls last, id' : 'came_on desc, id desc'}
       limit ${value(filter.size)} offset ${value((filter.page - 1) * filter.size)}`,
        values,
      ) as never,
    );
    const waiting = await waitingCases(db, organ, today);
    const narrowed = filter.stage !== undefined || filter.kind !== undefined || q !== '';
    const known = narrowed ? undefined : (waiting as Partial<Record<CaseView, number>>)[filter.view];
    const states = rows.map(({ state }) => state);
    return {
      rows: await rowsOf(house, db, organ, states),
      total: known ?? (await countCases(db, where, values.slice(0, -2))),
      waiting,
    };
  });
}

async function countCases(db: Reader, where: readonly string[], values: readonly unknown[]): Promise<number> {
  const { rows } = await db.executeQuery<{ total: number }>(
    query(`select count(*) as total from request_case where ${where.join(' and ')}`, [...values]) as never,
  );
  return rows[0]!.total;
}

/** How many open cases stand in each list that people work from. */
export type Waiting = Record<'todo' | 'overdue' | 'soon' | 'approval', number>;

async function waitingCases(db: Reader, organ: OrganRow, today: string): Promise<Waiting> {
  const { rows } = await db.executeQuery<Waiting>(
    query(
      `select count(*) as todo, count(*) filter (where next_on < $2::date) as overdue,
         count(*) filter (where next_on between $2::date and $2::date + 7) as soon,
         count(*) filter (where stage = 'in_approval') as approval
       from request_case where organ_id = $1 and ${open}`,
      [organ.organ_id, today],
    ) as never,
  );
  return rows[0]!;
}

const open = 'open and not voided';

function conditionsOf(view: CaseView, today: string, value: (item: unknown) => string): string[] {
  switch (view) {
    case 'todo':
      return [open];
    case 'overdue':
      return [open, `next_on < ${value(today)}::date`];
    case 'soon':
      return [open, `next_on between ${value(today)}::date and ${value(today)}::date + 7`];
    case 'approval':
      return [open, `stage = 'in_approval'`];
    case 'closed':
      return ['not open', 'not voided'];
    case 'all':
      return [];
  }
}

const foundBy = (tokens: readonly Buffer[], value: (item: unknown) => string): string =>
  `id in (select case_id from case_token where organ_id = $1 and token = any(${value(tokens)})
     group by case_id having count(*) = ${value(tokens.length)})`;

/** Cases as rows of a list. */
export async function rowsOf(
  house: Pick<House, 'sealer' | 'now'>,
  db: Reader,
  organ: OrganRow,
  states: readonly CaseState[],
): Promise<CaseRow[]> {
  const today = dayInChina(house.now());
  const words = await openWords(house, db, organ.organ_id, states);
  return states.map((state) => {
    const calendar = calendarOfCase(organ.settings, state);
    const { status, due, provisional, overdue } = caseClock(state, today, calendar);
    const { applicants, wanted } = words.get(state.id)!;
    const name = applicants[0]?.name;
    return {
      id: state.id,
      version: state.version,
      number: caseNumber(state.number),
      kind: state.kind,
      stage: state.stage,
      voided: state.voided,
      applicant: `${name ? maskedName(name) : '＊＊＊'}${applicants.length > 1 ? ` 等 ${applicants.length} 位` : ''}`,
      wanted: [...wanted].slice(0, 120).join(''),
      came_on: state.came_on,
      receipt_date: state.receipt_date,
      due,
      provisional,
      clock: status,
      left: status === 'running' && due !== null ? workingDaysLeft(today, due, calendar) : null,
      overdue,
      extended: state.clock.extension !== null,
      joined: state.batch_id !== null,
      alerts: alertsOf(state, today, calendar),
    };
  });
}

/** The open cases by state: how many, and those that are due first. */
export function caseBoard(
  house: Pick<House, 'sealer' | 'now'>,
  db: Reader,
  organ: OrganKey,
  each = 8,
): Promise<{ stage: Stage; total: number; rows: CaseRow[] }[]> {
  return inOrganSnapshot(db, organ, async (db, organ) => {
    const { rows } = await db.executeQuery<{ stage: Stage; total: number; state: CaseState }>(
      query(
        `select stage, total, state from (
         select stage, state, next_on, count(*) over (partition by stage) as total,
           row_number() over (partition by stage order by next_on nulls last, id) as place
         from request_case where organ_id = $1 and ${open}
       ) as placed where place <= $2 order by stage, place`,
        [organ.organ_id, each],
      ) as never,
    );
    const shown = await rowsOf(
      house,
      db,
      organ,
      rows.map(({ state }) => state),
    );
    const stages = [...new Set(rows.map(({ stage }) => stage))];
    return stages.map((stage) => ({
      stage,
      total: rows.find((row) => row.stage === stage)!.total,
      rows: shown.filter((row) => row.stage === stage),
    }));
  });
}
