import { Paragraphs } from '../paragraphs.tsx';

/** What the same part said last year, folded away until it is wanted. */
export function LastYear({ year, text }: { year: number; text: string }) {
  return (
    <details className="beside">
      <summary>
        上年写的<span className="unbroken quiet">（{year} 年度报告）</span>
      </summary>
      <Paragraphs text={text} />
    </details>
  );
}
