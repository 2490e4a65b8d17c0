import { Switch } from 'antd';
import { useId, useState } from 'react';
import { Link, useParams } from 'react-router';
import { sections } from '../../../../law/report-format/2021.ts';
import type { ReportView } from '../../../contract/reports.ts';
import type { ReportTables } from '../../../domain/report/tables.ts';
import { useRead } from '../../api/reads.ts';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { NoSuchPage } from '../../parts/whole-page.tsx';
import { useHere } from '../../shell/organ.ts';
import { yearGiven } from '../year-given.ts';
import { Charts } from './charts.tsx';
import { type Compared, compared, isEmpty } from './compare.ts';
import '../report.css';
import './compare.css';

const tables: { key: keyof ReportTables; no: string; section: string }[] = [
  { key: 'proactive', no: '二', section: 's2_proactive' },
  { key: 'requests', no: '三', section: 's3_requests' },
  { key: 'remedies', no: '四', section: 's4_remedies' },
];

/** This year beside last year. */
export function ComparePage() {
  const year = yearGiven(useParams().year);
  const report = useRead<ReportView>(`/reports/${year}`, {}, { enabled: year !== null });
  if (year === null) return <NoSuchPage />;
  return (
    <>
      <PageHead title={`${year} 年与 ${year - 1} 年比较`} note="表二、表四逐格，表三按各行的总计。">
        <Link className="quiet-act" to={`/reports/${year}`}>
          回到 {year} 年报
        </Link>
      </PageHead>
      {report.error ? (
        <Failed error={report.error} onRetry={report.refetch} />
      ) : report.data?.year === year ? (
        <Years report={report.data} />
      ) : (
        <Loading rows={10} />
      )}
    </>
  );
}

function Years({ report }: { report: ReportView }) {
  const { can } = useHere();
  const [all, setAll] = useState(false);
  const id = useId();
  const { year, previous, adopted } = report;
  if (!previous)
    return (
      <p className="card empty">
        {year - 1} 年的年报还不在明册里，没有可比的。
        {can('report.write') && (
          <>
            可以<Link to={`/reports/${year - 1}/adopt`}>从文件填 {year - 1} 年的年报</Link>，补录后再来比较。
          </>
        )}
      </p>
    );
  const rows = compared(adopted ?? report, previous);
  const shown = all ? rows : rows.filter((row) => !isEmpty(row));
  return (
    <>
      <Charts before={previous} now={adopted ?? report} />
      <p className="filters">
        <span className="switch">
          <Switch id={id} size="small" checked={all} onChange={setAll} />
          <label htmlFor={id}>两年都是 0 的也列出</label>
        </span>
      </p>
      {previous.layout.proactive === '2019' && (
        <p className="hint">{year - 1} 年的年报是 2019 年的格式，表二的栏目不同，不能逐格比较。</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className="scroll" tabIndex={0} aria-label="两年比较，表格">
        <table className="compared">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col" className="number">
                {year - 1} 年
              </th>
              <th scope="col" className="number">
                {year} 年
              </th>
              <th scope="col" className="number">
                增减
              </th>
            </tr>
          </thead>
          {tables.map(({ key, no, section }) => (
            <tbody key={key}>
              <tr>
                <th scope="rowgroup" colSpan={4}>
                  {no}、{sections.find((one) => one.key === section)!.heading}
                </th>
              </tr>
              {shown
                .filter((row) => row.table === key)
                .map((row) => (
                  <Row key={row.label} row={row} year={year} link={!adopted} />
                ))}
              {!shown.some((row) => row.table === key) && (
                <tr>
                  <td colSpan={4} className="quiet">
                    两年都是 0。
                  </td>
                </tr>
              )}
            </tbody>
          ))}
        </table>
      </section>
    </>
  );
}

function Row({
  row: { label, cell, before, now, difference, jump },
  year,
  link,
}: {
  row: Compared;
  year: number;
  link: boolean;
}) {
  return (
    <tr className={jump ? 'jump' : undefined}>
      <th scope="row">
        {label}
        {jump && <span className="jump-words">变化很大，请核对</span>}
      </th>
      <td className="number">{before ?? '—'}</td>
      <td className="number">
        {link && cell ? (
          <Link to={`/reports/${year}?cell=${cell}`}>
            {now ?? '—'}
            <span className="hidden-words">，看{label}是哪些记录</span>
          </Link>
        ) : (
          (now ?? '—')
        )}
      </td>
      <td className="number">{difference ?? '—'}</td>
    </tr>
  );
}
