import { homeWords, officeWords } from '../../../../law/personal-data/words.ts';
import type { Detector, Span } from './detector.ts';

const count = '[0-9A-Za-z一二三四五六七八九十百〇零]{1,6}';
/** A door: 3号楼2单元501室, 12号, 第三村民小组, 3-2-501. */
const door = new RegExp(
  `(?:第?${count}(?:-${count}){0,3}(?:村民小组|村小组|小组|号院|号楼|单元|[号栋幢座组社队楼层室户门])[-之 ]?){1,6}(?:${count}(?:-${count}){0,2})?|\\d{1,3}-\\d{1,3}-\\d{2,4}`,
  'g',
);
/** The place that a door belongs to stands right before it, with at most a few words between (村东头). */
const place =
  /(?:村|社区|小区|屯|庄|寨|路|街|大道|巷|弄|胡同|花园|家园|苑|公寓|里|院|城|湾|园|府|居|坊)[\u4e00-\u9fff]{0,3}$/;
const district = /[\u4e00-\u9fff](?:省|自治区|市|自治州|州|盟|县|区|旗|镇|乡|街道)/;
const rural = /(?:村|屯|庄|寨)[\u4e00-\u9fff]{0,3}$/;
const insideHouse = /单元|[室户栋幢]|号楼|组|\d-\d/;
/** What stands before an address in a sentence and is no part of it. */
const lead = /^.*(?:[住址于在系至到往]|地址为|[:：])(?=[\u4e00-\u9fff])/;

const ends = /[\s,.;!?，。；！？、“”"'《》〈〉〔〕()（）[\]【】|\d]/;

/** Where the name begins that a text ends with: at the last mark or digit; one space before Chinese characters is part of it. */
export function beginning(context: string): number {
  let at = context.length;
  while (at > 0 && /[\u4e00-\u9fff]/.test(context[at - 1]!)) at--;
  if (context[at - 1] === ' ') at--;
  while (at > 0 && !ends.test(context[at - 1]!)) at--;
  return at;
}

/** Home addresses down to a door, a flat or a villagers' group. An office's address is none. */
export const address: Detector = {
  kind: 'address',
  find(folded) {
    const found: Span[] = [];
    for (const match of folded.matchAll(door)) {
      const context = folded.slice(Math.max(0, match.index - 60), match.index);
      const before = context.slice(beginning(context));
      const name = before.replace(lead, '').trimStart();
      if (name.length < 2 || !place.test(name)) continue;
      const said = homeWords.some((word) => context.slice(-(before.length + 12)).includes(word));
      const office = officeWords.some((word) => context.slice(-(before.length + 8)).includes(word));
      const down = insideHouse.test(match[0]) || rural.test(name);
      if (!said && (office || !district.test(name) || !down)) continue;
      found.push({ kind: 'address', start: match.index - name.length, end: match.index + match[0].trimEnd().length });
    }
    return found;
  },
};
