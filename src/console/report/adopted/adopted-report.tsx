import { Button, Tag } from 'antd';
import { Link, useNavigate } from 'react-router';
import { sections } from '../../../../law/report-format/2021.ts';
import type { PublishedView } from '../../../contract/reports.ts';
import { ProactiveTable, RemedyTable, RequestTable } from '../../../documents/write/html/tables.tsx';
import { dayInWords } from '../../../domain/calendar/day.ts';
import type { ReportProse } from '../../../domain/report/writing.ts';
import { useHere } from '../../shell/organ.ts';
import { Paragraphs } from '../paragraphs.tsx';
import '../statutory.css';
import { OldProactive } from './old-proactive.tsx';
import { TakeOver } from './take-over.tsx';

/** A report that was published elsewhere before and entered here afterwards, as it was entered. */
export function AdoptedReport({ report }: { report: PublishedView }) {
  const { year, tables, prose } = report;
  const old = tables.proactive.layout_2019;
  const table: Record<string, React.ReactNode> = {
    s2_proactive:
      report.layout.proactive === '2019' && old ? <OldProactive table={old} /> : <ProactiveTable tables={tables} />,
    s3_requests: <RequestTable tables={tables} layout={report.layout.requests} />,
    s4_remedies: <RemedyTable tables={tables} />,
  };
  return (
    <div className="report">
      <article className="report-body adopted">
        <section>
          <h2>引言</h2>
          <Words text={prose.preamble} />
        </section>
        {sections.map(({ no, key, heading }) => (
          <section key={key}>
            <h2>{`${no}、${heading}`}</h2>
            {table[key] ? (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
              <section className="scroll" tabIndex={0} aria-label={`${heading}，表格`}>
                {table[key]}
              </section>
            ) : (
              <Words text={prose[key as keyof ReportProse]} />
            )}
          </section>
        ))}
      </article>
      <aside className="report-side" aria-label="补录与期初数">
        <Adoption report={report} />
        <TakeOver report={report} />
        <p className="aside-link">
          <Link to={`/reports/${year}?counted=1`}>看台账算出的 {year} 年的数</Link>
        </p>
      </aside>
    </div>
  );
}

function Words({ text }: { text: string }) {
  return text.trim() ? <Paragraphs text={text} /> : <p className="quiet">没有补录这一部分。</p>;
}

/** When and where it was published, when it was entered, and the way to correct it. */
function Adoption({ report: { year, published_on, adopted } }: { report: PublishedView }) {
  const { can, organ } = useHere();
  const navigate = useNavigate();
  return (
    <section className="card" aria-labelledby="adoption">
      <div className="card-head">
        <h2 id="adoption">已公开的年报</h2>
        <Tag className="severity info">补录</Tag>
      </div>
      <p>
        <span className="unbroken">{dayInWords(published_on)}</span>在别处公开
        {adopted && (
          <>
            ，<span className="unbroken">{dayInWords(adopted.adopted_on)}</span>补录
          </>
        )}
        。
      </p>
      <p className="address">
        {adopted?.url && (
          <a className="listed-link" href={adopted.url} target="_blank" rel="noreferrer">
            原来的页面
          </a>
        )}
        <a href={`/organs/${encodeURIComponent(organ.code)}/reports/${year}`}>看公开页面</a>
      </p>
      {can('report.write') && (
        <div className="form-acts">
          <Button onClick={() => navigate(`/reports/${year}/adopt`)}>更正补录的内容</Button>
        </div>
      )}
    </section>
  );
}
