import { publicationFields } from '../../../../law/catalogue/fields.ts';
import { postingChannels } from '../../../../law/register/labels.ts';
import { fillIn, livingNumber, token } from './living-number.ts';

/** Where the part of section 五 begins that says what will be done. */
const turning =
  /(?:改进(?:情况|措施|方向|举措|打算)|整改措施|下一步|下步|今后|下一年)[^。；;：:，,\n]{0,12}(?:[：:，,。\n]|$)/;
const itemMark =
  /(?:^|(?<=[。；;：:\n]))\s*(?:[一二三四五六七八九十]是|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])/g;
const most = 12;
const shortest = 6;

/** What section 五 of a report promised, one promise an entry, without its number; none where nothing reads as one. */
export function promisesOf(problems: string): string[] {
  const start = turning.exec(problems);
  const text = start ? problems.slice(start.index + start[0].length) : problems;
  const marks = [...text.matchAll(itemMark)];
  // Without a part of its own only numbered sentences that look ahead are promises.
  const pieces =
    marks.length > 0
      ? marks.map((mark, i) => text.slice(mark.index + mark[0].length, marks[i + 1]?.index ?? undefined))
      : start
        ? text.split(/[。；;\n]/)
        : [];
  return pieces
    .map((piece) => piece.trim().replace(/[。；;，,\s]+$/u, ''))
    .filter((piece) => piece.length >= shortest && (start !== null || /将|要|加强|进一步|继续/.test(piece)))
    .slice(0, most);
}

/** Which words of a promise the records can say something about, and by which numbers. */
const topics: readonly { words: RegExp; numbers: readonly string[] }[] = [
  ...postingChannels.map(({ key, label, aliases }) => ({
    words: new RegExp([label, ...aliases].map((word) => word.replace(/[（）()]/g, '\\$&')).join('|')),
    numbers: [`fact.postings.${key}`],
  })),
  { words: /新媒体|平台|渠道/, numbers: ['fact.postings.new_media', 'fact.postings'] },
  ...publicationFields
    .filter(({ key }) => key !== 'other')
    .map(({ key, label }) => ({ words: new RegExp(label), numbers: [`fact.publications.field.${key}`] })),
  {
    words: /规范性文件|政策文件|清理/,
    numbers: [
      'proactive.normative_documents.issued',
      'proactive.normative_documents.repealed',
      'proactive.normative_documents.in_force',
    ],
  },
  {
    words: /依申请|申请|答复/,
    numbers: ['requests.new_received.total', 'requests.results.total.total', 'requests.carried_out.total'],
  },
  { words: /复议|诉讼|纠错|纠正/, numbers: ['remedies.reconsideration.total', 'sum.litigation'] },
  { words: /公开|更新|发布|及时|数量|内容|时效/, numbers: ['fact.publications', 'fact.months_without_publication'] },
];
const mostNumbers = 3;

/** The numbers by which the records show what became of a promise, the nearest first; none where they hold nothing. */
export const numbersAbout = (promise: string): string[] =>
  [...new Set(topics.filter(({ words }) => words.test(promise)).flatMap(({ numbers }) => numbers))].slice(
    0,
    mostNumbers,
  );

/** A promise as the draft takes it up again: what was promised, a place for what became of it, what the records show. */
export function takenUp(promise: string): string {
  const shown = numbersAbout(promise).map(
    (key) => `${livingNumber(key)!.label}${token(key)}${livingNumber(key)!.unit}`,
  );
  const records = shown.length === 0 ? '' : `（台账：${shown.join('，')}）`;
  return `上年提出“${promise}”，${fillIn('做到了没有')}${records}。`;
}
