import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { send } from '../api/send.ts';
import { useHere } from '../shell/organ.ts';

/** Reads something of a case: `useCaseRead(id, '/similar')`. It is read anew with everything else of the organ. */
export function useCaseRead<T>(id: string, path = '', options: { enabled?: boolean } = {}): UseQueryResult<T> {
  const { organ } = useHere();
  return useQuery<unknown>({
    queryKey: ['organ', organ.code, 'case', id, path],
    queryFn: () => send<T>('GET', `/requests/${id}${path}`),
    enabled: options.enabled ?? true,
  }) as UseQueryResult<T>;
}
