import { publicationFields } from '../../../law/catalogue/fields.ts';
import { periods } from '../../../law/statutes/periods.ts';
import { dayInChina, yearOf } from '../../domain/calendar/day.ts';
import { publications } from '../../domain/register/registers.ts';
import type { OrganRow } from '../../store/database.ts';
import type { House } from '../../store/house.ts';
import { listRecords, type RecordRow } from '../../store/register/list.ts';
import { countPostings } from '../../store/register/postings.ts';
import { publishedList, publishedReport } from '../../store/report/published.ts';
import { inSnapshot } from '../../store/snapshot.ts';
import { channelsOf } from './channels.ts';
import { organPath, renderPage } from './page.tsx';

export const fieldLabel = (key: unknown): string =>
  publicationFields.find((field) => field.key === key)?.label ?? '其他';

/** The home page of an organ: what is new, the statutory columns, and the numbers of the last report. */
export async function homePage(house: House, organ: OrganRow, others: number): Promise<string> {
  const base = organPath(organ);
  const { latest, newest, report, postings, channels } = await inSnapshot(house.db, async (db) => {
    const latest = await listRecords(db, organ.organ_id, publications, { voided: false, size: 8 });
    const [newest] = await publishedList(db, organ.organ_id);
    const report = newest ? await publishedReport(house, db, organ, newest.year) : null;
    const postings = await countPostings(db, organ.organ_id, newest?.year ?? yearOf(dayInChina(house.now())));
    const shown = latest.rows.map((row) => row.id);
    return { latest, newest, report, postings, channels: await channelsOf(db, organ.organ_id, shown) };
  });
  // A report that was adopted counts nothing here: its numbers have no page.
  const cell = (path: string): string => `${base}/reports/${newest?.year}${report?.adopted ? '' : `/cells/${path}`}`;
  return renderPage({
    title: `${organ.name}政府信息公开`,
    organ,
    place: 'home',
    children: (
      <>
        <section className="hero">
          <h1>您想了解什么？</h1>
          <search>
            <form className="search" action={`${base}/publications`}>
              <input name="q" aria-label="搜索公开内容的标题" placeholder="输入标题中的词，例如 补贴" />
              <button type="submit">搜索</button>
            </form>
          </search>
        </section>
        <nav className="four" aria-label="公开栏目">
          <a href={`${base}/publications`}>
            <b>法定主动公开内容</b>
            <span>{latest.total > 0 ? `共 ${latest.total} 条` : '还没有内容'}</span>
          </a>
          <a href={`${base}/documents`}>
            <b>行政规范性文件</b>
            <span>现行有效与已废止</span>
          </a>
          <a href={`${base}/reports`}>
            <b>政府信息公开年报</b>
            <span>{newest ? `最新：${newest.year}年` : '还没有发布'}</span>
          </a>
          <a href={`${base}/requests`}>
            <b>依申请公开</b>
            <span>指南、申请、查询、更正</span>
          </a>
        </nav>
        <div className="cols">
          <section>
            <div className="rule">
              <h2>最新公开</h2>
              <a href={`${base}/publications`}>全部</a>
            </div>
            <PublicationList rows={latest.rows} channels={channels} />
          </section>
          <aside>
            {report && newest && (
              <>
                <div className="box">
                  <h2>
                    <a href={`${base}/reports/${newest.year}`}>{`${newest.year}年政府信息公开工作年度报告`}</a>
                  </h2>
                  <p className="muted">
                    {`${newest.published_on} 发布。`}
                    {report.adopted
                      ? '先在别处发布，后来补录，数取自原件。'
                      : '表中的数由台账算出，点开可以看它统计了什么。'}
                  </p>
                </div>
                <div className="fig">
                  <a href={`${base}/publications?year=${newest.year}&channel=new_media`}>
                    <b>{postings.newMedia}</b>
                    <span>{newest.year}年新媒体发布（条）</span>
                  </a>
                  <a href={`${base}/publications?year=${newest.year}&channel=website`}>
                    <b>{postings.channels.find((channel) => channel.key === 'website')?.postings ?? 0}</b>
                    <span>{newest.year}年政府网站发布（条）</span>
                  </a>
                  <a href={cell('proactive.admin_licences')}>
                    <b>{report.tables.proactive.admin_licences ?? '—'}</b>
                    <span>行政许可决定（件）</span>
                  </a>
                  <a href={cell('proactive.admin_penalties')}>
                    <b>{report.tables.proactive.admin_penalties ?? '—'}</b>
                    <span>行政处罚决定（件）</span>
                  </a>
                  <a href={cell('requests.new_received.total')}>
                    <b>{report.tables.requests.new_received[6] ?? '—'}</b>
                    <span>收到公开申请（件）</span>
                  </a>
                  <a href={cell('remedies.reconsideration.total')}>
                    <b>{report.tables.remedies.reconsideration[4] ?? '—'}</b>
                    <span>行政复议（件）</span>
                  </a>
                </div>
              </>
            )}
            <div className="box">
              <h2>没找到？可以申请公开</h2>
              <p>{`不需要说明用途。一般 ${periods.reply.length} 个工作日内答复，每一步都可以查。`}</p>
              <p className="actions">
                <a className="btn" href={`${base}/requests/new`}>
                  提出申请
                </a>
                <a href={`${base}/requests/query`}>查询进度</a>
              </p>
            </div>
            {others > 0 && (
              <p>
                <a href="/organs">{`本地其他机关（${others}）`}</a>
              </p>
            )}
          </aside>
        </div>
      </>
    ),
  });
}

/** Publications as a list: title, day, field, and the channels that each was posted on. */
export function PublicationList({
  rows,
  channels,
}: {
  rows: RecordRow[];
  channels: Map<string, { label: string; url: string | null }[]>;
}) {
  if (rows.length === 0) return <p className="muted">这里还没有内容。</p>;
  return (
    <ul className="list">
      {rows.map((row) => {
        const posted = channels.get(row.id) ?? [];
        const link = posted.find((channel) => channel.url)?.url;
        return (
          <li key={row.id}>
            {link ? (
              <a href={link} rel="noreferrer">
                {row.title}
              </a>
            ) : (
              <span>{row.title}</span>
            )}
            <time dateTime={String(row.published_on)}>{row.published_on}</time>
            <span className="m">{[fieldLabel(row.field), ...posted.map((channel) => channel.label)].join(' · ')}</span>
          </li>
        );
      })}
    </ul>
  );
}
