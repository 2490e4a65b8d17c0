import { useState } from 'react';
import type { CaseView, PaperLine } from '../../../contract/cases.ts';
import { dayInWords } from '../../../domain/calendar/day.ts';
import { useHere } from '../../shell/organ.ts';
import { PaperDrawer, PaperFiles } from './story.tsx';

/** The documents of the case, the newest first; of drafts only the last. */
export function Papers({ page }: { page: CaseView }) {
  const { can } = useHere();
  const [open, setOpen] = useState<PaperLine | null>(null);
  const last = page.papers.findLast(({ draft }) => draft);
  const papers = page.papers.filter((paper) => !paper.draft || (paper === last && page.state.draft.written)).reverse();
  return (
    <section className="card" aria-labelledby="papers">
      <h2 id="papers">文书</h2>
      {papers.length === 0 && <p className="quiet">还没有文书。</p>}
      <ul className="lines">
        {papers.map((paper) => (
          <li key={paper.version}>
            <span>
              <button type="button" className="as-link" onClick={() => setOpen(paper)}>
                {paper.label}
              </button>
              <span className="quiet paper-of">
                {paper.draft ? '稿' : paper.docNo} {dayInWords(paper.dated)}
              </span>
            </span>
            {can('personal.read') && <PaperFiles id={page.id} paper={paper} />}
          </li>
        ))}
      </ul>
      <PaperDrawer id={page.id} paper={open} onClose={() => setOpen(null)} />
    </section>
  );
}
