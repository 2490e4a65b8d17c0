import { keepPreviousData, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useHere } from '../shell/organ.ts';
import { queryOf, send } from './send.ts';

type Query = Record<string, string | number | undefined>;

/** Reads something below the organ of the page: `useRead('/records/requests', { year: 2024 })`. */
export function useRead<T>(
  path: string,
  query: Query = {},
  options: { enabled?: boolean; keep?: boolean } = {},
): UseQueryResult<T> {
  const { organ, at } = useHere();
  return useQuery<unknown>({
    queryKey: ['organ', organ.code, path, query],
    queryFn: () => send<T>('GET', `${at(path)}${queryOf(query)}`),
    enabled: options.enabled ?? true,
    // A list that turns its page keeps the old rows in sight until the new ones are there.
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  }) as UseQueryResult<T>;
}

/** After an act everything that was read of the organ is read again: numbers follow from records everywhere. */
export function useRefresh(): () => Promise<void> {
  const { organ } = useHere();
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: ['organ', organ.code] });
}
