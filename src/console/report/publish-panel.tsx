import { App, Button } from 'antd';
import type { ReportView } from '../../contract/reports.ts';
import { dayInWords } from '../../domain/calendar/day.ts';
import { ProblemSummary } from '../parts/problem-summary.tsx';
import { useHere } from '../shell/organ.ts';
import { whyNotPublished } from './publishing.ts';
import { useReportAct } from './report-act.ts';

/** Whether the report is published, the act of publishing, and what fixes its numbers: digest and place in the ledger. */
export function PublishPanel({ report, asOf, changed }: { report: ReportView; asOf: string | null; changed: boolean }) {
  const { can, session, organ } = useHere();
  const { modal, message } = App.useApp();
  const publish = useReportAct(report, 'publish', () => message.success('已经签发并发布。'));
  const whyNot = whyNotPublished(report, { today: session.today, asOf, changed });
  const ask = () =>
    modal.confirm({
      title: `签发并发布 ${report.year} 年度报告`,
      content: '发布后任何人都能看到。以后更正台账或正文，可以再发布新的一版，旧版的摘要留在账上。',
      okText: '签发并发布',
      cancelText: '再看看',
      onOk: () => publish.mutate({}),
    });
  return (
    <section className="card" aria-labelledby="publishing">
      <h2 id="publishing">发布</h2>
      <p>
        {report.published ? (
          <>
            <span className="unbroken">{dayInWords(report.published.on)}</span>发布。
            {report.published.digest !== report.digest && !asOf && '之后台账或正文有变动，与已发布的不同。'}
            <a href={`/organs/${encodeURIComponent(organ.code)}/reports/${report.year}`}>看公开页面</a>
          </>
        ) : (
          '还没有发布。'
        )}
      </p>
      <ProblemSummary error={publish.error} />
      {can('report.publish') ? (
        <>
          <div className="form-acts">
            <Button
              type="primary"
              disabled={whyNot !== null}
              loading={publish.isPending}
              onClick={ask}
              {...(whyNot ? { 'aria-describedby': 'why-not' } : {})}
            >
              签发并发布
            </Button>
          </div>
          {whyNot && (
            <p id="why-not" className="quiet">
              {whyNot}
            </p>
          )}
        </>
      ) : (
        <p className="quiet">签发并发布由签发岗位办理。</p>
      )}
      <dl className="proof">
        <dt>账上序号</dt>
        <dd className="unbroken">{report.ledger.seq}</dd>
        <dt>内容摘要（SHA-256）</dt>
        <dd>
          <code className="digest">{report.digest}</code>
        </dd>
      </dl>
    </section>
  );
}
