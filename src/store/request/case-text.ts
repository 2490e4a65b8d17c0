import type { CaseState } from '../../domain/request/case/state.ts';
import { type CaseWords, versionsOfWords, wordsOf } from '../../domain/request/case/words.ts';
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
