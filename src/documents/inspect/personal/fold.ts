import { otherNumbers } from '../../../../law/personal-data/words.ts';

/** Text with full-width letters, digits and spaces as plain ones; each character stays in its place. */
export function fold(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u00a0\u2000-\u200a\u2010-\u2015\u2212\u00b7\u2022\u30fb]/g, (one) => {
    const code = one.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    if (code === 0xb7 || code === 0x2022 || code === 0x30fb) return '·';
    return (code >= 0x2010 && code <= 0x2015) || code === 0x2212 ? '-' : ' ';
  });
}

/** Digits that stand together, with where they stand in the text. */
export interface Group {
  digits: string;
  start: number;
  end: number;
}

/** What may part the groups of one number: a space or a mark or two, or characters that nobody sees. */
const gap =
  /^(?:[ \t\u200b-\u200f\u2060\ufeff\u00ad]{0,4}[-.·_]?[ \t\u200b-\u200f\u2060\ufeff\u00ad]{0,4}|[ \t]{0,4}\r?\n[ \t]{0,4})$/;

/** Words that are written right before a number; and any letters before eighteen characters. */
const lead = /^(?:(?:tel|phone|mobile|mob|cell|id|no|wx|qq)(?=\d)|[A-Za-z]+(?=\d{17}[\dXx]$))/i;

/**
 * Chains of groups that one number may be spread over. A group is a run of digits, a last X included;
 * a run that touches a letter is none, save after a word such as Tel, or where it is as long as a citizen's number.
 */
export function chains(folded: string): Group[][] {
  const found: Group[][] = [];
  let chain: Group[] = [];
  for (const match of folded.matchAll(/[0-9A-Za-z]+/g)) {
    const run = match[0].replace(lead, '');
    const end = match.index + match[0].length;
    const start = end - run.length;
    const last = chain.at(-1);
    if (!last || !gap.test(folded.slice(last.end, start))) {
      if (chain.length > 0) found.push(chain);
      chain = [];
    }
    if (/^(?:\d+[Xx]?|[Xx])$/.test(run)) chain.push({ digits: run.toUpperCase(), start, end });
    else if (chain.length > 0) {
      found.push(chain);
      chain = [];
    }
  }
  if (chain.length > 0) found.push(chain);
  return found;
}

/** A number made of whole groups that follow each other. */
export interface Candidate {
  digits: string;
  /** Lengths of its groups, such as 3-4-4. */
  shape: string;
  start: number;
  end: number;
  /** Its groups stand on more than one line. */
  broken: boolean;
}

/** More groups than this make a number only where each is one digit, in a box of its own. */
const mostGroups = 5;

/** Every number of `least` to `most` digits that whole neighbouring groups make, the longest first at each place. */
export function* candidates(folded: string, least: number, most: number): Generator<Candidate> {
  for (const chain of chains(folded))
    for (let first = 0; first < chain.length; first++) {
      let digits = '';
      let shape = '';
      const here: Candidate[] = [];
      for (let next = first; next < chain.length; next++) {
        const group = chain[next]!.digits;
        const count = next - first + 1;
        digits += group;
        if (digits.length > most || (count > mostGroups && digits.length > count)) break;
        shape += count === 1 ? group.length : `-${group.length}`;
        if (digits.length < least) continue;
        const [start, end] = [chain[first]!.start, chain[next]!.end];
        here.push({ digits, shape, start, end, broken: folded.slice(start, end).includes('\n') });
      }
      yield* here.reverse();
    }
}

const others = new RegExp(
  `(?:${otherNumbers.join('|')})[^\\dA-Za-z\\u4e00-\\u9fff]{0,4}(?:为|是)?[^\\dA-Za-z\\u4e00-\\u9fff]{0,2}$`,
  'i',
);

/** Whether a number that starts at `at` is said to be a document's or an organisation's. */
export const saidToBeOther = (folded: string, at: number): boolean =>
  others.test(folded.slice(Math.max(0, at - 24), at));
