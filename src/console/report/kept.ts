import { useState } from 'react';
import { useHere } from '../shell/organ.ts';

/** What is typed and not sent yet: it survives a reload of this window, until it is forgotten. */
export function useKept<T>(name: string, initial: T) {
  const draft = useHere().draft<T>(name);
  const [kept, setKept] = useState<T | null>(() => draft.read());
  return {
    value: kept ?? initial,
    kept: kept !== null,
    write: (next: T) => {
      setKept(next);
      draft.write(next);
    },
    forget: () => {
      setKept(null);
      draft.forget();
    },
  };
}
