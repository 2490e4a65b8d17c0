import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TriedPaper } from '../../../contract/letters.ts';
import type { LetterFields } from '../../../domain/letter/values.ts';
import { Refused } from '../../api/problem.ts';
import { send } from '../../api/send.ts';
import { useSettled } from '../../parts/settled.ts';
import { useHere } from '../../shell/organ.ts';

/** The document that an act would make of what is typed, asked for when the typing rests; nothing is written. */
export function useTried(
  id: string,
  act: string,
  typed: { input: Record<string, unknown>; document: LetterFields; version: number },
  enabled: boolean,
) {
  const { organ } = useHere();
  const settled = useSettled(JSON.stringify(typed), 500);
  const { input, document, version } = JSON.parse(settled) as typeof typed;
  const tried = useQuery({
    queryKey: ['organ', organ.code, 'case', id, 'try', act, settled],
    queryFn: () => send<TriedPaper>('POST', `/requests/${id}/try/${act}`, { ...input, document, expected: version }),
    enabled,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  // What is not filled in yet is no mistake while somebody types: only another refusal is said.
  const refusal = tried.error instanceof Refused && tried.error.code !== 'invalid' ? tried.error : null;
  return {
    made: tried.data ?? null,
    unfinished: tried.error !== null && refusal === null,
    refusal,
    asking: tried.isFetching,
  };
}
