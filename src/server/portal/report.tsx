import { ReportBody } from '../../documents/write/html/report.tsx';
import { cellName, cellValue } from '../../domain/report/cell-name.ts';
import { reportTitle } from '../../domain/report/writing.ts';
import type { OrganRow } from '../../store/database.ts';
import type { House } from '../../store/house.ts';
import { countTables } from '../../store/report/count.ts';
import { cellRecords } from '../../store/report/drill.ts';
import { publishedReport, publishedYears } from '../../store/report/report.ts';
import { organPath, renderPage } from './page.tsx';

/** All reports of an organ, by year. */
export async function reportsPage(house: House, organ: OrganRow): Promise<string> {
  const years = await publishedYears(house.db, organ.organ_id);
  return renderPage({
    title: '政府信息公开年报',
    organ,
    place: 'reports',
    crumbs: [['首页', '/']],
    children: (
      <div className="page">
        <h1>政府信息公开年报</h1>
        {years.length === 0 ? (
          <p className="muted">还没有发布年报。年报在下一年 1 月 31 日前发布。</p>
        ) : (
          <ul className="list">
            {years.map(({ year, published_on }) => (
              <li key={year}>
                <a href={`${organPath(organ)}/reports/${year}`}>{reportTitle(organ.name, year)}</a>
                <time dateTime={published_on}>{published_on}</time>
              </li>
            ))}
          </ul>
        )}
      </div>
    ),
  });
}

/** A published report: its words, its tables with every number a link, its downloads and its digest. */
export async function reportPage(house: House, organ: OrganRow, year: number): Promise<string | null> {
  const report = await publishedReport(house, house.db, organ, year);
  if (!report) return null;
  const years = await publishedYears(house.db, organ.organ_id);
  const base = `${organPath(organ)}/reports`;
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
          <span>
            下载：<a href={`${base}/${year}.docx`}>Word</a>　<a href={`${base}/${year}.pdf`}>PDF</a>　
            <a href={`${base}/${year}.xlsx`}>Excel</a>　<a href={`${base}/${year}.html`}>网页</a>　
            <a href={`${base}/${year}.json`}>数据（JSON）</a>
          </span>
        </div>
        <ul className="years noprint" aria-label="各年年报">
          {years.map((one) => (
            <li key={one.year}>
              <a href={`${base}/${one.year}`} aria-current={one.year === year ? 'page' : undefined}>
                {one.year}年
              </a>
            </li>
          ))}
        </ul>
        <article className="report">
          <h1>{reportTitle(report.organ_name, year)}</h1>
          <ReportBody
            report={report}
            draw={(cell, printed) => (
              <a href={`${base}/${year}/cells/${cell}`} aria-label={`${cellName(cell)}：${printed}，看统计了什么`}>
                {printed}
              </a>
            )}
          />
        </article>
        <section className="card noprint">
          <h2>这些数从哪里来</h2>
          <p>
            表中的数不是填写的，是由本机关的台账逐条数出来的；点开任何一个数，可以看到它的统计口径和分月数量。
            下载的数据文件带有内容摘要，文件被改动一个字，摘要就会不同。
          </p>
          <p className="mono">SHA-256　{report.digest}</p>
        </section>
      </div>
    ),
  });
}

/** What a number counts: its definition, the months it fell in, and whether it changed since it was published. */
export async function cellPage(house: House, organ: OrganRow, year: number, cell: string): Promise<string | null> {
  const report = await publishedReport(house, house.db, organ, year);
  const found = report && (await cellRecords(house.db, organ, year, cell, { page: 1, size: 100_000 }));
  if (!report || !found) return null;
  const now = await countTables(house.db, organ, year);
  const [then, today] = [cellValue(report.tables, cell), cellValue(now, cell)];
  const months = new Map<string, number>();
  for (const row of found.rows) {
    const month = String(row[found.register.span.from]).slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  const base = `${organPath(organ)}/reports`;
  return renderPage({
    title: cellName(cell),
    organ,
    place: 'reports',
    crumbs: [
      ['首页', '/'],
      ['年报', base],
      [`${year}年年报`, `${base}/${year}`],
    ],
    children: (
      <div className="page">
        <h1>{cellName(cell)}</h1>
        <div className="fig">
          <a href={`${base}/${year}`}>
            <b>{then}</b>
            <span>{`${report.published_on} 发布的数`}</span>
          </a>
          <a href={`${base}/${year}`}>
            <b>{today}</b>
            <span>{today === then ? '现在的台账，与发布时一致' : '现在的台账：发布后有更正登记'}</span>
          </a>
        </div>
        <h2>统计口径</h2>
        <p>{found.definition}。</p>
        {found.openings
          .filter((opening) => opening.unregistered > 0)
          .map((opening) => (
            <p key={opening.id}>{`其中 ${opening.unregistered} 件是 ${opening.year} 年 1 月 1 日的期初数。`}</p>
          ))}
        <h2>分月</h2>
        {months.size === 0 ? (
          <p className="muted">台账里没有符合这个口径的记录，所以是 0。</p>
        ) : (
          <table className="data">
            <thead>
              <tr>
                <th scope="col">
                  {found.register.fields.find((field) => field.key === found.register.span.from)!.label}
                </th>
                <th scope="col" className="n">
                  记录数
                </th>
              </tr>
            </thead>
            <tbody>
              {[...months].sort().map(([month, n]) => (
                <tr key={month}>
                  <th scope="row" className="nb">{`${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`}</th>
                  <td className="n">{n}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p className="muted">这里只公布数量。逐条记录涉及个人信息和商业秘密，由工作人员在台账中查看。</p>
      </div>
    ),
  });
}
