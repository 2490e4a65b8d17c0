import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type ProsePart, proseParts, type ReportProse } from '../../../domain/report/writing.ts';
import { send } from '../../api/send.ts';
import { useHere } from '../../shell/organ.ts';
import type { Words } from './use-words.ts';

/** Words that the records tell: put into parts that are empty, offered beside parts that hold a person's words. */
export function useDrafting(words: Words) {
  const { at } = useHere();
  const [offered, setOffered] = useState<Partial<ReportProse>>({});
  const empty = proseParts.map(({ key }) => key).filter((part) => words.prose[part].trim() === '');
  const draft = useMutation({
    mutationFn: (_: readonly ProsePart[]) => send<ReportProse>('GET', at(`/reports/${words.year}/draft`)),
    onSuccess: (drafted, parts) => {
      const of = (some: readonly ProsePart[]) => Object.fromEntries(some.map((part) => [part, drafted[part]]));
      words.fill(of(parts.filter((part) => empty.includes(part))));
      setOffered((before) => ({ ...before, ...of(parts.filter((part) => !empty.includes(part))) }));
    },
  });
  const putAway = (part: ProsePart) => setOffered(({ [part]: _, ...rest }) => rest);
  return {
    empty,
    offered,
    draft: (parts: readonly ProsePart[]) => draft.mutate(parts),
    take: (part: ProsePart) => {
      words.fill({ [part]: offered[part] });
      putAway(part);
    },
    putAway,
    drafting: draft.isPending,
    error: draft.error,
  };
}

export type Drafting = ReturnType<typeof useDrafting>;
