import { Alert, Button } from 'antd';
import { useCallback, useMemo } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { sections } from '../../../law/report-format/2021.ts';
import type { ReportView } from '../../contract/reports.ts';
import type { CellPath } from '../../domain/report/report.ts';
import { type ProsePart, proseParts, reportTitle } from '../../domain/report/writing.ts';
import { useRead } from '../api/reads.ts';
import { Failed } from '../parts/failed.tsx';
import { Loading } from '../parts/loading.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { NoSuchPage } from '../parts/whole-page.tsx';
import { useHere } from '../shell/organ.ts';
import { AdoptedReport } from './adopted/adopted-report.tsx';
import { AsOf } from './as-of.tsx';
import { CellContext } from './cell.tsx';
import { CellDrawer } from './cell-drawer.tsx';
import { FilesMenu } from './files/files-menu.tsx';
import { openFindings } from './findings/groups.ts';
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
import { yearGiven } from './year-given.ts';
import { ZeroCard } from './zero/zero-card.tsx';

/** The annual report of a year: as it was entered where it was published elsewhere, and otherwise as it is made here. */
export function ReportPage() {
  const { organ, can } = useHere();
  const [search, setSearch] = useSearchParams();
  const year = yearGiven(useParams().year);
  const asOf = search.get('as_of');
  const report = useRead<ReportView>(`/reports/${year}`, { as_of: asOf ?? undefined }, { enabled: year !== null });
  if (year === null) return <NoSuchPage />;
  const read = report.data?.year === year ? report.data : undefined;
  const adopted = read?.adopted && asOf === null && !search.has('counted') && !search.has('cell') ? read.adopted : null;
  const setAsOf = (next: string | null) => setSearch(next ? { as_of: next } : {}, { replace: true });
  return (
    <>
      <PageHead title={reportTitle(organ.name, year)} note={`统计期限：${year}年1月1日至${year}年12月31日`}>
        {read && !adopted && (
          <>
            {can('report.write') && asOf === null && (
              <Link className="quiet-act" to={`/reports/${year}/adopt`}>
                从文件填
              </Link>
            )}
            <Link className="quiet-act" to={`/reports/${year}/compare`}>
              与上年比较
            </Link>
            <FilesMenu report={read} asOf={asOf} />
          </>
        )}
      </PageHead>
      {asOf && (
        <Alert
          className="over"
          type="info"
          showIcon
          title="表和正文都是当时知道的：只算到所选时点为止登记的，正文和数都不能改。渠道发布次数和发布情况是现在的。"
          action={
            <Button size="small" onClick={() => setAsOf(null)}>
              回到现在
            </Button>
          }
        />
      )}
      {read?.adopted && !adopted && asOf === null && (
        <Alert
          className="over"
          type="info"
          title="这里是台账算出的数。这一年的年报已经在别处公开并补录。"
          action={<Link to={`/reports/${year}`}>看补录的年报</Link>}
        />
      )}
      {report.isLoadingError ? (
        <Failed error={report.error} onRetry={report.refetch} />
      ) : adopted ? (
        <AdoptedReport key={year} report={adopted} />
      ) : read ? (
        <Report key={`${organ.code} ${year}`} report={read} asOf={asOf} onAsOf={setAsOf} />
      ) : (
        <Loading rows={14} />
      )}
    </>
  );
}

/** The report in its printed order: every number opens its records, every finding leads to its place. */
function Report({
  report,
  asOf,
  onAsOf,
}: {
  report: ReportView;
  asOf: string | null;
  onAsOf: (asOf: string | null) => void;
}) {
  const [search, setSearch] = useSearchParams();
  const past = asOf !== null;
  const words = useWords(report, past);
  const drafting = useDrafting(words);
  const byCell = useMemo(() => findingsByCell(openFindings(report.findings)), [report.findings]);
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
  const shared = useMemo(
    () => ({ findings: byCell, adjustments: report.adjustments, onOpen: toCell }),
    [byCell, report.adjustments, toCell],
  );
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
      past={past}
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
          <FindingsPanel report={report} past={past} />
          {!past && <WordsPanel words={words} drafting={drafting} />}
          <ZeroCard report={report} past={past} />
          <PublishPanel report={report} asOf={asOf} changed={words.changed} />
          <section className="card" aria-labelledby="then">
            <h2 id="then">以前的数</h2>
            <AsOf asOf={asOf} onChange={onAsOf} />
          </section>
        </aside>
      </div>
      {cell && (
        <CellDrawer
          key={cell}
          report={report}
          cell={cell}
          asOf={asOf}
          findings={byCell.get(cell) ?? []}
          onClose={() => toCell(null)}
        />
      )}
    </CellContext>
  );
}
