import type { ReactNode } from 'react';
import { usePageTitle } from './title.ts';

/** The head of a page: its one h1, a quiet line, and what can be done. */
export function PageHead({ title, note, children }: { title: string; note?: ReactNode; children?: ReactNode }) {
  usePageTitle(title);
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        {note && <p className="quiet">{note}</p>}
      </div>
      {children && <div className="page-acts">{children}</div>}
    </div>
  );
}
