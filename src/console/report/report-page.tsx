import { Alert } from 'antd';
import { useCallback, useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { sections } from '../../../law/report-format/2021.ts';
import type { CellPath } from '../../domain/report/report.ts';
import { type ProsePart, proseParts, reportTitle } from '../../domain/report/writing.ts';
import { useRead } from '../api/reads.ts';
import type { ReportView } from '../api/shapes.ts';
import { Failed } from '../parts/failed.tsx';
import { Loading } from '../parts/loading.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { NoSuchPage } from '../parts/whole-page.tsx';
import { useHere } from '../shell/organ.ts';
import { AsOf } from './as-of.tsx';
import { CellContext } from './cell.tsx';
import { CellDrawer } from './cell-drawer.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { findingsByCell, sectionId } from './places.ts';
import { PostingFacts } from './posting-facts.tsx';
import { PublishPanel } from './publish-panel.tsx';
import { ProactiveTable, RemedyTable, RequestTable } from './statutory-tables.tsx';
import './report.css';
import { useDrafting } from './words/use-drafting.ts';
import { useWords } from './words/use-words.ts';
import { WordsPanel } from './words/words-panel.tsx';
import { WordsPart } from './words/words-part.tsx';

/** The annual report of a year, in its printed order: every number opens its records, every finding leads to its place. */
export function ReportPage() {
  const { year: given = '' } = useParams();
  const { organ } = useHere();
  const [search, setSearch] = useSearchParams();
  const year = /^\d{4}$/.test(given) ? Number(given) : null;
  const asOf = search.get('as_of');
  const report = useRead<ReportView>(`/reports/${year}`, { as_of: asOf ?? undefined }, { enabled: year !== null });
  if (year === null) return <NoSuchPage />;
  const setAsOf = (next: string | null) => setSearch(next ? { as_of: next } : {}, { replace: true });
  return (
    <>
      <PageHead title={reportTitle(organ.name, year)} note={`统计期限：${year}年1月1日至${year}年12月31日`}>
        <AsOf asOf={asOf} onChange={setAsOf} />
      </PageHead>
      {asOf && (
        <Alert
          className="over"
          type="info"
          showIcon
          title="表和正文都是当时知道的：只算到所选时点为止登记的，正文不能改。渠道发布次数和发布情况是现在的。"
        />
      )}
      {report.error ? (
        <Failed error={report.error} onRetry={report.refetch} />
      ) : report.data?.year === year ? (
        <Report key={`${organ.code} ${year}`} report={report.data} asOf={asOf} />
      ) : (
        <Loading rows={14} />
      )}
    </>
  );
}

function Report({ report, asOf }: { report: ReportView; asOf: string | null }) {
  const [search, setSearch] = useSearchParams();
  const words = useWords(report, asOf !== null);
  const drafting = useDrafting(words);
  const byCell = useMemo(() => findingsByCell(report.findings), [report.findings]);
  const cell = search.get('cell');
  // Drawn anew when their numbers change, not with every word that is typed.
  const toCell = useCallback(
    (next: CellPath | null) => {
      const to = new URLSearchParams(search);
      if (next) to.set('cell', next);
      else to.delete('cell');
      setSearch(to, { replace: next === null, preventScrollReset: true });
    },
    [search, setSearch],
  );
  const shared = useMemo(() => ({ findings: byCell, onOpen: toCell }), [byCell, toCell]);
  const tables = useMemo(
    (): Record<string, React.ReactNode> => ({
      s2_proactive: <ProactiveTable tables={report.tables} />,
      s3_requests: <RequestTable tables={report.tables} layout={report.layout.requests} />,
      s4_remedies: <RemedyTable tables={report.tables} />,
    }),
    [report.tables, report.layout.requests],
  );
  const part = (key: ProsePart) => (
    <WordsPart
      part={key}
      label={proseParts.find((one) => one.key === key)!.label}
      words={words}
      drafting={drafting}
      report={report}
      past={asOf !== null}
    />
  );
  return (
    <CellContext value={shared}>
      <div className="report">
        <article className="report-body">
          <section id={sectionId('preamble')} tabIndex={-1}>
            <h2>引言</h2>
            {part('preamble')}
          </section>
          {sections.map(({ no, key, heading }) => (
            <section key={key} id={sectionId(key)} tabIndex={-1}>
              <h2>{`${no}、${heading}`}</h2>
              {key === 's1_overview' && <PostingFacts numbers={report.numbers} />}
              {tables[key] ? (
                // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
                <section className="scroll" tabIndex={0} aria-label={`${heading}，表格`}>
                  {tables[key]}
                </section>
              ) : (
                part(key as ProsePart)
              )}
            </section>
          ))}
        </article>
        <aside className="report-side" aria-label="检查与发布">
          <FindingsPanel findings={report.findings} />
          {asOf === null && <WordsPanel words={words} drafting={drafting} />}
          <PublishPanel report={report} asOf={asOf} changed={words.changed} />
        </aside>
      </div>
      {cell && (
        <CellDrawer
          key={cell}
          year={report.year}
          cell={cell}
          asOf={asOf}
          findings={byCell.get(cell) ?? []}
          onClose={() => toCell(null)}
        />
      )}
    </CellContext>
  );
}
