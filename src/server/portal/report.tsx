import { Fragment } from 'react';
import { ReportBody } from '../../documents/write/html/report.tsx';
import { cellName } from '../../domain/report/cell-name.ts';
import { reportTitle } from '../../domain/report/writing.ts';
import type { OrganRow } from '../../store/database.ts';
import type { House } from '../../store/house.ts';
import { openPublished, publishedList } from '../../store/report/published.ts';
import { AdoptedNote, AdoptedTag } from './adopted.tsx';
import { OldProactive } from './old-proactive.tsx';
import { organPath, renderPage } from './page.tsx';

const downloads = [
  ['docx', 'Word'],
  ['pdf', 'PDF'],
  ['xlsx', 'Excel'],
  ['html', '网页'],
  ['json', '数据（JSON）'],
] as const;

/** A published report: its words, its tables with every number a link, its downloads and its digest. */
export async function reportPage(house: House, organ: OrganRow, year: number): Promise<string | null> {
  const rows = await publishedList(house.db, organ.organ_id);
  const row = rows.find((one) => one.year === year);
  if (!row) return null;
  const report = await openPublished(house, organ, row);
  const base = `${organPath(organ)}/reports`;
  const old = report.tables.proactive.layout_2019;
  return renderPage({
    title: `${year}年年报`,
    organ,
    place: 'reports',
    crumbs: [
      ['首页', '/'],
      ['年报', base],
    ],
    children: (
      <div className="page">
        <div className="meta noprint">
          <span className="nb">{`发布日期 ${report.published_on}`}</span>
          {report.adopted && <AdoptedTag />}
          <span>
            下载：
            {downloads.map(([ending, label]) => (
              <Fragment key={ending}>
                <a className="nb" href={`${base}/${year}.${ending}`}>
                  {label}
                </a>
                {'　'}
              </Fragment>
            ))}
          </span>
        </div>
        <ul className="years noprint" aria-label="各年年报">
          {rows.map((one) => (
            <li key={one.year}>
              <a href={`${base}/${one.year}`} aria-current={one.year === year ? 'page' : undefined}>
                {one.year}年
              </a>
            </li>
          ))}
        </ul>
        <article className="report">
          <h1>{reportTitle(report.organ_name, year)}</h1>
          {report.adopted ? (
            <ReportBody report={report} />
          ) : (
            <ReportBody
              report={report}
              draw={(cell, printed) => (
                <a href={`${base}/${year}/cells/${cell}`} aria-label={`${cellName(cell)}：${printed}，看统计了什么`}>
                  {printed}
                </a>
              )}
            />
          )}
        </article>
        {old && <OldProactive table={old} />}
        <section className="card noprint">
          <h2>这些数从哪里来</h2>
          {report.adopted ? (
            <AdoptedNote adopted={report.adopted} />
          ) : (
            <p>
              表中的数是由本机关的台账逐条数出来的；点开任何一个数，可以看到它的统计口径和分月数量。
              {report.adjusted && `其中 ${report.adjusted.length} 格按书面理由改填，点开可以看到台账清点的数。`}
            </p>
          )}
          <p>
            下载的数据文件带有内容摘要，文件被改动一个字，摘要就会不同。
            <a href={`${base}/${year}/digest`}>内容摘要是什么，怎样自己核对</a>
          </p>
          <p className="mono">SHA-256　{report.digest}</p>
        </section>
      </div>
    ),
  });
}
