import { periods } from '../../../../law/statutes/periods.ts';
import type { OrganRow } from '../../../store/database.ts';
import type { House } from '../../../store/house.ts';
import { publishedList, publishedReport } from '../../../store/report/published.ts';
import { inSnapshot } from '../../../store/snapshot.ts';
import { organPath } from '../page.tsx';
import { requestPage } from './request-page.tsx';

/** The door of 依申请公开: the ways, and what the last report says of requests. */
export async function entryPage(house: House, organ: OrganRow): Promise<string> {
  const base = `${organPath(organ)}/requests`;
  const { newest, report } = await inSnapshot(house.db, async (db) => {
    const [newest] = await publishedList(db, organ.organ_id);
    return { newest, report: newest ? await publishedReport(house, db, organ, newest.year) : null };
  });
  const total = (row: string): number | null => report?.tables.requests[row as never]?.[6] ?? null;
  const numbers: [string, string, number | null][] = [
    ['new_received', '新收申请', total('new_received')],
    ['carried_in', '上年结转', total('carried_in')],
    ['results.granted', '予以公开', total('results.granted')],
    ['results.partial', '部分公开', total('results.partial')],
  ];
  return requestPage(
    organ,
    '依申请公开',
    [
      <p key="lead">
        {`没有主动公开的政府信息，可以向${organ.name}申请。不需要说明用途，一般 ${periods.reply.length} 个工作日内答复，每一步都可以查。`}
      </p>,
      <nav key="ways" className="four" aria-label="依申请公开">
        <a href={`${base}/guide`}>
          <b>指南</b>
          <span>向谁提、怎么提、多久、收费</span>
        </a>
        <a href={`${base}/new`}>
          <b>申请</b>
          <span>在网上填写，当场得到回执</span>
        </a>
        <a href={`${base}/query`}>
          <b>查询</b>
          <span>凭查询码看进度、取答复</span>
        </a>
        <a href={`${base}/correction`}>
          <b>更正</b>
          <span>与自己有关的记录不准确</span>
        </a>
      </nav>,
      report && newest && (
        <section key="numbers" aria-labelledby="numbers">
          <h2 id="numbers">{`${newest.year}年的数`}</h2>
          <div className="fig wide">
            {numbers.map(([row, label, count]) => (
              <a
                key={row}
                href={`${organPath(organ)}/reports/${newest.year}${report.adopted ? '' : `/cells/requests.${row}.total`}`}
              >
                <b>{count ?? '—'}</b>
                <span>{label}（件）</span>
              </a>
            ))}
          </div>
          <p className="muted">
            取自
            <a href={`${organPath(organ)}/reports/${newest.year}`}>{`${newest.year}年政府信息公开工作年度报告`}</a>。
          </p>
        </section>
      ),
      <p key="more">
        没有依法公开或者答复的，可以<a href={`${base}/complaint`}>投诉和举报</a>。
      </p>,
    ],
    true,
  );
}
