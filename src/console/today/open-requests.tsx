import { Link } from 'react-router';
import type { CellView } from '../../contract/reports.ts';
import { useRead } from '../api/reads.ts';
import '../cases/cases.css';
import type { CaseList } from '../../contract/cases.ts';
import { Due } from '../cases/list/due.tsx';
import { Failed } from '../parts/failed.tsx';
import { useHere } from '../shell/organ.ts';
import { OpenComplaints } from './open-complaints.tsx';

/** The requests that are due today and next; below them how many the year's report would carry out. */
export function OpenRequests({ year }: { year: number }) {
  const { can } = useHere();
  const open = useRead<CaseList>('/requests', { view: 'todo', size: 6 });
  const waiting = open.data?.waiting;
  return (
    <section className="card" aria-labelledby="open-requests">
      <div className="card-head">
        <h2 id="open-requests">要办的申请</h2>
        {waiting && (
          <Link className="big unbroken" to="/requests">
            {waiting.todo}
            <span className="hidden-words"> 件，看是哪些</span>
          </Link>
        )}
      </div>
      {open.error && <Failed error={open.error} onRetry={open.refetch} />}
      {waiting && (waiting.overdue > 0 || waiting.approval > 0) && (
        <p className="waiting">
          {waiting.overdue > 0 && (
            <Link className="late" to="/requests?view=overdue">
              {waiting.overdue} 件已过期限
            </Link>
          )}
          {waiting.approval > 0 && <Link to="/requests?view=approval">{waiting.approval} 件待审签</Link>}
        </p>
      )}
      <ul className="lines">
        {open.data?.rows.map((row) => (
          <li key={row.id}>
            <span className="open-case">
              <Link className="unbroken" to={`/requests/${row.id}`}>
                {row.number}
              </Link>
              <span className="two-lines quiet">{row.wanted}</span>
            </span>
            <Due row={row} />
          </li>
        ))}
      </ul>
      {open.data?.rows.length === 0 && (
        <p className="quiet">
          没有要办的申请。
          {can('records.write') && (
            <>
              收到新的申请，请<Link to="/requests/new">登记</Link>。
            </>
          )}
        </p>
      )}
      <CarriedOut year={year} />
      <OpenComplaints />
    </section>
  );
}

/** The requests without a result, by the measure of 结转下年度, were the year to end today: short records count too. */
function CarriedOut({ year }: { year: number }) {
  const cell = 'requests.carried_out.total';
  const counted = useRead<CellView>(`/reports/${year}/cells/${cell}`, { size: 1 });
  const total = counted.data?.total ?? 0;
  const rest = (counted.data?.openings ?? []).reduce((sum, opening) => sum + opening.unregistered, 0);
  if (counted.error) return <Failed error={counted.error} onRetry={counted.refetch} />;
  if (total + rest === 0) return null;
  return (
    <p className="quiet">
      按年报口径还没有办结 <Link to={`/reports/${year}?cell=${cell}`}>{total} 件</Link>
      {rest > 0 && (
        <>
          ，另有<Link to="/records/openings">期初数</Link>里 {rest} 件没有登记到台账
        </>
      )}
      。
    </p>
  );
}
