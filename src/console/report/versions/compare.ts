import { diffArrays, diffChars } from 'diff';
import type { VersionView } from '../../../contract/reports.ts';
import { allCells, cellName, cellValue } from '../../../domain/report/cell-name.ts';
import { paragraphsOf, proseParts } from '../../../domain/report/writing.ts';

/** What of a version is compared. */
export type ComparedVersion = Pick<VersionView, 'prose' | 'tables'>;

/** A stretch of a paragraph: in both versions, only in the later one, or only in the earlier one. */
export interface Stretch {
  text: string;
  how: 'same' | 'added' | 'removed';
}

/** A paragraph of either version in stretches; `how` is that of the whole where it stands in one version only. */
export interface ComparedParagraph {
  how: 'same' | 'changed' | 'added' | 'removed';
  stretches: Stretch[];
}

export interface ComparedPart {
  label: string;
  paragraphs: ComparedParagraph[];
}

export interface ComparedCell {
  name: string;
  before: string;
  after: string;
}

/** What two versions of a report differ in: the written parts that changed, and the cells with both values. */
export function compared(
  before: ComparedVersion,
  after: ComparedVersion,
): { parts: ComparedPart[]; cells: ComparedCell[] } {
  return {
    parts: proseParts
      .map(({ key, label }) => ({ label, paragraphs: comparedParagraphs(before.prose[key], after.prose[key]) }))
      .filter(({ paragraphs }) => paragraphs.some(({ how }) => how !== 'same')),
    cells: allCells()
      .map((cell) => ({ name: cellName(cell), before: printed(before, cell), after: printed(after, cell) }))
      .filter((cell) => cell.before !== cell.after),
  };
}

const printed = ({ tables }: ComparedVersion, cell: string): string => String(cellValue(tables, cell) ?? '—');

/** Paragraphs that stand in both are matched; of what lies between, the nth removed is compared with the nth added. */
export function comparedParagraphs(before: string, after: string): ComparedParagraph[] {
  const found: ComparedParagraph[] = [];
  let removed: string[] = [];
  const rest = () => {
    found.push(...removed.map((text) => whole(text, 'removed')));
    removed = [];
  };
  for (const change of diffArrays(paragraphsOf(before), paragraphsOf(after))) {
    if (change.removed) removed = change.value;
    else if (change.added) {
      found.push(
        ...change.value.flatMap((text, i) =>
          removed[i] === undefined ? [whole(text, 'added')] : pair(removed[i], text),
        ),
      );
      removed = removed.slice(change.value.length);
      rest();
    } else {
      rest();
      found.push(...change.value.map((text) => whole(text, 'same')));
    }
  }
  rest();
  return found;
}

const whole = (text: string, how: 'same' | 'added' | 'removed'): ComparedParagraph => ({
  how,
  stretches: [{ text, how }],
});

/** Two paragraphs that share less than this part of the longer one are read as one removed and one added. */
const leastShared = 0.3;

function pair(before: string, after: string): ComparedParagraph[] {
  const stretches = diffChars(before, after).map(
    ({ value, added, removed }): Stretch => ({ text: value, how: added ? 'added' : removed ? 'removed' : 'same' }),
  );
  const shared = stretches.filter(({ how }) => how === 'same').reduce((sum, { text }) => sum + text.length, 0);
  return shared < leastShared * Math.max(before.length, after.length)
    ? [whole(before, 'removed'), whole(after, 'added')]
    : [{ how: 'changed', stretches }];
}
