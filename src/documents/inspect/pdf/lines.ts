import { withoutRadicals } from '../../read/formats/radicals.ts';
import type { PageMarks } from './marks.ts';

/** The text of a page in lines; words far apart have a bar between them, so that two columns make no number. */
export function linesOf({ runs }: PageMarks): string {
  const words = runs
    .filter(({ glyphs, operator }) => operator !== null && glyphs.length > 0)
    .map(({ glyphs, box, size }) => ({
      text: withoutRadicals(glyphs.map(({ text }) => text).join('')),
      box,
      size: size || 10,
    }))
    .sort((a, b) => b.box.bottom - a.box.bottom || a.box.left - b.box.left);
  const lines: (typeof words)[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.box.bottom - word.box.bottom) < word.size * 0.45) line.push(word);
    else lines.push([word]);
  }
  return lines
    .map((line) => {
      let text = '';
      let edge = Number.NEGATIVE_INFINITY;
      for (const word of line.sort((a, b) => a.box.left - b.box.left)) {
        // Boxes go from the middle of the first letter to the middle of the last.
        const gap = (word.box.left - edge) / word.size;
        text += text === '' || gap < 1.2 ? word.text : gap < 2.2 ? ` ${word.text}` : ` ¦ ${word.text}`;
        edge = word.box.right;
      }
      return text;
    })
    .join('\n');
}
