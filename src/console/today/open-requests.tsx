import { Link } from 'react-router';
import { useRead } from '../api/reads.ts';
import type { CellView } from '../api/shapes.ts';
import { Failed } from '../parts/failed.tsx';
import { useHere } from '../shell/organ.ts';

/** The requests without a result, oldest first: by the measure of 结转下年度, were the year to end today. */
export function OpenRequests({ year }: { year: number }) {
  const { can } = useHere();
  const cell = 'requests.carried_out.total';
  const open = useRead<CellView>(`/reports/${year}/cells/${cell}`, { size: 5 });
  const total = open.data?.total ?? 0;
  const rest = (open.data?.openings ?? []).reduce((sum, opening) => sum + opening.unregistered, 0);
  return (
    <section className="card" aria-labelledby="open-requests">
      <div className="card-head">
        <h2 id="open-requests">还没有办结的申请</h2>
        {open.data && (
          <Link className="big unbroken" to={`/reports/${year}?cell=${cell}`}>
            {total}
            <span className="hidden-words"> 件，看是哪些</span>
          </Link>
        )}
      </div>
      {open.error ? (
        <Failed error={open.error} onRetry={open.refetch} />
      ) : total > 0 ? (
        <ul className="lines">
          {open.data!.rows.map((row) => (
            <li key={row.id}>
              <Link to={`/records/requests/${row.id}`}>{row.registration_no}</Link>
              <span className="quiet unbroken">{row.receipt_date} 收到</span>
            </li>
          ))}
        </ul>
      ) : (
        open.data && (
          <p className="quiet">
            没有在办的申请。
            {can('records.write') && (
              <>
                收到新的申请，请<Link to="/records/requests?do=new">登记</Link>。
              </>
            )}
          </p>
        )
      )}
      {rest > 0 && (
        <p className="quiet">
          另有<Link to="/records/openings">期初数</Link>里 {rest} 件没有登记到台账。
        </p>
      )}
    </section>
  );
}
