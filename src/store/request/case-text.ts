import type { CaseState } from '../../domain/request/case/state.ts';
import { type CaseWords, type Typed, versionsOfWords, wordsOf } from '../../domain/request/case/words.ts';
import type { Reader } from '../database.ts';
import type { House } from '../house.ts';
import { openTexts } from '../register/projection.ts';

/** What was typed about given cases, in one query. Erased text is missing. */
export async function openWords(
  { sealer }: Pick<House, 'sealer'>,
  db: Reader,
  organId: string,
  states: readonly CaseState[],
): Promise<Map<string, CaseWords>> {
  const keys = states.flatMap((state) => versionsOfWords(state).map((version) => ({ id: state.id, version })));
  const texts = await openTexts(db, sealer, organId, keys);
  return new Map(
    states.map((state) => [state.id, wordsOf(state, (version) => texts.get(`${state.id}/${version}`) ?? {})]),
  );
}

/** What was typed with one event of a case; empty where nothing was, or where it was erased. */
export async function typedAt(
  { sealer }: Pick<House, 'sealer'>,
  db: Reader,
  organId: string,
  id: string,
  version: number,
): Promise<Typed> {
  if (version > mostEvents) return {};
  return (await openTexts(db, sealer, organId, [{ id, version }])).get(`${id}/${version}`) ?? {};
}

/** What a version's column holds. */
export const mostEvents = 2 ** 31 - 1;
