/** A line of the title holds 20 characters of 22 pt in a type area of 156 mm. */
const widest = 20;
/** Words after which the name of an organ may be broken: a line ends with a whole word (GB/T 9704-2012, 7.3.1). */
const wholeWord =
  /(?:省|自治区|自治州|市|县|旗|区|镇|乡|街道|政府|委员会|办公室|办事处|管理局|局|厅|中心|总队|支队|大队|中队|学校|学院|医院|公司)$/;

/** The width of a text in characters; a Latin letter or a digit takes half of one. */
export const width = (text: string): number => [...text].reduce((sum, char) => sum + (char < '\u0100' ? 0.5 : 1), 0);

/** The title as lines: one where it fits, else the organ above the words, a long name in lines of like length. */
export function titleLines(organ: string, words: string): string[] {
  if (width(organ + words) <= widest) return [organ + words];
  return [...evenLines(organ), words];
}

/** A text in lines of like length, each at most `most` characters wide, parted after whole words where it can be. */
export function evenLines(text: string, most: number = widest): string[] {
  const lines = Math.ceil(width(text) / most);
  if (lines <= 1) return [text];
  const chars = [...text];
  const breaks = chars.map((_, i) => i).filter((i) => i > 0);
  const ideal = width(text) / lines;
  const cost = (at: number): number => {
    const head = chars.slice(0, at).join('');
    if (width(head) > most) return Number.POSITIVE_INFINITY;
    return Math.abs(width(head) - ideal) + (wholeWord.test(head) ? 0 : most / 4);
  };
  const best = breaks.reduce((a, b) => (cost(b) < cost(a) ? b : a));
  return [chars.slice(0, best).join(''), ...evenLines(chars.slice(best).join(''), most)];
}
