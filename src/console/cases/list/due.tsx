import type { CaseRow } from '../../../contract/cases.ts';
import { provisionalMark } from '../../../domain/calendar/provisional.ts';
import { useHere } from '../../shell/organ.ts';
import { shortDay, urgencyOf } from '../urgency.ts';

/** The due day of a case, and what is left until then: by words, with a colour beside them. */
export function Due({ row }: { row: CaseRow }) {
  const { session } = useHere();
  const { words, urgency } = urgencyOf(row);
  const dated = row.due !== null && (row.clock === 'running' || row.clock === 'ended');
  return (
    <span className="case-due">
      {dated && <span className="unbroken">{`${shortDay(row.due!, session.today)}${provisionalMark(row)}`}</span>}
      <span className={`left ${urgency}`}>{words}</span>
    </span>
  );
}
