import type { Citation } from '../../../law/letters/letter.ts';
import { statutes } from '../../../law/statutes/articles.ts';
import { type Day, dayInWords } from '../calendar/day.ts';
import { isValidOn } from './letter-for.ts';

const number = '[一二三四五六七八九十百零〇]+';
const article = `第${number}条(?:第${number}款)?(?:第（?${number}）?项)?`;
const cited = new RegExp(
  `(?:《([^《》]+)》(?:（[^（）]*）)?|该条例|该办法|该法)((?:${article}(?:、|和|以及|及|或者)?)+)`,
  'g',
);

/** The articles that a text cites, by the title of their law; 该条例 is the law cited before it. */
export function citationsIn(text: string): Citation[] {
  let law = '';
  return [...text.matchAll(cited)].flatMap((match) => {
    law = match[1] ?? law;
    return [...match[2]!.matchAll(new RegExp(article, 'g'))].map(([words]) => ({ law, article: words }));
  });
}

/** Whether the law is one whose text is recorded, so that its articles can be checked. */
export const isRecorded = (law: string): boolean => statutes.some(({ title }) => title === law);

/** What is wrong with a citation in a document of a day, as a sentence; null where nothing is known to be wrong. */
export function citationProblem({ law, article: words }: Citation, on: Day): string | null {
  if (!isRecorded(law)) return null;
  const statute = statutes.find((one) => one.title === law && isValidOn(one, on));
  if (!statute) return `《${law}》在${dayInWords(on)}不在施行期间，不能引用。`;
  const [, no, paragraph, item] =
    new RegExp(`^第(${number})条(?:第(${number})款)?(?:第（?(${number})）?项)?$`).exec(words) ?? [];
  const at = no ? chineseNumber(no) : 0;
  const parts = statute.parts[at];
  const missing =
    at < 1 ||
    (statute.articles !== null && at > statute.articles) ||
    (paragraph !== undefined && parts !== undefined && chineseNumber(paragraph) > parts.paragraphs) ||
    (item !== undefined && parts !== undefined && chineseNumber(item) > (parts.items ?? 0));
  return missing ? `《${law}》（${statute.version}）没有${words}，请核对。` : null;
}

const digits = '零一二三四五六七八九';

/** 二十三 → 23, 一百零三 → 103. */
export function chineseNumber(words: string): number {
  let sum = 0;
  let digit = 0;
  for (const char of words.replace('〇', '零')) {
    if (char === '百' || char === '十') {
      sum += (digit || 1) * (char === '百' ? 100 : 10);
      digit = 0;
    } else digit = digits.indexOf(char);
  }
  return sum + digit;
}
