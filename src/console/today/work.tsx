import { Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ReportView, ReportYears } from '../../contract/reports.ts';
import { yearOf } from '../../domain/calendar/day.ts';
import { useRead } from '../api/reads.ts';
import { Failed } from '../parts/failed.tsx';
import { Loading } from '../parts/loading.tsx';
import { useHere } from '../shell/organ.ts';
import { KeyNumbers } from './key-numbers.tsx';
import { OpenRequests } from './open-requests.tsx';
import { ReportDue } from './report-due.tsx';
import { ReportProgress } from './report-progress.tsx';
import { newestYear } from './year-shown.ts';

/** The registers' numbers and the report's progress, for those who may read them. */
export function Work() {
  const years = useRead<ReportYears>('/reports');
  if (years.error) return <Failed error={years.error} onRetry={years.refetch} />;
  if (!years.data) return <Loading />;
  return <YearsWork reports={years.data} />;
}

function YearsWork({ reports }: { reports: ReportYears }) {
  const { session, can } = useHere();
  const now = yearOf(session.today);
  const [year, setYear] = useState(() => newestYear(reports.years, now));
  const report = useRead<ReportView>(`/reports/${year}`, {}, { keep: true });
  const choices = [...new Set([now, year, ...reports.years])].sort((a, b) => b - a);
  const finished = newestYear(reports.years, now - 1);
  return (
    <div className="today">
      <ReportDue reports={reports} />
      <div className="today-column">
        <OpenRequests year={now} />
        <section className="card" aria-labelledby="numbers">
          <div className="card-head">
            <h2 id="numbers">{year} 年的数</h2>
            <Select
              aria-label="看哪一年的数"
              size="small"
              value={year}
              options={choices.map((one) => ({ value: one, label: `${one} 年` }))}
              onChange={setYear}
            />
          </div>
          {report.error ? (
            <Failed error={report.error} onRetry={report.refetch} />
          ) : report.data && report.data.year === year ? (
            <KeyNumbers report={report.data} />
          ) : (
            <Loading rows={3} />
          )}
          {!reports.years.includes(now) && can('records.write') && (
            <p className="hint">
              {now} 年还没有记录。可以从<Link to="/records/publications?do=new">补录一条主动公开</Link>、
              <Link to="/requests/new">登记一件申请</Link>开始，或在各台账里导入 Excel。
            </p>
          )}
        </section>
      </div>
      <div className="today-column">
        <ReportProgress year={finished} reports={reports} />
      </div>
    </div>
  );
}
