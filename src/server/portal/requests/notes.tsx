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
