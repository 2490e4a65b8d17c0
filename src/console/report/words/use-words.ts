import { useMutation } from '@tanstack/react-query';
import { startTransition, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Done } from '../../../contract/answer.ts';
import type { ReportView } from '../../../contract/reports.ts';
import type { ProsePart, ReportProse } from '../../../domain/report/writing.ts';
import { Refused } from '../../api/problem.ts';
import { useRefresh } from '../../api/reads.ts';
import { send } from '../../api/send.ts';
import { useHere } from '../../shell/organ.ts';
import { type InBrowser, opened, overtaken, sameWords, type Unsaved } from './unsaved.ts';
import { useEditors } from './use-editors.ts';
import { useKept } from './use-kept.ts';

/** The words of a report while they are written: kept here and on the server until saved, and when saving is refused. */
export function useWords(report: Pick<ReportView, 'year' | 'version' | 'written' | 'numbers'>, past: boolean) {
  const { year, written: saved, numbers } = report;
  const { at, can, draft } = useHere();
  const refresh = useRefresh();
  const browser = draft<InBrowser>(`report.${year}`);
  const [unsaved, setUnsaved] = useState<InBrowser | null>(() => browser.read());
  const [elsewhere, setElsewhere] = useState<{ aside: InBrowser | null } | null>(null);
  const prose = unsaved?.prose ?? saved;
  const editors = useEditors(prose);
  // What was typed last, before the page is drawn with it.
  const latest = useRef(unsaved);
  const hold = (next: InBrowser | null) => {
    latest.current = next;
    // Drawing the page anew waits while a person types.
    startTransition(() => setUnsaved(next));
    if (next) browser.write(next);
    else browser.forget();
  };
  const kept = useKept(year, can('report.write') && !past, {
    onFound: (found) => {
      const go = opened(latest.current, found, saved);
      hold(go.unsaved);
      if (go.unsaved) editors.show(go.unsaved.prose);
      setElsewhere(go.elsewhere ? { aside: go.aside } : null);
      if (go.unsaved && !go.elsewhere) kept.keep(go.unsaved);
    },
    onKept: (when) => latest.current && hold({ ...latest.current, kept: when }),
  });
  const follow = useEffectEvent((words: ReportProse) => {
    if (!latest.current) editors.show(words);
  });
  useEffect(() => follow(saved), [saved]);
  const keep = (next: InBrowser) => {
    hold(next);
    kept.keep(next);
  };
  const forget = () => {
    hold(null);
    kept.forget();
    setElsewhere(null);
  };
  const write = (parts: Partial<ReportProse>) => {
    const before = latest.current ?? { begun: saved, prose: saved, kept: null };
    const next = { ...before, prose: { ...before.prose, ...parts } };
    if (sameWords(next.prose, saved) && sameWords(next.begun, saved)) forget();
    else keep(next);
    return next.prose;
  };
  const save = useMutation({
    mutationFn: ({ prose, begun }: Unsaved) => saveOn(report.version, prose, begun),
    onSuccess: async (_, sent) => {
      await refresh();
      const now = latest.current;
      // What was typed while the answer was on its way stays, on top of what is saved.
      if (now && !sameWords(now.prose, sent.prose)) keep({ ...now, begun: sent.prose });
      else forget();
    },
    // Somebody was quicker: read what they saved, so that both stand side by side.
    onError: (error) => isStale(error) && refresh(),
  });
  /** Another act on the report counts its version up without touching the words: then they are saved on the new one. */
  const saveOn = async (expected: number, prose: ReportProse, begun: ReportProse): Promise<Done> => {
    try {
      return await send<Done>('POST', at('/annual_report/write'), { year, expected, prose });
    } catch (error) {
      if (!isStale(error)) throw error;
      const now = await send<ReportView>('GET', at(`/reports/${year}`));
      if (now.version === expected || !sameWords(now.written, begun)) throw error;
      return await saveOn(now.version, prose, begun);
    }
  };
  return {
    year,
    saved,
    numbers,
    prose,
    changed: unsaved !== null && !sameWords(unsaved.prose, saved),
    overtaken: overtaken(unsaved, saved),
    ...editors,
    /** Takes what was typed in the editor of a part. */
    write: (part: ProsePart, text: string) => write({ [part]: text }),
    /** Puts texts in place of whole parts; the person can undo each in its editor. */
    fill: (parts: Partial<ReportProse>) => editors.show(write(parts)),
    save: () => latest.current && save.mutate(latest.current),
    /** Saves these words over those of somebody else, after both were seen. */
    saveOver: () => {
      if (!latest.current) return;
      const next = { ...latest.current, begun: saved };
      keep(next);
      save.mutate(next);
    },
    discard: () => {
      forget();
      editors.show(saved);
      save.reset();
    },
    /** When the server last kept the unsaved words, or null; and whether it could not since. */
    kept: unsaved?.kept ?? null,
    keepingFailed: kept.failed,
    /** Set when words that were begun at another place are gone on with; `aside` is what this window held. */
    elsewhere,
    takeAside: () => {
      if (!elsewhere?.aside) return;
      keep({ ...elsewhere.aside, kept: latest.current?.kept ?? null });
      editors.show(elsewhere.aside.prose);
      setElsewhere(null);
    },
    saving: save.isPending,
    done: save.isSuccess && unsaved === null,
    error: save.error,
  };
}

export type Words = ReturnType<typeof useWords>;

const isStale = (error: unknown): boolean => error instanceof Refused && error.code === 'stale';
