import { postingChannels } from '../../../law/register/labels.ts';
import type { ReportView } from '../../contract/reports.ts';
import { LivingNumber } from './living-number.tsx';

/** How often information was posted on which channel: what section 一 tells in words. */
export function PostingFacts({ numbers }: Pick<ReportView, 'numbers'>) {
  const used = postingChannels.filter(({ key }) => Number(numbers[`fact.postings.${key}`]) > 0);
  const media = used.filter((channel) => channel.newMedia);
  const others = used.filter((channel) => !channel.newMedia);
  if (used.length === 0)
    return (
      <p className="facts quiet">台账里没有这一年的发布记录；在“主动公开”里补录或导入后，这里列出各渠道的次数。</p>
    );
  const list = (channels: typeof used) =>
    channels.map(({ key, label }, i) => (
      <span key={key}>
        {i > 0 && '、'}
        <span className="unbroken">
          {label} <LivingNumber name={`fact.postings.${key}`} numbers={numbers} />
        </span>
      </span>
    ));
  return (
    <p className="facts" id="channels">
      台账里的发布次数：
      {media.length > 0 && (
        <>
          新媒体共 <LivingNumber name="fact.postings.new_media" numbers={numbers} /> 次（{list(media)}）
        </>
      )}
      {media.length > 0 && others.length > 0 && '；'}
      {list(others)}。
    </p>
  );
}
