import { cellName, cellValue } from '../../domain/report/cell-name.ts';
import type { OrganRow } from '../../store/database.ts';
import type { House } from '../../store/house.ts';
import { cellMonths } from '../../store/report/cell-months.ts';
import { countTables } from '../../store/report/count.ts';
import { publishedReport } from '../../store/report/published.ts';
import { inOrganSnapshot } from '../../store/snapshot.ts';
import { organPath, renderPage } from './page.tsx';

/**
 * What a number counts: its definition, the months it fell in, and whether it changed since it was published. Null
 * where there is no such number; a report that was adopted counts nothing here.
 */
export async function cellPage(house: House, organ: OrganRow, year: number, cell: string): Promise<string | null> {
  const read = await inOrganSnapshot(house.db, organ, async (db, present) => {
    const report = await publishedReport(house, db, present, year);
    const found = report && !report.adopted && (await cellMonths(db, present, year, cell));
    return found ? { report, found, now: await countTables(db, present, year) } : null;
  });
  if (!read) return null;
  const { report, found, now } = read;
  const [then, today] = [cellValue(report.tables, cell), cellValue(now, cell)];
  const filledIn = report.adjusted?.find((one) => one.cell === cell);
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
            <span>
              {today === (filledIn?.counted ?? then) ? '现在的台账，与发布时一致' : '现在的台账：发布后有更正登记'}
            </span>
          </a>
        </div>
        {filledIn && (
          <p>{`发布时台账清点的是 ${filledIn.counted}，本机关按书面理由改填为 ${then}；理由存在台账里，供审计查看。`}</p>
        )}
        <h2>统计口径</h2>
        <p>{found.definition}。</p>
        {found.openings
          .filter((opening) => opening.unregistered > 0)
          .map((opening) => (
            <p key={opening.id}>{`其中 ${opening.unregistered} 件是 ${opening.year} 年 1 月 1 日的期初数。`}</p>
          ))}
        <h2>分月</h2>
        {found.months.length === 0 ? (
          <p className="muted">台账里没有符合这个口径的记录，所以是 0。</p>
        ) : (
          <table className="data">
            <thead>
              <tr>
                <th scope="col">{found.day}</th>
                <th scope="col" className="n">
                  记录数
                </th>
              </tr>
            </thead>
            <tbody>
              {found.months.map(({ month, n }) => (
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
