import { Chart } from '../../documents/write/html/chart/chart.tsx';
import { ScrollRegion } from '../../documents/write/html/scroll-region.tsx';
import { type KeyNumberGroup, keyNumberOf, keyNumbers } from '../../domain/report/key-numbers.ts';
import { reportTitle } from '../../domain/report/writing.ts';
import type { OrganRow } from '../../store/database.ts';
import type { House } from '../../store/house.ts';
import { openPublished, type PublishedFile, publishedList } from '../../store/report/published.ts';
import { AdoptedTag } from './adopted.tsx';
import { YearsForm } from './compare.tsx';
import { organPath, renderPage } from './page.tsx';

/** A year from the first published report to the last; its report is null where none was published. */
type SeriesYear = { year: number; report: PublishedFile | null };

/** All published reports of an organ as a series: the list, and the key numbers of the years as tables and charts. */
export async function seriesPage(house: House, organ: OrganRow): Promise<string> {
  const rows = await publishedList(house.db, organ.organ_id);
  const years = withGaps(await Promise.all(rows.map((row) => openPublished(house, organ, row))));
  const base = `${organPath(organ)}/reports`;
  return renderPage({
    title: '政府信息公开年报',
    organ,
    place: 'reports',
    crumbs: [['首页', '/']],
    children: (
      <div className="page">
        <h1>政府信息公开年报</h1>
        {rows.length === 0 ? (
          <p className="muted">还没有发布年报。年报在下一年 1 月 31 日前发布。</p>
        ) : (
          <>
            <ReportList years={years} base={base} />
            {years.some(({ report }) => report?.adopted) && (
              <p className="muted">
                标“补录”的年报先在别处发布，后来补录到这里；其中的数取自原件，不是由本机关的台账数出来的。
              </p>
            )}
            {rows.length > 1 && (
              <section className="noprint">
                <h2>对照两年</h2>
                <YearsForm base={base} years={rows.map((row) => row.year)} a={rows[1]!.year} b={rows[0]!.year} />
              </section>
            )}
            <h2>历年主要数据</h2>
            <p className="muted">
              {rows.length > 1
                ? '各年的数都取自当年发布的年报。'
                : '只发布了一年的年报；有了第二年的，这里会画出各年的变化。'}
              {years.some(({ report }) => report === null) && '没有发布年报的年份空着，记作“—”，不是 0。'}
              {years.some(({ report }) => report?.layout.proactive === '2019') &&
                '2019 年格式的表二栏目不同，不换算，也记作“—”。'}
            </p>
            <div className="keys">
              {keyNumbers.map((group) => (
                <KeyNumbers key={group.title} group={group} years={years} base={base} />
              ))}
            </div>
          </>
        )}
      </div>
    ),
  });
}

/** Newest first, with the years between that have no report. */
function withGaps(reports: PublishedFile[]): SeriesYear[] {
  const [newest, oldest] = [reports[0]?.year ?? 0, reports.at(-1)?.year ?? 1];
  return Array.from({ length: newest - oldest + 1 }, (_, i) => {
    const year = newest - i;
    return { year, report: reports.find((one) => one.year === year) ?? null };
  });
}

function ReportList({ years, base }: { years: SeriesYear[]; base: string }) {
  return (
    <ul className="list">
      {years.map(({ year, report }) => (
        <li key={year}>
          {report ? (
            <>
              <span>
                <a href={`${base}/${year}`}>{reportTitle(report.organ_name, year)}</a>{' '}
                {report.adopted && <AdoptedTag />}
              </span>
              <time dateTime={report.published_on}>{report.published_on}</time>
            </>
          ) : (
            <span className="muted">{`${year}年　没有发布年报`}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function KeyNumbers({ group, years, base }: { group: KeyNumberGroup; years: SeriesYear[]; base: string }) {
  const oldestFirst = [...years].reverse();
  const series = group.numbers.map((number) => ({
    name: number.label,
    points: oldestFirst.map(({ year, report }) => ({
      label: String(year),
      value: report && keyNumberOf(report.tables, number),
    })),
  }));
  // One year shows no change, and zeros alone show nothing: then the table says it.
  const drawn = years.length > 1 && series.some(({ points }) => points.some(({ value }) => value));
  return (
    <section className="card">
      <h3>{`${group.title}（${group.unit}）`}</h3>
      {drawn && <Chart kind={group.chart} title={group.title} unit={group.unit} series={series} />}
      <ScrollRegion label={`表：${group.title}`}>
        <table className="data">
          <thead>
            <tr>
              <th scope="col">年度</th>
              {group.numbers.map(({ label }) => (
                <th key={label} scope="col" className="n">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, report }) => (
              <tr key={year}>
                <th scope="row" className="nb">{`${year}年`}</th>
                {group.numbers.map((number) => (
                  <td key={number.label} className="n">
                    <KeyCell report={report} number={number} base={base} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

/** A number that is one cell of a report counted here opens the page of that cell. */
function KeyCell({
  report,
  number,
  base,
}: {
  report: PublishedFile | null;
  number: KeyNumberGroup['numbers'][number];
  base: string;
}) {
  const value = report && keyNumberOf(report.tables, number);
  if (!report || value === null) return '—';
  if (report.adopted || number.cells.length > 1) return value;
  return (
    <a
      href={`${base}/${report.year}/cells/${number.cells[0]}`}
      aria-label={`${report.year}年${number.label}：${value}，看统计了什么`}
    >
      {value}
    </a>
  );
}
