import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { zeroSources } from '../../../../law/report-rules/zero-checks.ts';
import type { ReportView } from '../../../contract/reports.ts';
import { dayInChina, dayInWords } from '../../../domain/calendar/day.ts';
import { useRead } from '../../api/reads.ts';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { usePageTitle } from '../../parts/title.ts';
import { NoSuchPage } from '../../parts/whole-page.tsx';
import { yearGiven } from '../year-given.ts';
import { zeroFindings } from './labels.ts';
import { registeredIn } from './registered.ts';
import '../report.css';
import './zero.css';

/** The list as a paper to sign: filled in where it was signed here, blank to be filled in by hand where not. */
export function ZeroPage() {
  const year = yearGiven(useParams().year);
  const report = useRead<ReportView>(`/reports/${year}`, {}, { enabled: year !== null });
  usePageTitle('零申请核查清单');
  if (year === null) return <NoSuchPage />;
  if (report.isLoadingError) return <Failed error={report.error} onRetry={report.refetch} />;
  if (!report.data) return <Loading />;
  const registered = registeredIn(report.data.tables);
  return (
    <>
      <div className="page-acts paper-acts">
        <Button type="primary" onClick={() => window.print()}>
          打印
        </Button>
        <Link to={`/reports/${year}`}>回到 {year} 年报</Link>
      </div>
      {registered > 0 && (
        <p className="warned paper-acts">台账里这一年有 {registered} 件申请或案件，不是零，这份清单与台账不相符。</p>
      )}
      <Paper report={report.data} />
    </>
  );
}

function Paper({ report: { organ_name, year, zero } }: { report: ReportView }) {
  return (
    <article className="paper">
      <p className="paper-organ">{organ_name}</p>
      <h1>{year} 年政府信息公开零申请核查清单</h1>
      <p>
        {`${year}年1月1日至${year}年12月31日，本机关未收到政府信息公开申请，没有上年结转的申请，没有因政府信息公开工作引起的行政复议和行政诉讼。各渠道核查情况如下：`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className="scroll" tabIndex={0} aria-label="核查情况，表格">
        <table>
          <thead>
            <tr>
              <th scope="col">渠道</th>
              <th scope="col">查看了什么</th>
              <th scope="col">核查日期</th>
              <th scope="col">结果</th>
              <th scope="col">备注</th>
            </tr>
          </thead>
          <tbody>
            {zeroSources.map(({ key, label, look }) => {
              const done = zero?.looks.find(({ source }) => source === key);
              return (
                <tr key={key}>
                  <th scope="row">{label}</th>
                  <td className="look">{look}</td>
                  <td className="unbroken">{done?.on}</td>
                  <td>{zeroFindings.find(({ value }) => value === done?.found)?.label}</td>
                  <td>{done?.note}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <div className="signatures">
        <p>
          核查人：<span className="line">{zero?.by}</span>
          <span className="unbroken">{zero ? dayInWords(dayInChina(new Date(zero.at))) : '　　年　　月　　日'}</span>
        </p>
        <p>
          负责人：
          <span className="line" />
          <span className="unbroken">　　年　　月　　日</span>
        </p>
      </div>
    </article>
  );
}
