import { createContext, useContext } from 'react';
import type { Session, SessionOrgan } from '../../contract/session.ts';
import type { Action } from '../../domain/organ/permissions.ts';
import { type Draft, draftOf } from '../parts/draft.ts';

/** The organ that the pages speak of, and what the person may do in it. */
export interface Here {
  session: Session;
  organ: SessionOrgan;
  can: (action: Action) => boolean;
  /** Addresses of the API below the organ: `at('/records/requests')`. */
  at: (path: string) => string;
  /** What this person has typed here and not saved, by a name: nobody else who signs in at this computer sees it. */
  draft: <T>(name: string) => Draft<T>;
}

export const HereContext = createContext<Here | null>(null);

export function useHere(): Here {
  const here = useContext(HereContext);
  if (!here) throw new Error('a page stands outside the shell');
  return here;
}

export const hereOf = (session: Session, organ: SessionOrgan): Here => ({
  session,
  organ,
  can: (action) => organ.actions.includes(action),
  at: (path) => `/organs/${encodeURIComponent(organ.code)}${path}`,
  draft: (name) => draftOf(sessionStorage, `${session.account.id}.${organ.code}.${name}`),
});

const lastOrgan = 'mingce.organ';

/** The organ that was looked at last in this browser, or the first. */
export function rememberedOrgan(organs: SessionOrgan[]): SessionOrgan | undefined {
  const code = localStorage.getItem(lastOrgan);
  return organs.find((organ) => organ.code === code) ?? organs[0];
}

export const rememberOrgan = (organ: SessionOrgan): void => localStorage.setItem(lastOrgan, organ.code);
