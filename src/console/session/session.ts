import { useQuery } from '@tanstack/react-query';
import type { Session } from '../../contract/session.ts';
import { sessionKey } from '../api/queries.ts';
import { send } from '../api/send.ts';

/** Who is signed in, and what they may do in which organ. */
export const useSession = () =>
  useQuery({ queryKey: sessionKey, queryFn: () => send<Session>('GET', '/session'), staleTime: 60_000 });

/** Where to go after signing in: the page that was asked for, never another site. */
export function wantedPage(next: string | null): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/sign-in') ? next : '/';
}
