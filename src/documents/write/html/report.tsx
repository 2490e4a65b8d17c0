import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { sections } from '../../../../law/report-format/2021.ts';
import type { ReportTables } from '../../../domain/report/tables.ts';
import { paragraphsOf, type ReportProse, reportTitle } from '../../../domain/report/writing.ts';
import { ScrollRegion } from './scroll-region.tsx';
import { type DrawCell, ProactiveTable, RemedyTable, RequestTable } from './tables.tsx';

/** The words and numbers of a report: what every way of showing it needs. */
export interface Shown {
  organ_name: string;
  year: number;
  prose: ReportProse;
  tables: ReportTables;
}

/** The body of a report: preamble, six sections, three tables. `level` is the rank of the section headings. */
export function ReportBody({ report, draw }: { report: Shown; draw?: DrawCell }) {
  const props = { tables: report.tables, ...(draw ? { draw } : {}) };
  const table: Record<string, ReactNode> = {
    s2_proactive: <ProactiveTable {...props} />,
    s3_requests: <RequestTable {...props} />,
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

/** A report as one HTML file that needs nothing else: it opens, prints, and is read back by the checker. */
export function reportHtml(report: Shown & { digest: string }): string {
  const title = reportTitle(report.organ_name, report.year);
  return `<!doctype html>\n${renderToStaticMarkup(
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{fileCss}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <ReportBody report={report} />
        </main>
        <footer>{`内容摘要（SHA-256）：${report.digest}`}</footer>
      </body>
    </html>,
  )}\n`;
}

const fileCss = `
html{font:16px/1.8 "Noto Serif CJK SC","Source Han Serif SC",SimSun,serif;color:#1c2024;background:#fff}
main{max-width:56rem;margin:2rem auto;padding:0 1rem}h1{text-align:center;font-size:1.6rem;line-height:1.4}h2{font-size:1.15rem;margin-top:2rem}
p{text-indent:2em;margin:.4rem 0}.scroll{overflow-x:auto}caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.4}th,td{border:1px solid #1c2024;padding:.3rem .45rem;text-align:center;font-weight:400;font-variant-numeric:tabular-nums}
th.label{text-align:left}footer{max-width:56rem;margin:2rem auto;padding:0 1rem;font-size:.75rem;color:#4b5563;overflow-wrap:anywhere}
@media print{main{margin:0;max-width:none}tr{break-inside:avoid}}`;
