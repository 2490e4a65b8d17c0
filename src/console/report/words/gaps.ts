import { unfilled } from '../../../domain/report/drafting/living-number.ts';
import { type ProsePart, proseParts, type ReportProse } from '../../../domain/report/writing.ts';
import { seenLines } from './document.ts';

/** A place in the words: which part, which paragraph, and how many characters in. */
export interface Place {
  part: ProsePart;
  paragraph: number;
  offset: number;
}

/** Something left for a person to fill in; `offset` to `end` in its paragraph. */
export interface Gap extends Place {
  end: number;
}

/** Where in a paragraph something is left to fill in. */
export function gapsOfLine(line: string): { offset: number; end: number }[] {
  let from = 0;
  return unfilled(line).map((gap) => {
    const offset = line.indexOf(gap, from);
    from = offset + gap.length;
    return { offset, end: from };
  });
}

/** Everything that is left to fill in, in the order of the report. */
export const gapsIn = (prose: ReportProse): Gap[] =>
  proseParts.flatMap(({ key }) =>
    seenLines(prose[key]).flatMap((line, paragraph) =>
      gapsOfLine(line).map((gap) => ({ part: key, paragraph, ...gap })),
    ),
  );

const order = proseParts.map(({ key }) => key as string);
const isBefore = (a: Place, b: Place): boolean =>
  (order.indexOf(a.part) - order.indexOf(b.part) || a.paragraph - b.paragraph || a.offset - b.offset) < 0;

/** The gap that comes next at or after a place; after the last one the first; null where none is left. */
export const nextGap = (gaps: readonly Gap[], after: Place | null): Gap | null =>
  (after && gaps.find((gap) => !isBefore(gap, after))) ?? gaps[0] ?? null;
