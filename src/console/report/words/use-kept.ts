import { useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Draft, Kept } from '../../../contract/drafts.ts';
import { send } from '../../api/send.ts';
import { useHere } from '../../shell/organ.ts';
import { keeperOf } from './keeper.ts';
import type { Unsaved } from './unsaved.ts';

/**
 * Keeps a person's unsaved words of a report on the server. `onFound` hears once what stands there when the report is
 * opened; nothing is sent before that, so that what was typed elsewhere is never overwritten unseen.
 */
export function useKept(
  year: number,
  writing: boolean,
  around: { onFound: (found: Draft) => void; onKept: (at: string) => void },
) {
  const { at, organ, session } = useHere();
  const path = at(`/drafts/report.${year}`);
  const latest = useRef(around);
  useLayoutEffect(() => {
    latest.current = around;
  });
  const [failed, setFailed] = useState(false);
  const [keeper] = useState(() =>
    keeperOf(
      async (content) =>
        (content === null ? await send<Kept>('DELETE', path) : await send<Kept>('PUT', path, { content })).saved_at,
      (outcome) => {
        setFailed(outcome === 'failed');
        if (outcome !== 'failed' && outcome.at !== null) latest.current.onKept(outcome.at);
      },
    ),
  );
  const { data: found } = useQuery({
    queryKey: ['draft', session.account.id, organ.code, year],
    queryFn: () => send<Draft>('GET', path),
    enabled: writing,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchInterval: ({ state }) => (state.status === 'error' ? 15_000 : false),
  });
  useEffect(() => {
    if (found) latest.current.onFound(found);
  }, [found]);
  useEffect(() => {
    const onHidden = () => document.visibilityState === 'hidden' && keeper.flush();
    const onLeave = (event: BeforeUnloadEvent) => {
      // The browser asks before it throws away what the server could not keep.
      if (keeper.waits() && failed) event.preventDefault();
      keeper.flush();
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('beforeunload', onLeave);
    };
  }, [keeper, failed]);
  useEffect(() => () => keeper.flush(), [keeper]);
  return {
    failed,
    keep: ({ begun, prose }: Unsaved) => found && keeper.keep(JSON.stringify({ begun, prose })),
    forget: keeper.forget,
  };
}
