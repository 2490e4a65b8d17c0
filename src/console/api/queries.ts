import { QueryCache, QueryClient } from '@tanstack/react-query';
import { Refused } from './problem.ts';

/** The key of the session: who is signed in. */
export const sessionKey = ['session'];

/** What was read from the API, kept for ten seconds. Only a lost connection is tried again: a refusal stays one. */
export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // The session ended meanwhile: asking for it again leads to the sign-in page, and back here.
    onError: (error, query) => {
      if (error instanceof Refused && error.code === 'unauthenticated' && query.queryKey[0] !== sessionKey[0])
        queries.invalidateQueries({ queryKey: sessionKey });
    },
  }),
  defaultOptions: {
    queries: {
      // Offline is told like any other failure; the browser's word for it is not waited for.
      networkMode: 'always',
      staleTime: 10_000,
      refetchOnWindowFocus: true,
      retry: (count, error) => error instanceof Refused && error.code === 'network' && count < 2,
      retryDelay: 600,
    },
    // Nothing that a person sent and was not told of goes out later by itself.
    mutations: { networkMode: 'always', retry: false },
  },
});
