import type { ReportFile } from '../../store/report/report-file.ts';

/** The mark of a report that was published elsewhere before, and entered afterwards. */
export const AdoptedTag = () => <span className="tag">补录</span>;

/** What the mark means: where the report stood before, and where its numbers come from. */
export function AdoptedNote({ adopted }: { adopted: NonNullable<ReportFile['adopted']> }) {
  const url = adopted.url !== null && /^https?:\/\//.test(adopted.url) ? adopted.url : null;
  return (
    <p>
      <AdoptedTag />{' '}
      {`这份年报先在别处发布，${adopted.adopted_on} 补录到这里。表中的数是原件上的数，不是由本机关的台账数出来的，所以点不开。`}
      {url && (
        <a href={url} rel="noreferrer">
          看原件
        </a>
      )}
    </p>
  );
}
