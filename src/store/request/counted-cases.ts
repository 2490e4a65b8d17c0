import type { Register } from '../../domain/register/register.ts';
import type { CaseState } from '../../domain/request/case/state.ts';
import { namesOf } from '../../domain/request/case/words.ts';
import { query, type Reader } from '../database.ts';
import type { House } from '../house.ts';
import { openWords } from './case-text.ts';

/** Rows of the register of requests, told which of them are cases: their page is that of the case. */
export async function withCases<R extends { id: string }>(
  db: Reader,
  organId: string,
  register: Register,
  rows: readonly R[],
): Promise<(R & { case?: true })[]> {
  if (register.name !== 'requests' || rows.length === 0) return [...rows];
  const states = await statesOf(
    db,
    organId,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => (states.has(row.id) ? { ...row, case: true } : row));
}

/** Who applied and what for, of those of some requests that are cases: the register's own texts, by id. */
export async function countedTexts(
  house: Pick<House, 'sealer'>,
  db: Reader,
  organId: string,
  ids: readonly string[],
): Promise<Map<string, { applicant: string; wanted: string }>> {
  const states = await statesOf(db, organId, ids);
  const words = await openWords(house, db, organId, [...states.values()]);
  return new Map(
    [...words].map(([id, { applicants, wanted }]) => [id, { applicant: namesOf({ applicants }), wanted }]),
  );
}

async function statesOf(db: Reader, organId: string, ids: readonly string[]): Promise<Map<string, CaseState>> {
  const { rows } = await db.executeQuery<{ state: CaseState }>(
    query(`select state from request_case where organ_id = $1 and id = any($2)`, [organId, ids]) as never,
  );
  return new Map(rows.map(({ state }) => [state.id, state]));
}
