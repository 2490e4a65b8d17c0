import { Link } from 'react-router';
import type { ReportView, ReportYears } from '../../contract/reports.ts';
import { dayInWords } from '../../domain/calendar/day.ts';
import { useRead } from '../api/reads.ts';
import { leftInWords } from '../report/findings/groups.ts';
import { hasWords } from '../report/written.ts';
import { useHere } from '../shell/organ.ts';
import { type Due, reportDue } from './due.ts';

/** The report that is to be published these days, before everything else. */
export function ReportDue({ reports }: { reports: ReportYears }) {
  const { session, organ } = useHere();
  const due = reportDue(session.today, organ.level, reports);
  return due && <Lead due={due} />;
}

function Lead({ due: { year, last, left } }: { due: Due }) {
  const report = useRead<ReportView>(`/reports/${year}`);
  const open = report.data && leftInWords(report.data.findings);
  return (
    <section className="card due" aria-labelledby="due">
      <div>
        <h2 id="due">公布 {year} 年报</h2>
        <p>
          <span className="unbroken">{dayInWords(last)}</span>前公布，
          <strong className="unbroken">
            {left > 0 ? `还有 ${left} 天` : left === 0 ? '今天到期' : `已经过了 ${-left} 天`}
          </strong>
          。
          {report.data &&
            (!hasWords(report.data.written) ? '正文还没有写。' : (open ?? '没有要改正和要说明的，可以发布。'))}
        </p>
      </div>
      <Link className="due-go" to={`/reports/${year}`}>
        去做年报
      </Link>
    </section>
  );
}
