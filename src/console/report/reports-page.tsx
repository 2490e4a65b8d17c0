import { Link } from 'react-router';
import { dayInWords, yearOf } from '../../domain/calendar/day.ts';
import { useRead } from '../api/reads.ts';
import type { ReportYears } from '../api/shapes.ts';
import { Failed } from '../parts/failed.tsx';
import { Loading } from '../parts/loading.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useHere } from '../shell/organ.ts';

/** Every year that has records or a report, with the last finished year and the present one. */
export function ReportsPage() {
  const { session } = useHere();
  const reports = useRead<ReportYears>('/reports');
  const now = yearOf(session.today);
  const years = [...new Set([now, now - 1, ...(reports.data?.years ?? [])])].sort((a, b) => b - a);
  const state = (year: number): string => {
    const published = reports.data?.published.find((one) => one.year === year);
    if (published) return `${dayInWords(published.published_on)}发布`;
    if (!reports.data?.years.includes(year)) return '还没有记录';
    return year < now ? '没有发布' : '年度进行中';
  };
  return (
    <>
      <PageHead title="年报" note="每一年的年报都由台账算出，点开就能看到每个数来自哪些记录。" />
      {reports.error ? (
        <Failed error={reports.error} onRetry={reports.refetch} />
      ) : reports.data ? (
        <ul className="years">
          {years.map((year) => (
            <li key={year}>
              <Link to={`/reports/${year}`}>{year} 年度报告</Link>
              <span className="quiet">{state(year)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <Loading rows={3} />
      )}
    </>
  );
}
