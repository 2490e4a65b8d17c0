import { Link } from 'react-router';
import type { ReportView } from '../api/shapes.ts';
import { listAddress } from '../records/list-state.ts';

/** How often information was posted on which channel: what section 一 tells in words. */
export function PostingFacts({ year, postings }: { year: number; postings: ReportView['postings'] }) {
  if (postings.channels.length === 0)
    return (
      <p className="facts quiet">台账里没有这一年的发布记录；在“主动公开”里补录或导入后，这里列出各渠道的次数。</p>
    );
  const link = (channel: ReportView['postings']['channels'][number]) => (
    <span key={channel.key} className="fact">
      {channel.label}{' '}
      <Link to={listAddress('postings', { year, where: { channel: channel.key } })}>{channel.postings}</Link>
    </span>
  );
  const media = postings.channels.filter((channel) => channel.newMedia);
  const others = postings.channels.filter((channel) => !channel.newMedia);
  return (
    <div className="facts" id="channels">
      <p>
        台账里的发布次数（{postings.records} 条信息）：
        {media.length > 0 && (
          <>
            新媒体共 <strong className="unbroken">{postings.newMedia}</strong> 次，{media.map(link)}
          </>
        )}
        {media.length > 0 && others.length > 0 && '；'}
        {others.map(link)}
      </p>
    </div>
  );
}
