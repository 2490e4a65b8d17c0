import { livingNumber, token } from './living-number.ts';

/** What a draft is made from: the organ, the year, every number by its key, and what last year's report promised. */
export interface DraftSource {
  organ: { name: string; contact_office: string; contact_phone: string };
  year: number;
  /** The value of a living number now; 万元 for fees, else a count. */
  value: (key: string) => number;
  promises: readonly string[];
}

/** A living number with its measure word: `{{fact.publications}}条`. */
export const counted = (key: string): string => `${token(key)}${livingNumber(key)!.unit}`;

/** `政府网站{{…}}次、微信公众号{{…}}次`: of some numbers, those that are not 0. */
export function listed(source: DraftSource, items: readonly { key: string; words: string }[]): string {
  return items
    .filter(({ key }) => source.value(key) > 0)
    .map(({ key, words }) => `${words}${counted(key)}`)
    .join('、');
}

/** Sentences as one paragraph; empty ones are left out. */
export const paragraph = (...sentences: string[]): string => sentences.filter((sentence) => sentence !== '').join('');

/** 一是…；二是…。 */
export const enumerated = (items: readonly string[]): string =>
  items.length === 1
    ? `${items[0]}。`
    : `${items.map((item, i) => `${'一二三四五六七八九十'[i]}是${item}`).join('；')}。`;
