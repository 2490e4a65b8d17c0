import { publicationFields } from '../../../law/catalogue/fields.ts';
import { postingChannels } from '../../../law/register/labels.ts';
import { ScrollRegion } from '../../documents/write/html/scroll-region.tsx';
import { dayInChina } from '../../domain/calendar/day.ts';
import { documents } from '../../domain/register/registers.ts';
import type { OrganRow } from '../../store/database.ts';
import type { House } from '../../store/house.ts';
import { listRecords } from '../../store/register/list.ts';
import { listPublications, type PublicationFilter } from '../../store/register/publications.ts';
import { inSnapshot } from '../../store/snapshot.ts';
import { channelsOf } from './channels.ts';
import { PublicationList } from './home.tsx';
import { organPath, renderPage } from './page.tsx';

const size = 20;

/** Links to the page before and after, keeping the filter. */
function Pager({
  base,
  query,
  page,
  total,
}: {
  base: string;
  query: Record<string, string>;
  page: number;
  total: number;
}) {
  const pages = Math.max(1, Math.ceil(total / size));
  if (pages === 1 && page === 1) return null;
  const to = (n: number): string => `${base}?${new URLSearchParams({ ...query, page: String(n) })}`;
  return (
    <nav className="pager" aria-label="翻页">
      {page > 1 && <a href={to(Math.min(page - 1, pages))}>上一页</a>}
      <span className="nb">{`第 ${page} / ${pages} 页，共 ${total} 条`}</span>
      {page < pages && <a href={to(page + 1)}>下一页</a>}
    </nav>
  );
}

const pastTheEnd = '这一页已经没有内容了，请看前面各页。';

/** What an organ published, narrowed by word, field, channel and year. */
export async function publicationsPage(
  house: House,
  organ: OrganRow,
  filter: PublicationFilter & { page: number },
): Promise<string> {
  const { rows, total, channels } = await inSnapshot(house.db, async (db) => {
    const page = await listPublications(db, organ.organ_id, { ...filter, size });
    const shown = page.rows.map((row) => row.id);
    return { ...page, channels: await channelsOf(db, organ.organ_id, shown) };
  });
  const query = Object.fromEntries(
    Object.entries({
      q: filter.q,
      field: filter.field,
      channel: filter.channel,
      year: filter.year && String(filter.year),
    }).filter((pair): pair is [string, string] => Boolean(pair[1])),
  );
  return renderPage({
    title: '公开内容',
    organ,
    place: 'publications',
    crumbs: [['首页', '/']],
    children: (
      <div className="page">
        <h1>公开内容</h1>
        <search>
          <form className="filter" action={`${organPath(organ)}/publications`}>
            <div>
              <label htmlFor="q">标题中的词</label>
              <input id="q" name="q" defaultValue={filter.q} />
            </div>
            <div>
              <label htmlFor="field">领域</label>
              <select id="field" name="field" defaultValue={filter.field ?? ''}>
                <option value="">全部</option>
                {publicationFields.map((field) => (
                  <option key={field.key} value={field.key}>
                    {field.label}
                  </option>
                ))}
              </select>
            </div>
            <div>
              <label htmlFor="channel">渠道</label>
              <select id="channel" name="channel" defaultValue={filter.channel ?? ''}>
                <option value="">全部</option>
                <option value="new_media">新媒体（合计）</option>
                {postingChannels.map((channel) => (
                  <option key={channel.key} value={channel.key}>
                    {channel.label}
                  </option>
                ))}
              </select>
            </div>
            <div>
              <label htmlFor="year">年度</label>
              <input id="year" name="year" inputMode="numeric" pattern="[0-9]{4}" size={6} defaultValue={filter.year} />
            </div>
            <button type="submit">查看</button>
          </form>
        </search>
        <p className="muted">{`共 ${total} 条信息。同一信息发在几个渠道，这里只列一条。`}</p>
        {rows.length > 0 || (total === 0 && Object.keys(query).length === 0) ? (
          <PublicationList rows={rows} channels={channels} />
        ) : (
          <p className="muted">{total > 0 ? pastTheEnd : '没有符合这些条件的内容，可以换几个词或者去掉条件再查。'}</p>
        )}
        <Pager base={`${organPath(organ)}/publications`} query={query} page={filter.page} total={total} />
      </div>
    ),
  });
}

/** Rules and normative documents with their validity; other papers are not listed. */
export async function documentsPage(house: House, organ: OrganRow, page: number): Promise<string> {
  const { rows, total } = await listRecords(house.db, organ.organ_id, documents, {
    voided: false,
    where: { kind: 'normative_documents' },
    page,
    size,
  });
  const today = dayInChina(house.now());
  return renderPage({
    title: '行政规范性文件',
    organ,
    place: 'documents',
    crumbs: [['首页', '/']],
    children: (
      <div className="page">
        <h1>行政规范性文件</h1>
        {rows.length === 0 ? (
          <p className="muted">{total > 0 ? pastTheEnd : '本机关没有登记行政规范性文件。'}</p>
        ) : (
          <ScrollRegion label="文件清单">
            <table className="data">
              <thead>
                <tr>
                  <th scope="col">名称</th>
                  <th scope="col">文号</th>
                  <th scope="col">成文日期</th>
                  <th scope="col">有效性</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => {
                  const ended = typeof row.ended_on === 'string' && row.ended_on <= today ? row.ended_on : null;
                  return (
                    <tr key={row.id}>
                      <th scope="row">{row.title}</th>
                      <td className="nb">{row.doc_no}</td>
                      <td className="nb">{row.written_on}</td>
                      <td>
                        {ended ? (
                          <span className="tag">{`已失效 ${ended}`}</span>
                        ) : (
                          <span className="tag ok">现行有效</span>
                        )}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </ScrollRegion>
        )}
        <Pager base={`${organPath(organ)}/documents`} query={{}} page={page} total={total} />
      </div>
    ),
  });
}
