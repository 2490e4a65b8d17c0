import { useRef } from 'react';
import type { ProsePart, ReportProse } from '../../../domain/report/writing.ts';
import type { Editor } from './editor.ts';
import { gapsIn, nextGap } from './gaps.ts';

/** The editors of the four parts, and what leads from one to the other. */
export function useEditors(prose: ReportProse) {
  const editors = useRef(new Map<ProsePart, Editor>());
  const last = useRef<ProsePart | null>(null);
  const gaps = gapsIn(prose);
  return {
    gaps,
    /** Puts words that were not typed in their editors; an editor that has them already is left alone. */
    show: (words: ReportProse) => {
      for (const [part, editor] of editors.current) editor.setText(words[part]);
    },
    editor: (part: ProsePart): Editor | undefined => editors.current.get(part),
    onEditor: (part: ProsePart, editor: Editor | null) => {
      if (editor) editors.current.set(part, editor);
      else editors.current.delete(part);
    },
    onFocus: (part: ProsePart) => {
      last.current = part;
    },
    /** Goes to the next place that is left to fill in, from where the person wrote last. */
    toNextGap: () => {
      const from = last.current && editors.current.get(last.current);
      const gap = nextGap(gaps, from ? { part: last.current!, ...from.place() } : null);
      if (gap) editors.current.get(gap.part)?.selectGap(gap);
    },
  };
}
