import { Link } from 'react-router';
import type { CaseRow } from '../../../contract/cases.ts';
import { Due } from './due.tsx';
import { Flags, StageTag } from './flags.tsx';

/** A case as a card: in the list on a phone, and on the board. */
export function CaseCard({ row, staged = true }: { row: CaseRow; staged?: boolean }) {
  // The due day has its own words.
  const alert = row.alerts.find(({ key }) => key !== 'reply');
  return (
    <article className="case-card">
      <p className="case-card-head">
        <Link to={`/requests/${row.id}`} className="unbroken">
          {row.number}
        </Link>
        {staged && <StageTag stage={row.stage} />}
      </p>
      <p className="case-card-wanted">{row.wanted}</p>
      <p className="case-card-foot">
        <span className="quiet">{row.applicant}</span>
        <Due row={row} />
      </p>
      <Flags row={row} />
      {alert && <p className="case-alert">{alert.sentence}</p>}
    </article>
  );
}
