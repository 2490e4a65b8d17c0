import { Link, useParams } from 'react-router';
import type { ReportVersion, ReportVersions } from '../../../contract/reports.ts';
import { reportTitle } from '../../../domain/report/writing.ts';
import { useRead } from '../../api/reads.ts';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { NoSuchPage } from '../../parts/whole-page.tsx';
import { useHere } from '../../shell/organ.ts';
import { Comparison } from './comparison.tsx';
import { usePair } from './use-pair.ts';
import { VersionList } from './version-list.tsx';
import './versions.css';

/** Every version of a report, and what two of them differ in. */
export function VersionsPage() {
  const { year: given = '' } = useParams();
  const { organ } = useHere();
  const year = /^\d{4}$/.test(given) ? Number(given) : null;
  const read = useRead<ReportVersions>(`/reports/${year}/versions`, {}, { enabled: year !== null });
  if (year === null) return <NoSuchPage />;
  return (
    <>
      <p className="trail">
        <Link to={`/reports/${year}`}>{reportTitle(organ.name, year)}</Link>
      </p>
      <PageHead title="历次版本" note="每一次保存、改填、签字和发布都留下一版，可以任选两版比较。" />
      {read.error ? (
        <Failed error={read.error} onRetry={read.refetch} />
      ) : read.data ? (
        <Versions year={year} versions={read.data.versions} />
      ) : (
        <Loading />
      )}
    </>
  );
}

function Versions({ year, versions }: { year: number; versions: ReportVersion[] }) {
  const { pair, choose } = usePair(year, versions);
  if (versions.length === 0)
    return (
      <section className="card">
        <p className="empty">
          这份年报还没有保存过。<Link to={`/reports/${year}`}>写好正文</Link>并保存后，每一版都列在这里。
        </p>
      </section>
    );
  return (
    <>
      <section className="card">
        <VersionList versions={versions} pair={pair} onPair={choose} />
        {versions.length === 1 && <p className="quiet">只有一版，还没有可以比较的。</p>}
      </section>
      {pair ? (
        <Comparison key={`${pair.from} ${pair.to}`} year={year} pair={pair} />
      ) : (
        versions.length > 1 && <Loading />
      )}
    </>
  );
}
