import { Link } from 'react-router';
import type { RecordList } from '../../contract/records.ts';
import { useRead } from '../api/reads.ts';
import { Failed } from '../parts/failed.tsx';

/** The complaints without a result. The law sets no period for them: they only must not be forgotten. */
export function OpenComplaints() {
  const open = useRead<RecordList>('/records/complaints', { where: 'result:', size: 1 });
  if (open.error) return <Failed error={open.error} onRetry={open.refetch} />;
  if (!open.data?.total) return null;
  return (
    <p className="quiet">
      投诉举报还有 <Link to="/records/complaints">{open.data.total} 件</Link>没有办结。
    </p>
  );
}
