import { QueryClient } from '@tanstack/react-query';
import { Refused } from './problem.ts';

/** What was read from the API, kept for ten seconds. Only a lost connection is tried again: a refusal stays one. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: true,
      retry: (count, error) => error instanceof Refused && error.code === 'network' && count < 2,
      retryDelay: 600,
    },
    mutations: { retry: false },
  },
});
