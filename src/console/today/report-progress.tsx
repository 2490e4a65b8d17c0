import { Tag } from 'antd';
import { Link } from 'react-router';
import type { ReportView, ReportYears } from '../../contract/reports.ts';
import { dayInWords } from '../../domain/calendar/day.ts';
import type { Finding } from '../../domain/report/report.ts';
import { cellsOfFinding } from '../../domain/report/standing.ts';
import { useRead } from '../api/reads.ts';
import { Failed } from '../parts/failed.tsx';
import { Loading } from '../parts/loading.tsx';
import { openFindings } from '../report/findings/groups.ts';
import { worstOf } from '../report/places.ts';
import { hasWords } from '../report/written.ts';

const tables = [
  { key: 'proactive', label: '表二　主动公开' },
  { key: 'requests', label: '表三　申请办理' },
  { key: 'remedies', label: '表四　复议诉讼' },
] as const;

/** How far the report of a finished year is: its three tables, its words, its publication. */
export function ReportProgress({ year, reports }: { year: number; reports: ReportYears }) {
  const report = useRead<ReportView>(`/reports/${year}`);
  const published = reports.published.find((one) => one.year === year);
  return (
    <section className="card" aria-labelledby="progress">
      <div className="card-head">
        <h2 id="progress">
          <Link to={`/reports/${year}`}>{year} 年报</Link>
        </h2>
        <span className="quiet">
          {published
            ? `${dayInWords(published.published_on)}${published.adopted ? '公开，补录' : '发布'}`
            : '还没有发布'}
        </span>
      </div>
      {report.error ? (
        <Failed error={report.error} onRetry={report.refetch} />
      ) : published?.adopted ? (
        <p className="quiet">这一年的年报在别处公开，按原样补录。</p>
      ) : report.data ? (
        <Progress report={report.data} />
      ) : (
        <Loading rows={3} />
      )}
    </section>
  );
}

function Progress({ report }: { report: ReportView }) {
  const open = openFindings(report.findings);
  const of = (table: string) =>
    open.filter((finding) => cellsOfFinding(finding).some((cell) => cell.startsWith(`${table}.`)));
  const words = open.filter((finding) => cellsOfFinding(finding).length === 0);
  return (
    <ul className="lines">
      {tables.map(({ key, label }) => (
        <li key={key}>
          <span>{label}</span>
          <State findings={of(key)} good="勾稽平衡" />
        </li>
      ))}
      <li>
        <span>正文</span>
        {!hasWords(report.written) ? (
          <Tag className="severity warning">还没有写</Tag>
        ) : (
          <State findings={words} good="没有发现问题" />
        )}
      </li>
    </ul>
  );
}

/** The gravest kind of finding and how many there are of it, or that all is well. */
function State({ findings, good }: { findings: Finding[]; good: string }) {
  const worst = worstOf(findings);
  if (!worst) return <Tag className="severity ok">{good}</Tag>;
  const count = findings.filter((finding) => finding.severity === worst.key).length;
  return <Tag className={`severity ${worst.key}`}>{`${count} 处${worst.label}`}</Tag>;
}
