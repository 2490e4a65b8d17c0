import type { ReactNode } from 'react';
import { sections } from '../../../../law/report-format/2021.ts';
import { paragraphsOf } from '../../../domain/report/writing.ts';
import type { WrittenReport } from '../outline.ts';
import { ScrollRegion } from './scroll-region.tsx';
import { type DrawCell, ProactiveTable, RemedyTable, RequestTable } from './tables.tsx';

/** The body of a report on a page: preamble, six sections, three tables. */
export function ReportBody({
  report,
  draw,
}: {
  report: Pick<WrittenReport, 'prose' | 'tables' | 'layout'>;
  draw?: DrawCell;
}) {
  const props = { tables: report.tables, ...(draw ? { draw } : {}) };
  const table: Record<string, ReactNode> = {
    s2_proactive: <ProactiveTable {...props} />,
    s3_requests: <RequestTable {...props} layout={report.layout.requests} />,
    s4_remedies: <RemedyTable {...props} />,
  };
  return (
    <>
      <Paragraphs text={report.prose.preamble} />
      {sections.map(({ no, key, heading }) => (
        <section key={key}>
          <h2>{`${no}、${heading}`}</h2>
          {table[key] ? (
            <ScrollRegion label={heading}>{table[key]}</ScrollRegion>
          ) : (
            <Paragraphs text={(report.prose as Record<string, string>)[key] ?? ''} />
          )}
        </section>
      ))}
    </>
  );
}

function Paragraphs({ text }: { text: string }) {
  // Two paragraphs may be the same; their order is what tells them apart.
  return paragraphsOf(text).map((paragraph, i) => <p key={`${i}-${paragraph.slice(0, 12)}`}>{paragraph}</p>);
}
