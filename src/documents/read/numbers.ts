/** What a cell may hold: a count of 件, a change that may be negative, or an amount in 万元. */
export type NumberKind = 'count' | 'change' | 'amount';

/** A value as read: `text` is a decimal string in its shortest form, null with the printed mark if it is no number. */
export type Reading = { text: string; mark?: undefined } | { text: null; mark: string };

const fullWidth = /[０-９，．－＋／]/g;
const counters = /(?:件|条|项|宗|次|个|份)$/;
const emptyMarks = new Set([
  '',
  '/',
  '-',
  '--',
  '—',
  '——',
  '–',
  '−',
  '无',
  '\\',
  '／',
  '－',
  '*',
  '空',
  '不适用',
  'N/A',
]);

/** Half-width digits and signs, no spaces at the edges; nothing else is changed (① stays ①). */
export function halfWidth(printed: string): string {
  return printed
    .replace(fullWidth, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u2212\ufe63]/g, '-')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
}

/** Whether a piece of text stands where a value stands: a number as printed, or a mark for none. */
export function looksLikeValue(printed: string): boolean {
  if (printed.length > 24) return false;
  const text = halfWidth(printed);
  if (text === '') return false;
  if (emptyMarks.has(text) || /^[〇零○]$/.test(text)) return true;
  return /^[-+]?\d[\d,. ]*(?:件|条|项|宗|次|个|份|万?元)?$/.test(text) && !/^\d{1,2}[.、]$/.test(text);
}

/** Reads one cell. Anything that the form does not allow is null, with what was printed. */
export function readNumber(printed: string, kind: NumberKind): Reading {
  const shown = printed.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
  const none: Reading = { text: null, mark: shown };
  if (shown.length > 30) return none;
  let text = halfWidth(printed);
  if (/^[〇零○]$/.test(text)) return { text: '0' };
  if (kind === 'amount') {
    if (/[^万]元$/.test(text)) return /^0(?:\.0+)?元$/.test(text) ? { text: '0' } : none;
    text = text.replace(/ ?万元$/, '');
  }
  text = text.replace(counters, '').trim();
  if (/^[+-]?\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.\d+)?$/.test(text)) text = text.replace(/[, ]/g, '');
  const parts = /^([+-]?)(\d{1,15})(?:\.(\d{1,8}))?$/.exec(text);
  if (parts === null) return none;
  const whole = parts[2]!.replace(/^0+(?=\d)/, '');
  const fraction = (parts[3] ?? '').replace(/0+$/, '');
  if (whole !== parts[2] && (whole !== '0' || fraction !== '')) return none;
  const zero = whole === '0' && fraction === '';
  if (parts[1] !== '' && kind !== 'change' && !zero) return none;
  if (fraction !== '' && kind !== 'amount') return none;
  return { text: `${parts[1] === '-' && !zero ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}` };
}
