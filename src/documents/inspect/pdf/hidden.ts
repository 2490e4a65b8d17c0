import { pdf as limits } from '../../limits.ts';
import { Unreadable } from '../../read/block.ts';
import type { FindingKind } from '../kinds.ts';
import { areaOf, holds } from './geometry.ts';
import type { Cover, Glyph, PageMarks, Run } from './marks.ts';

/** Letters of one text operator that are not seen, and why. */
export interface HiddenRun {
  run: Run;
  kind: FindingKind;
  /** For each letter whether it is hidden. */
  letters: boolean[];
}

function refuseCrowded(one: number, other: number): void {
  if (one * other > limits.comparisons)
    throw new Unreadable('PDF 一页里的文字和图形过多，没有检查。请打印成一份新的 PDF，或者分成几份再检查。');
}

/** The text of a page that a reader does not see: under a box or picture, not painted, off the page, in a layer that is off. */
export function hiddenRuns(page: PageMarks): HiddenRun[] {
  refuseCrowded(page.runs.length, page.covers.length);
  return page.runs.flatMap((run): HiddenRun[] => {
    // What annotations show is told with them.
    if (run.operator === null || run.glyphs.every(({ text }) => text.trim() === '')) return [];
    if (run.layerOff) return [{ run, kind: 'hidden_layer', letters: run.glyphs.map(() => true) }];
    if (run.unpainted) return [{ run, kind: 'invisible_text', letters: run.glyphs.map(() => true) }];
    const covers = page.covers.filter((cover) => cover.order > run.order && meets(cover, run));
    const under = run.glyphs.map((glyph) =>
      covers.find(({ box }) => holds(box, ...glyph.low) && holds(box, ...glyph.high)),
    );
    if (hasLetters(run, (index) => under[index] !== undefined)) {
      const scan = under.some((cover) => cover?.by === 'picture' && areaOf(cover.box) > areaOf(page.view) * 0.6);
      return [
        { run, kind: scan ? 'invisible_text' : 'text_under_box', letters: under.map((cover) => cover !== undefined) },
      ];
    }
    const away = run.glyphs.map((glyph) => isAway(glyph, page));
    if (!hasLetters(run, (index) => away[index]!)) return [];
    return [{ run, kind: 'invisible_text', letters: away }];
  });
}

const hasLetters = ({ glyphs }: Run, test: (index: number) => boolean): boolean =>
  glyphs.some(({ text }, index) => text.trim() !== '' && test(index));

const meets = ({ box }: Cover, run: Run): boolean =>
  box.left <= run.box.right && box.right >= run.box.left && box.bottom <= run.box.top && box.top >= run.box.bottom;

/** A letter off the page, with some points to spare for marks at the edge. */
function isAway({ low }: Glyph, { view }: PageMarks): boolean {
  const spare = 3;
  const wide = {
    left: view.left - spare,
    bottom: view.bottom - spare,
    right: view.right + spare,
    top: view.top + spare,
  };
  return !holds(wide, ...low);
}

/** Dark boxes that were painted over a picture: what they hide there can be brought back. */
export function boxesOnPictures(page: PageMarks): Cover[] {
  const pictures = page.covers.filter(({ by }) => by === 'picture');
  const boxes = page.covers.filter(
    ({ dark, by, box }) => dark && by !== 'picture' && box.right - box.left > 12 && box.top - box.bottom > 6,
  );
  refuseCrowded(pictures.length, boxes.length);
  return boxes.filter((cover) =>
    pictures.some(
      ({ order, box }) =>
        order < cover.order &&
        areaOf(box) > areaOf(cover.box) * 1.5 &&
        holds(box, (cover.box.left + cover.box.right) / 2, (cover.box.bottom + cover.box.top) / 2),
    ),
  );
}
