/** A number with a measure word in a sentence. */
export interface Quantity {
  value: number;
  /** False for 300余, 约300, 近300, 3万多: `value` is then the number written. */
  exact: boolean;
  /** Of an inexact number: whether it is the least (300余, 超300) rather than about right (约300, 近300). */
  least: boolean;
  /** 件, 条, …; '' where the number stands alone before a mark. */
  unit: string;
  /** Where it begins and ends in the text. */
  start: number;
  end: number;
}

const units = '件次|人次|件|条|宗|起|份|例|项|个|篇|期|场|次|部|册|批|起';
const quantity = new RegExp(
  `(约|近|超过|超|逾|达到?|将近|大约)?(\\d{1,3}(?:[,，]\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?|[〇零一二三四五六七八九十百千两]+)(万|亿)?([余多来])?(万|亿)?(${units}|(?=[，,。；;、）)\\n]|$))`,
  'g',
);
const inexactBefore = new Set(['约', '近', '超过', '超', '逾', '将近', '大约']);
const leastBefore = new Set(['超过', '超', '逾']);
const tens: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };

/** All quantities of a text, in order. Ordinals, years and percentages are none. */
export function quantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(quantity)) {
    const [whole, before, digits = '', scale, more, scaleAfter, unit = ''] = match;
    const at = match.index + (before?.length ?? 0);
    if (/[第\d〔.一二三四五六七八九十]/.test(text[at - 1] ?? '')) continue;
    const value = numberOf(digits);
    if (value === null || (unit === '' && !/\d|零|〇/.test(digits))) continue;
    found.push({
      value: Math.round(value * (tens[scale ?? scaleAfter ?? ''] ?? 1)),
      exact: more === undefined && !inexactBefore.has(before ?? '') && (scale ?? scaleAfter) === undefined,
      least: more !== undefined || leastBefore.has(before ?? ''),
      unit,
      start: match.index,
      end: match.index + whole.length,
    });
  }
  return found;
}

const chinese = '〇一二三四五六七八九';
const places: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** A number in digits (1,234) or in Chinese numerals up to 九千九百九十九 (十二, 两百零三, 〇); null for anything else. */
export function numberOf(text: string): number | null {
  if (/^\d/.test(text)) return Number(text.replace(/[,，]/g, ''));
  if (/^[〇零]$/.test(text)) return 0;
  let total = 0;
  let digit: number | null = null;
  for (const char of text.replace(/零/g, '〇').replace(/两/g, '二')) {
    const place = places[char];
    if (place !== undefined) {
      total += (digit ?? 1) * place;
      digit = null;
    } else {
      const value = chinese.indexOf(char);
      if (value === -1) return null;
      if (digit !== null && digit !== 0) return null;
      digit = value;
    }
  }
  return total + (digit ?? 0);
}

/** Whether a number of the text can be the number of a table: 300余 is 300 … 399, 约300 is 200 … 400, 3件 is 3. */
export function agrees({ value, exact, least }: Quantity, cell: number): boolean {
  if (exact) return value === cell;
  const step = 10 ** (/0*$/.exec(String(value))?.[0].length ?? 0);
  return cell >= value - (least ? 0 : step) && cell < value + step + (least ? 0 : 1);
}
