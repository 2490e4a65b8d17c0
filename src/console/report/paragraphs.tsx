import { paragraphsOf } from '../../domain/report/writing.ts';

/** The paragraphs of a written part. */
export function Paragraphs({ text }: { text: string }) {
  return paragraphsOf(text).map((paragraph, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may be the same; their order tells them apart
    <p className="paragraph" key={i}>
      {paragraph}
    </p>
  ));
}
