const spaces = /(?:\s|\u200b|\u200c|\u200d|\ufeff|\u00ad)+/g;
const punctuation = /[^\p{L}\p{N}]/gu;
/** 一、 · （一） · 1. · (1) · ① · 第一项、: numbering in front of a label. */
const numbering =
  /^(?:[(〔[【]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})[)〕\]】][、.,:]?|(?:[一二三四五六七八九十]{1,2})[、.,:·]|\d{1,2}(?:[、.,:·)]|(?=[^\d.、,%]))|[①-⑩])/u;

/** Compatibility forms unified, all spaces taken out: for matching only, never for showing. */
export function squeeze(text: string): string {
  return text.replace(spaces, '').normalize('NFKC').replace(spaces, '');
}

/** Signs of Markdown in front of a text: **, #, >. */
const marked = (squeezed: string) => squeezed.replace(/^[*_#>~`]+/, '');

/** The words of a label: no spaces, numbering, brackets or marks. */
export function labelCore(text: string): string {
  return words(
    marked(squeeze(text))
      .replace(/^[、.,·]/, '')
      .replace(numbering, ''),
  );
}

/** Letters and digits only, of a text that is squeezed already. */
export const words = (squeezed: string): string => squeezed.replace(punctuation, '');

/** The number in front of a label, in Arabic digits, or null: （六）→ 6, 3.其他 → 3. */
export function labelNumber(text: string): number | null {
  const found = numbering.exec(marked(squeeze(text)))?.[0].replace(punctuation, '');
  if (found === undefined || found === '') return null;
  const chinese = '一二三四五六七八九十'.indexOf(found);
  return chinese >= 0 ? chinese + 1 : Number.parseInt(found, 10) || null;
}

/** Whether the numbering in front is in brackets: a sub-heading or a result row, never a section. */
export const bracketed = (text: string): boolean => /^[(〔[【]/.test(marked(squeeze(text)));

/** Display width in columns: a Chinese character is two, anything else one. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char > '\u10ff' && !/[\u2010-\u2027\u2500-\u257f]/.test(char) ? 2 : 1;
  return width;
}

/** Edit distance, or `limit + 1` as soon as it is known to be more than `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const value = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + same);
      current.push(value);
      if (value < best) best = value;
    }
    if (best > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length]!;
}

/** Remembers answers for short texts that come again and again; forgets all when there are too many. */
export function remembered<T>(ask: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    if (text.length > 100) return ask(text);
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = ask(text);
    if (answers.size >= 5000) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
