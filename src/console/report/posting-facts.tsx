import { Link } from 'react-router';
import type { ReportView } from '../api/shapes.ts';
import { listAddress } from '../records/list-state.ts';

/** How often information was posted on which channel: what section 一 tells in words. */
export function PostingFacts({ year, postings }: { year: number; postings: ReportView['postings'] }) {
  if (postings.channels.length === 0)
    return (
      <p className="facts quiet">台账里没有这一年的发布记录；在“主动公开”里补录或导入后，这里列出各渠道的次数。</p>
    );
  const media = postings.channels.filter((channel) => channel.newMedia);
  const others = postings.channels.filter((channel) => !channel.newMedia);
  return (
    <p className="facts" id="channels">
      台账里 {postings.records} 条信息的发布次数：
      {media.length > 0 && (
        <>
          新媒体共 <strong className="unbroken">{postings.newMedia}</strong> 次（
          <Channels year={year} channels={media} />）
        </>
      )}
      {media.length > 0 && others.length > 0 && '；'}
      <Channels year={year} channels={others} />。
    </p>
  );
}

function Channels({ year, channels }: { year: number; channels: ReportView['postings']['channels'] }) {
  return channels.map((channel, i) => (
    <span key={channel.key}>
      {i > 0 && '、'}
      <span className="unbroken">
        {channel.label}{' '}
        <Link to={listAddress('postings', { year, where: { channel: channel.key } })}>{channel.postings}</Link>
      </span>
    </span>
  ));
}
