import { dayInChina } from '../../domain/calendar/day.ts';
import { kindOf } from '../../domain/request/case/kinds.ts';
import { caseNumber } from '../../domain/request/case/number.ts';
import type { CaseState } from '../../domain/request/case/state.ts';
import { type OrganKey, type OrganRow, query, type Reader } from '../database.ts';
import type { House } from '../house.ts';
import { likelyPublications } from '../register/titles.ts';
import { inOrganSnapshot } from '../snapshot.ts';
import { applicantKey, tokensOf } from './case-keys.ts';
import { openWords } from './case-text.ts';

/** An earlier request for something like it, with how it was answered. */
export interface SimilarCase {
  id: string;
  number: string;
  wanted: string;
  came_on: string;
  result: string | null;
  same_applicant: boolean;
  likeness: number;
}

/** How often the same applicant asked, as a person judges 条例 Art. 35 by it. */
export interface Frequency {
  month: number;
  year: number;
  open: number;
  /** Their other requests, the newest first. */
  others: { id: string; number: string }[];
}

/** Below this a request has too little in common to be shown. */
const leastLikeness = 0.3;

/** Earlier requests with most in common, those of the same applicant first among equals. */
export async function similarCases(
  house: Pick<House, 'key' | 'sealer'>,
  db: Reader,
  organ: OrganRow,
  asked: { wanted: string; own?: { id: string; key: Buffer | null } },
  most = 8,
): Promise<SimilarCase[]> {
  const tokens = tokensOf(house.key, asked.wanted);
  if (tokens.length === 0) return [];
  const { rows } = await db.executeQuery<{ state: CaseState; applicant_key: Buffer | null; hits: number }>(
    query(
      `select c.state, c.applicant_key, t.hits from (
         select case_id, count(*) as hits from case_token where organ_id = $1 and token = any($2)
         group by case_id having count(*) >= $3 order by count(*) desc limit 40
       ) as t join request_case c on c.organ_id = $1 and c.id = t.case_id
       where c.id is distinct from $4 and c.kind = 'request'`,
      [organ.organ_id, tokens, Math.ceil(tokens.length * leastLikeness), asked.own?.id ?? null],
    ) as never,
  );
  const words = await openWords(
    house,
    db,
    organ.organ_id,
    rows.map(({ state }) => state),
  );
  return rows
    .map(({ state, applicant_key, hits }) => ({
      id: state.id,
      number: caseNumber(state.number),
      wanted: [...words.get(state.id)!.wanted].slice(0, 160).join(''),
      came_on: state.came_on,
      result: state.replies.length > 0 && state.kind === 'request' ? kindOf(state.replies.at(-1)!.kind).label : null,
      same_applicant: Boolean(asked.own?.key && applicant_key && asked.own.key.equals(applicant_key)),
      likeness: hits / tokens.length,
    }))
    .sort((a, b) => Number(b.same_applicant) - Number(a.same_applicant) || b.likeness - a.likeness)
    .slice(0, most);
}

/** What the house finds before a request is answered: likely records, similar requests, how often they asked. */
export const searchBefore = (house: House, db: Reader, organ: OrganKey, id: string) =>
  inOrganSnapshot(db, organ, async (db, organ) => {
    const row = await db
      .selectFrom('request_case')
      .select(['state', 'applicant_key'])
      .where('organ_id', '=', organ.organ_id)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) return null;
    const words = (await openWords(house, db, organ.organ_id, [row.state])).get(id)!;
    const wanted = [words.wanted, words.doc_no, words.description].filter(Boolean).join(' ');
    return {
      publications: await likelyPublications(db, organ.organ_id, wanted),
      cases: await similarCases(house, db, organ, { wanted: words.wanted, own: { id, key: row.applicant_key } }),
      frequency: await frequencyOf(db, organ, id, applicantKey(house.key, words), dayInChina(house.now())),
    };
  });

/** So many of the same applicant's other requests are named. */
const mostNamed = 12;

async function frequencyOf(
  db: Reader,
  organ: OrganRow,
  id: string,
  key: Buffer | null,
  today: string,
): Promise<Frequency> {
  const { rows } = await db.executeQuery<Omit<Frequency, 'others'>>(
    query(
      `select count(*) filter (where came_on >= date_trunc('month', $3::date)) as month,
         count(*) as year, count(*) filter (where open) as open
       from request_case where organ_id = $1 and applicant_key = $2 and not voided and kind = 'request'
         and came_on > $3::date - interval '1 year'`,
      [organ.organ_id, key, today],
    ) as never,
  );
  const others = await db.executeQuery<{ id: string; year: number; serial: number }>(
    query(
      `select id, year, serial from request_case
       where organ_id = $1 and applicant_key = $2 and id <> $3 and not voided and kind = 'request'
       order by came_on desc, id desc limit ${mostNamed}`,
      [organ.organ_id, key, id],
    ) as never,
  );
  return { ...rows[0]!, others: others.rows.map((row) => ({ id: row.id, number: caseNumber(row) })) };
}
