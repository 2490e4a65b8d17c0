import { Link, useNavigate, useParams } from 'react-router';
import type { ReportView } from '../../../contract/reports.ts';
import { yearOf } from '../../../domain/calendar/day.ts';
import { useRead } from '../../api/reads.ts';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { NoSuchPage } from '../../parts/whole-page.tsx';
import { useHere } from '../../shell/organ.ts';
import { useKept } from '../kept.ts';
import '../report.css';
import { yearGiven } from '../year-given.ts';
import './adopt.css';
import { ChooseFile } from './choose-file.tsx';
import { emptyFilling, type Filling, fillingOfAdopted } from './filling.ts';
import { FillingForm } from './filling-form.tsx';
import type { Work } from './work.ts';

const adoptDraft = (year: number): string => `report.${year}.adopt`;

/** Fills a year's report in from a file that was made elsewhere, or by hand from a paper. */
export function AdoptPage() {
  const year = yearGiven(useParams().year);
  const { can } = useHere();
  const report = useRead<ReportView>(`/reports/${year}`, {}, { enabled: year !== null });
  if (year === null) return <NoSuchPage />;
  return (
    <>
      <PageHead title={`${year} 年报：从文件填`}>
        <Link className="quiet-act" to={`/reports/${year}`}>
          回到 {year} 年报
        </Link>
      </PageHead>
      {!can('report.write') ? (
        <p>从文件填年报由经办或审核岗位办理。</p>
      ) : report.isLoadingError ? (
        <Failed error={report.error} onRetry={report.refetch} />
      ) : report.data?.year === year ? (
        <Adopt key={year} report={report.data} />
      ) : (
        <Loading rows={8} />
      )}
    </>
  );
}

function Adopt({ report }: { report: ReportView }) {
  const { session, draft } = useHere();
  const navigate = useNavigate();
  const { year, adopted } = report;
  const begin = (filling: Filling): Work => ({
    filling,
    use: adopted || year < yearOf(session.today) - 1 ? 'published' : 'basis',
    attested: { published_on: adopted?.published_on ?? '', url: adopted?.adopted?.url ?? '', compared: false },
    basis: { reason: '', words: null },
  });
  const work = useKept<Work | null>(adoptDraft(year), adopted ? begin(fillingOfAdopted(adopted)) : null);
  const present = work.value;
  const moveTo = (other: number) => {
    draft<Work>(adoptDraft(other)).write({
      ...present!,
      use: other < yearOf(session.today) - 1 ? 'published' : present!.use,
    });
    work.forget();
    navigate(`/reports/${other}/adopt`);
  };
  return (
    <>
      <ChooseFile
        year={year}
        filling={present?.filling ?? null}
        onRead={(filling) =>
          work.write({ ...begin(filling), ...(present ? { attested: { ...present.attested, compared: false } } : {}) })
        }
        onByHand={() => work.write(begin(emptyFilling()))}
        onForget={work.kept ? work.forget : null}
      />
      {present && (
        <FillingForm report={report} work={present} onChange={work.write} onYear={moveTo} onDone={work.forget} />
      )}
    </>
  );
}
