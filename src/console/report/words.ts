import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProsePart, ReportProse } from '../../domain/report/writing.ts';
import { Refused } from '../api/problem.ts';
import { useRefresh } from '../api/reads.ts';
import { send } from '../api/send.ts';
import type { Done } from '../api/shapes.ts';
import { useHere } from '../shell/organ.ts';

/** Words that are not saved yet, and the version of the report that they were begun on. */
interface Unsaved {
  base: number;
  prose: ReportProse;
}

/** Whether somebody saved other words since these were begun. */
export const overtaken = (unsaved: Unsaved | null, saved: { version: number; prose: ReportProse }): boolean =>
  unsaved !== null && unsaved.base !== saved.version && !sameWords(unsaved.prose, saved.prose);

export const sameWords = (a: ReportProse, b: ReportProse): boolean =>
  (Object.keys(a) as ProsePart[]).every((part) => a[part] === b[part]);

/** The words of a report while they are written: kept in this window until saved, and kept when saving is refused. */
export function useWords(year: number, saved: { version: number; prose: ReportProse }) {
  const { at, draft: draftNamed } = useHere();
  const refresh = useRefresh();
  const draft = draftNamed<Unsaved>(`report.${year}`);
  const [unsaved, setUnsaved] = useState<Unsaved | null>(() => draft.read());
  const prose = unsaved?.prose ?? saved.prose;
  const keep = (next: Unsaved | null) => {
    setUnsaved(next);
    if (next) draft.write(next);
    else draft.forget();
  };
  const save = useMutation({
    mutationFn: (words: Unsaved) =>
      send<Done>('POST', at('/annual_report/write'), { year, expected: words.base, prose: words.prose }),
    onSuccess: async () => {
      await refresh();
      keep(null);
    },
    // Somebody was quicker: read what they saved, so that both stand side by side.
    onError: (error) => error instanceof Refused && error.code === 'stale' && refresh(),
  });
  return {
    prose,
    changed: unsaved !== null && !sameWords(unsaved.prose, saved.prose),
    overtaken: overtaken(unsaved, saved),
    write: (part: ProsePart, text: string) =>
      keep({ base: unsaved?.base ?? saved.version, prose: { ...prose, [part]: text } }),
    save: () => unsaved && save.mutate(unsaved),
    /** Saves these words over those of somebody else, after both were seen. */
    saveOver: () => {
      if (!unsaved) return;
      const next = { ...unsaved, base: saved.version };
      keep(next);
      save.mutate(next);
    },
    discard: () => {
      keep(null);
      save.reset();
    },
    saving: save.isPending,
    done: save.isSuccess && unsaved === null,
    error: save.error,
  };
}

export type Words = ReturnType<typeof useWords>;
