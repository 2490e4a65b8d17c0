import { Tag } from 'antd';
import { Link } from 'react-router';
import type { ReportYears } from '../../contract/reports.ts';
import { dayInWords, yearOf } from '../../domain/calendar/day.ts';
import { useRead } from '../api/reads.ts';
import { Failed } from '../parts/failed.tsx';
import { Loading } from '../parts/loading.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useHere } from '../shell/organ.ts';
import './report.css';

/** Every year that has records or a report, with the last finished year and the present one. */
export function ReportsPage() {
  const { session, can } = useHere();
  const reports = useRead<ReportYears>('/reports');
  const now = yearOf(session.today);
  const years = [...new Set([now, now - 1, ...(reports.data?.years ?? [])])].sort((a, b) => b - a);
  const earlier = years.at(-1)! - 1;
  return (
    <>
      <PageHead title="年报" note="每一年的年报都由台账算出，点开就能看到每个数来自哪些记录。" />
      {reports.error ? (
        <Failed error={reports.error} onRetry={reports.refetch} />
      ) : reports.data ? (
        <>
          <ul className="years">
            {years.map((year) => (
              <li key={year}>
                <Link to={`/reports/${year}`}>{year} 年度报告</Link>
                <State year={year} now={now} reports={reports.data} />
              </li>
            ))}
          </ul>
          {can('report.write') && (
            <p className="years-more">
              以前的年报在别处公开过？<Link to={`/reports/${earlier}/adopt`}>从文件补录 {earlier} 年的年报</Link>
            </p>
          )}
        </>
      ) : (
        <Loading rows={3} />
      )}
    </>
  );
}

/** How far the report of a year is; a year that is over and has none can be filled in from a file. */
function State({ year, now, reports }: { year: number; now: number; reports: ReportYears }) {
  const { can } = useHere();
  const published = reports.published.find((one) => one.year === year);
  if (published)
    return (
      <span className="quiet state">
        {dayInWords(published.published_on)}
        <Tag className={published.adopted ? 'severity info' : 'severity ok'}>
          {published.adopted ? '补录' : '已发布'}
        </Tag>
      </span>
    );
  if (year >= now) return <span className="quiet">{reports.years.includes(year) ? '年度进行中' : '还没有记录'}</span>;
  return (
    <span className="quiet state">
      {can('report.write') && <Link to={`/reports/${year}/adopt`}>从文件填</Link>}
      <Tag className="severity warning">没有发布</Tag>
    </span>
  );
}
