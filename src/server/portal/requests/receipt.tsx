import type { Context } from 'hono';
import { periods } from '../../../../law/statutes/periods.ts';
import { dayInWords } from '../../../domain/calendar/day.ts';
import { withWeekday } from '../../../domain/calendar/due-in-words.ts';
import type { OrganRow } from '../../../store/database.ts';
import { type PortalCase, portalCase } from '../../../store/request/portal-case.ts';
import type { Env } from '../../context.ts';
import { notFound } from '../../errors.tsx';
import { organPath } from '../page.tsx';
import { Provisional } from '../provisional.tsx';
import { requestPage } from './request-page.tsx';
import { openCase } from './visitor.ts';

/** The receipt of a case whose form was just handed in; its page is open to this browser for an hour. */
export async function receiptResponse(c: Context<Env>, id: string): Promise<Response> {
  const { house } = c.get('server');
  const found = await portalCase(house, house.db, c.get('organ'), id);
  if (!found) return notFound(c);
  await openCase(c, id);
  return c.html(receiptPage(c.get('organ'), found));
}

/** The electronic receipt (电子回执). */
function receiptPage(organ: OrganRow, { number, state, wanted, queryCode, clock, papers, files }: PortalCase): string {
  const base = `${organPath(organ)}/requests`;
  const correction = state.kind === 'correction';
  const receipt = papers.find(({ paper }) => paper.letter === 'D03');
  const { contact_office, contact_phone } = organ.settings;
  return requestPage(organ, correction ? '已收到您的更正要求' : '已收到您的申请', [
    <p key="said" role="status">
      <span className="tag ok">已登记</span>{' '}
      {`${organ.name}已于${dayInWords(state.receipt_date!)}收到。请记下查询码，这一页可以打印。`}
    </p>,
    <div key="code" className="card code">
      <span>查询码</span>
      <strong className="nb">{queryCode}</strong>
      <span className="muted">凭它和您的姓名（名称）或者电话查询。请保存好，不要告诉别人。</span>
    </div>,
    <dl key="facts" className="facts">
      <dt>登记编号</dt>
      <dd className="nb">{number}</dd>
      <dt>收到日期</dt>
      <dd className="nb">{withWeekday(state.receipt_date!)}</dd>
      <dt>{correction ? '最迟办结' : '最迟答复'}</dt>
      <dd>
        <span className="nb">{withWeekday(clock.due!)}</span>
        <Provisional end={clock} />
        {!correction && (
          <>
            {' '}
            <a className="noprint" href={`/due?receipt=${state.receipt_date}`}>
              每一天怎么算
            </a>
          </>
        )}
      </dd>
      <dt>内容</dt>
      <dd className="quoted">{wanted}</dd>
      {files.length > 0 && (
        <>
          <dt>附件</dt>
          <dd>
            {files.map(({ name }, i) => (
              <span key={`${i}-${name}`} className="line">
                <bdi>{name}</bdi>
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>,
    <p key="on" className="actions noprint">
      {receipt && (
        <a className="btn" href={`${base}/papers/${receipt.version}.pdf`}>
          下载回执（PDF）
        </a>
      )}
      <a className="btn plain" href={`${base}/progress`}>
        看办理进度
      </a>
    </p>,
    <section key="next" aria-labelledby="next">
      <h2 id="next">接下来</h2>
      <ul>
        <li>
          {correction
            ? '法律没有规定更正的期限，上面的日期是本机关自己定的。'
            : `内容不明确的，${periods.clarificationNotice.length} 个工作日内会请您补正；需要征求意见、延期或者收费的，会另外告知，期限随之变化。`}
        </li>
        <li>
          随时可以<a href={`${base}/query`}>查询进度</a>，也可以在那里补充材料、撤回。
        </li>
        {(contact_office || contact_phone) && (
          <li>
            有疑问，请联系<span className="nb">{contact_office}</span>
            {contact_phone && <span className="nb">{` ${contact_phone}`}</span>}。
          </li>
        )}
      </ul>
    </section>,
  ]);
}
