import { randomInt } from 'node:crypto';
import type { NumberGroup } from '../../../law/letters/letter.ts';
import { numberGroups } from '../../../law/letters/numbering.ts';
import { type Day, yearOf } from '../../domain/calendar/day.ts';
import type { Post } from '../../domain/organ/posts.ts';
import type { CaseAround, CleanedFile, GuardAround, OtherCase } from '../../domain/request/case/around.ts';
import { caseNumber } from '../../domain/request/case/number.ts';
import type { CaseState, DocumentNumber, StoredFile } from '../../domain/request/case/state.ts';
import { isUuid } from '../../domain/uuid.ts';
import { type OrganRow, query, type Reader } from '../database.ts';
import { calendarFor, calendarOfCase } from './case-calendar.ts';

/** Files that an act names, as the one who calls found them in the store of files. */
export interface FilesGiven {
  stored: ReadonlyMap<string, StoredFile>;
  cleaned: ReadonlyMap<string, CleanedFile>;
}

export const noFiles: FilesGiven = { stored: new Map(), cleaned: new Map() };

interface Asked {
  today: Day;
  by: string;
  id: string;
}

/** What tells which acts may be done on a case: all that a page of it asks for. */
export const guardAround = async (
  db: Reader,
  { organ_id, settings }: OrganRow,
  { today, by, id }: Asked,
  state: CaseState | null = null,
): Promise<GuardAround> => ({
  today,
  calendar: state ? calendarOfCase(settings, state) : calendarFor(settings),
  by,
  leads: await leads(db, organ_id, id),
});

/**
 * What the decider is told of the world, read inside the lock: numbers that are given here are given once. `known`: the
 * case exists.
 */
export async function aroundCase(
  db: Reader,
  organ: OrganRow,
  { known, input, files, ...asked }: Asked & { known: boolean; input: unknown; files: FilesGiven },
): Promise<CaseAround> {
  const { settings, organ_id } = organ;
  const { today, id } = asked;
  const others = await otherCases(db, organ_id, idsIn(input));
  // Only a case that is to be takes a number of its own, in the year in which it came.
  const last = known ? 0 : await lastSerial(db, organ_id, yearCameIn(input));
  const documents = await lastDocuments(db, organ_id, yearOf(today));
  const posts = await postsToday(db, organ_id, today);
  return {
    ...(await guardAround(db, organ, asked)),
    settings,
    nextSerial: () => last + 1,
    nextDocument: (series) => nextDocument(documents, series, yearOf(today)),
    otherCase: (other) => others.get(other) ?? null,
    itemsBefore: known ? await itemsBefore(db, organ_id, id) : 0,
    file: (digest) => files.stored.get(digest) ?? null,
    cleaned: (digest) => files.cleaned.get(digest) ?? null,
    queryCode: newQueryCode(),
    holds: (account, post) => posts.has(`${account} ${post}`),
  };
}

/** Ids of other cases that an input names. */
const idsIn = (input: unknown): string[] => {
  const { lead, earlier } = (input ?? {}) as Record<string, unknown>;
  return [lead, earlier].filter(isUuid);
};

/** Other cases, as a case is told of them. */
export async function otherCases(db: Reader, organId: string, ids: readonly string[]): Promise<Map<string, OtherCase>> {
  const { rows } = await db.executeQuery<{ id: string; open: boolean; state: CaseState }>(
    query(`select id, open, state from request_case where organ_id = $1 and id = any($2)`, [organId, ids]) as never,
  );
  return new Map(
    rows.map(({ id, open, state }) => [
      id,
      {
        id,
        number: caseNumber(state.number),
        kind: state.kind,
        open,
        voided: state.voided,
        replied: state.replies.length > 0,
        batch_id: state.batch_id,
      },
    ]),
  );
}

const yearCameIn = (input: unknown): number =>
  Number(String((input as { came_on?: unknown })?.came_on).slice(0, 4)) || 0;

/** The last serial of a year, of cases and of requests that were registered in the short form. */
async function lastSerial(db: Reader, organId: string, year: number): Promise<number> {
  const { rows } = await db.executeQuery<{ last: number }>(
    query(
      `select greatest(
         (select coalesce(max(serial), 0) from request_case where organ_id = $1 and year = $2),
         (select coalesce(max(substr(registration_no, 6)::int), 0) from request
          where organ_id = $1 and registration_no ~ ('^' || $2::int || '-\\d{1,6}$'))) as last`,
      [organId, year],
    ) as never,
  );
  return rows[0]!.last;
}

/** The last number of each series of documents in a year: each is one step into its index. */
async function lastDocuments(db: Reader, organId: string, year: number): Promise<Map<string, number>> {
  const { rows } = await db.executeQuery<{ series: string; last: number | null }>(
    query(
      `select series, (select max(serial) from case_paper
         where organ_id = $1 and series = given.series and year = $2) as last
       from unnest($3::text[]) as given (series)`,
      [organId, year, numberGroups.map(({ key }) => key)],
    ) as never,
  );
  return new Map(rows.map(({ series, last }) => [series, last ?? 0]));
}

function nextDocument(last: Map<string, number>, series: NumberGroup, year: number): DocumentNumber {
  const serial = (last.get(series) ?? 0) + 1;
  last.set(series, serial);
  return { series, year, serial };
}

async function postsToday(db: Reader, organId: string, today: Day): Promise<Set<string>> {
  const rows = await db
    .selectFrom('appointment')
    .select(['account', 'post'])
    .where('organ_id', '=', organId)
    .where('voided', '=', false)
    .where('from_day', '<=', today)
    .where((where) => where.or([where('to_day', 'is', null), where('to_day', '>=', today)]))
    .execute();
  return new Set(rows.map(({ account, post }) => `${account} ${post as Post}`));
}

async function leads(db: Reader, organId: string, id: string): Promise<boolean> {
  const { rows } = await db.executeQuery(
    query(`select 1 from request_case where organ_id = $1 and batch_id = $2 and id <> $2 limit 1`, [organId, id]),
  );
  return rows.length > 0;
}

/** Requests of the same applicant in the natural month of receipt, before this one (国办函〔2020〕109号). */
async function itemsBefore(db: Reader, organId: string, id: string): Promise<number> {
  const { rows } = await db.executeQuery<{ items: number }>(
    query(
      `select count(*) as items from request_case other
       join request_case own on own.organ_id = other.organ_id and own.id = $2
       where other.organ_id = $1 and not other.voided and other.kind = 'request'
         and other.applicant_key = own.applicant_key
         and date_trunc('month', other.receipt_date) = date_trunc('month', own.receipt_date)
         and (other.receipt_date, other.year, other.serial) < (own.receipt_date, own.year, own.serial)`,
      [organId, id],
    ) as never,
  );
  return rows[0]?.items ?? 0;
}

/** Characters that nobody confuses when reading aloud or typing on a phone. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A secret of 12 characters, 59 bits: K7QM-29XD-R4TW. */
const newQueryCode = (): string =>
  Array.from({ length: 12 }, (_, i) => (i > 0 && i % 4 === 0 ? '-' : '') + alphabet[randomInt(alphabet.length)]).join(
    '',
  );
