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

/** Longer than any gap. */
const widestGap = 16;

/** Words that are written right before a number; and any letters before eighteen characters. */
const lead = /^(?:(?:tel|phone|mobile|mob|cell|id|no|wx|qq)(?=\d)|[A-Za-z]+(?=\d{17}[\dXx]$))/i;

/** A chain is given in pieces of so many groups, each beginning with the last ones of the piece before. */
const longestChain = 1000;
/** No number has more groups than this: digits of a bank card, each in a box of its own. */
const overlap = 19;

/**
 * Chains of groups that one number may be spread over. A group is a run of digits, a last X included;
 * a run that touches a letter is none, save after a word such as Tel, or where it is as long as a citizen's number.
 * A number in the overlap of two pieces is given twice.
 */
export function* chains(folded: string): Generator<Group[]> {
  let chain: Group[] = [];
  for (const [from, end, plain] of runs(folded)) {
    const run = plain ? folded.slice(from, end) : folded.slice(from, end).replace(lead, '');
    const start = end - run.length;
    const last = chain.at(-1);
    if (last && !isGap(folded, last.end, start)) {
      yield chain;
      chain = [];
    } else if (chain.length >= longestChain) {
      yield chain;
      chain = chain.slice(-overlap);
    }
    if (plain || /^(?:\d+[Xx]?|[Xx])$/.test(run)) chain.push({ digits: plain ? run : run.toUpperCase(), start, end });
    else if (chain.length > 0) {
      yield chain;
      chain = [];
    }
  }
  if (chain.length > 0) yield chain;
}

/** Runs of letters and digits, and whether they are digits alone. By hand: a text may be nothing else. */
function* runs(folded: string): Generator<[start: number, end: number, plain: boolean]> {
  for (let at = 0; at < folded.length; ) {
    const start = at;
    let plain = true;
    for (; at < folded.length; at++) {
      const code = folded.charCodeAt(at);
      if (code >= 0x30 && code <= 0x39) continue;
      if (!((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a))) break;
      plain = false;
    }
    if (at > start) yield [start, at, plain];
    else at++;
  }
}

function isGap(folded: string, from: number, to: number): boolean {
  if (to - from > widestGap) return false;
  return (to - from === 1 && /[ \t._-]/.test(folded[from]!)) || gap.test(folded.slice(from, to));
}

/** A number made of whole groups that follow each other. Its text is made when it is asked for: most are none. */
export class Candidate {
  /** How many digits. */
  readonly length: number;
  readonly #folded: string;
  readonly #chain: readonly Group[];
  readonly #from: number;
  readonly #to: number;

  constructor(folded: string, chain: readonly Group[], from: number, to: number, length: number) {
    this.#folded = folded;
    this.#chain = chain;
    this.#from = from;
    this.#to = to;
    this.length = length;
  }

  get start(): number {
    return this.#chain[this.#from]!.start;
  }

  get end(): number {
    return this.#chain[this.#to]!.end;
  }

  get digits(): string {
    let digits = '';
    for (let at = this.#from; at <= this.#to; at++) digits += this.#chain[at]!.digits;
    return digits;
  }

  /** Lengths of its groups, such as 3-4-4. */
  get shape(): string {
    let shape = '';
    for (let at = this.#from; at <= this.#to; at++) shape += `${shape && '-'}${this.#chain[at]!.digits.length}`;
    return shape;
  }

  /** Its groups stand on more than one line. */
  get broken(): boolean {
    return this.#folded.slice(this.start, this.end).includes('\n');
  }
}

/** More groups than this make a number only where each is one digit, in a box of its own. */
const mostGroups = 5;

/** Every number of `least` to `most` digits that whole neighbouring groups make, the longest first at each place. */
export function* candidates(folded: string, least: number, most: number): Generator<Candidate> {
  for (const chain of chains(folded))
    for (let first = 0; first < chain.length; first++) {
      let length = 0;
      let next = first;
      for (; next < chain.length; next++) {
        const more = length + chain[next]!.digits.length;
        const count = next - first + 1;
        if (more > most || (count > mostGroups && more > count)) break;
        length = more;
      }
      for (next--; length >= least; length -= chain[next--]!.digits.length)
        yield new Candidate(folded, chain, first, next, length);
    }
}

const others = new RegExp(
  `(?:${otherNumbers.join('|')})[^\\dA-Za-z\\u4e00-\\u9fff]{0,4}(?:为|是)?[^\\dA-Za-z\\u4e00-\\u9fff]{0,2}$`,
  'i',
);

/** Whether a number that starts at `at` is said to be a document's or an organisation's. */
export const saidToBeOther = (folded: string, at: number): boolean =>
  others.test(folded.slice(Math.max(0, at - 24), at));
