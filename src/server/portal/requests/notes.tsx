import { receivingChannels } from '../../../../law/register/labels.ts';
import { channelNotes } from '../../../../law/request/form.ts';
import type { OrganRow } from '../../../store/database.ts';
import { organPath } from '../page.tsx';
import { requestPage } from './request-page.tsx';

/** Where requests are not taken online: the ways that are open. */
export const closedPage = (organ: OrganRow): string =>
  requestPage(organ, '没有开通网上申请', [
    <p key="said">{`${organ.name}没有开通网上申请，请用下面的办法提出：`}</p>,
    <ul key="ways">
      {receivingChannels
        .filter(({ key }) => organ.settings.request_channels.includes(key))
        .map(({ key, label }) => (
          <li key={key}>
            <strong>{label}</strong>：{channelNotes[key].how}
          </li>
        ))}
    </ul>,
    <p key="guide">
      地址、电话和申请表见<a href={`${organPath(organ)}/requests/guide`}>指南</a>。
    </p>,
  ]);

/** For one who found what they looked for. */
export const foundPage = (organ: OrganRow): string =>
  requestPage(organ, '没有提交申请', [
    <p key="said" role="status">
      您要的信息已经公开，没有提交申请；填写的内容已经清除。
    </p>,
    <p key="on">
      <a href={`${organPath(organ)}/publications`}>看公开内容</a>　
      <a href={`${organPath(organ)}/requests/new`}>还是要申请</a>
    </p>,
  ]);

/** Who hears complaints about the work on open information, and what belongs in one (条例 Art. 51). */
export function complaintPage(organ: OrganRow): string {
  const { supervisor, supervisor_phone } = organ.settings;
  return requestPage(organ, '投诉和举报', [
    <p key="law">
      {`认为${organ.name}没有按照要求主动公开政府信息，或者没有依法答复政府信息公开申请的，可以向政府信息公开工作主管部门提出（《政府信息公开条例》第四十七条）；认为侵犯了您的合法权益的，可以向上一级行政机关或者主管部门投诉、举报，也可以申请行政复议或者提起行政诉讼（第五十一条）。`}
    </p>,
    <section key="who" aria-labelledby="who">
      <h2 id="who">向谁提出</h2>
      {supervisor || supervisor_phone ? (
        <dl className="facts">
          {supervisor && (
            <>
              <dt>监督机关</dt>
              <dd>{supervisor}</dd>
            </>
          )}
          {supervisor_phone && (
            <>
              <dt>监督电话</dt>
              <dd className="nb">{supervisor_phone}</dd>
            </>
          )}
        </dl>
      ) : (
        <p>本机关还没有在这里公布监督机关的名称和电话，可以向上一级行政机关提出。</p>
      )}
      <p>本站不代收投诉举报，请直接与监督机关联系。</p>
    </section>,
    <section key="what" aria-labelledby="what">
      <h2 id="what">写清楚哪些事</h2>
      <ul>
        <li>您的姓名和联系方式，方便回复；</li>
        <li>投诉的是哪个机关，什么时候的什么事；有申请编号、答复文号的，一并写上；</li>
        <li>应当怎样做，依据是哪一条；</li>
        <li>能够证明的材料，例如回执、答复书、截图。</li>
      </ul>
      <p>对答复不服的，答复书上写明了申请行政复议或者提起诉讼的机关和期限，请留意期限。</p>
    </section>,
  ]);
}
