import { piecesOf } from '../../../domain/report/drafting/living-number.ts';
import { paragraphsOf } from '../../../domain/report/writing.ts';
import { LivingNumber } from '../living-number.tsx';
import type { Numbers } from './number-view.ts';

/** The paragraphs of a written part that is only read: each living number opens what it counts. */
export function LivingParagraphs({ text, numbers }: { text: string; numbers: Numbers }) {
  return paragraphsOf(text).map((paragraph, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may be the same; their order tells them apart
    <p className="paragraph" key={i}>
      {piecesOf(paragraph).map((piece, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        'words' in piece ? piece.words : <LivingNumber key={at} name={piece.key} numbers={numbers} />,
      )}
    </p>
  ));
}
