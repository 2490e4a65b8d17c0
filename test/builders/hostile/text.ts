const sixMegabytes = 6 * 1024 * 1024;

/** Six megabytes of one piece, after a line of a report so that the tables are looked for. */
const much =
  (piece: string, head = '二、主动公开政府信息情况\n', size = sixMegabytes) =>
  (): Uint8Array => {
    const unit = Buffer.from(piece);
    return Buffer.concat([Buffer.from(head), Buffer.alloc(size - (size % unit.length), unit)]);
  };

/** The same with another character behind, so that nothing that must stand at the end does. */
const tail = (piece: string) => (): Uint8Array => Buffer.concat([much(piece)(), Buffer.from('甲')]);

/** A fixed noise: the same bytes each time. */
export function noise(length: number, from = 0, to = 256): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0, state = 88_172_645; at < length; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[at] = from + ((state >>> 0) % (to - from));
  }
  return bytes;
}

const nested = (open: string, close: string, depth: number, inner: string): (() => Uint8Array) => {
  return () => Buffer.from(open.repeat(depth) + inner + close.repeat(depth));
};

/** Texts, pages and tables of text that readers take long over. */
export const texts: Record<string, Record<string, () => Uint8Array>> = {
  'text-pipes': {
    'pipes.txt': much('|'),
    'pipes-and-dashes.md': much('|-'),
    'rows-of-pipes.md': much('| 1 | 2 | 行政许可 |\n'),
    'short-rows-of-pipes.md': much('|\n'),
  },
  'text-one-line': {
    'characters.txt': much('规章'),
    'spaces.txt': much(' '),
    'tabs.txt': much('\t'),
    'quotes.txt': much('"'),
  },
  'text-digits': {
    'digits.txt': much('1'),
    'full-width-digits.txt': much('１'),
    'numbers.txt': much('1 '),
    'identity-numbers.txt': much('110101199003070010'),
  },
  'text-brackets': { 'brackets.txt': much('（'), 'articles.txt': much('第二十条（一）'), 'titles.txt': much('《') },
  'text-tails': {
    'commas.txt': tail(','),
    'boxes.txt': tail('─'),
    'spaces.txt': tail(' '),
    'dots.txt': () => Buffer.from(`${'.'.repeat(1900)}甲\n`.repeat(1600)),
    'crosses.txt': () => Buffer.from(`${'×'.repeat(9000)}甲\n`.repeat(200)),
    'crosses-of-letters.txt': () => Buffer.from(`${'X '.repeat(9000)}甲\n`.repeat(200)),
    'less.html': () => Buffer.from(`<p>${'<'.repeat(3_000_000)}`),
    'comments.html': () => Buffer.from(`<p>${'<!--a-->'.repeat(500_000)}`),
  },
  'text-lines': {
    'empty-lines.txt': much('\n'),
    'ninety-thousand-lines.txt': much('1\n', '二、主动公开政府信息情况\n', 180_000),
    'lines-of-labels.txt': much('行政许可\n', '二、主动公开政府信息情况\n', 90_000 * 13),
    'words-of-a-form.txt': much('其他 行政许可 1 2 合计 '),
  },
  'text-addresses': {
    'mail.txt': much('a@a.'),
    'one-mail.txt': much('a', '', 1024 * 1024),
    'phones.txt': much('13800138000 '),
    'homes.txt': much('住址：江宁县太平镇'),
    'paths.txt': much('C:\\a\\'),
  },
  'html-deep': {
    'divs.html': nested('<div>', '</div>', 100_000, '规章'),
    'tables.html': nested('<table><tr><td>', '</td></tr></table>', 400, '1'),
    'unclosed.html': nested('<b><i><p>', '', 30_000, '规章'),
  },
  'html-wide': {
    'spans.html': nested('<table><tr><td colspan=1000000000 rowspan=1000000000>1</td></tr></table>', '', 5000, ''),
    'spans-crossed.html': nested('<tr><td rowspan=65534 colspan=1000>1</td></tr>', '', 3000, ''),
    'cells.html': nested('<tr><td>1<td>2</tr>', '', 300_000, ''),
    'attributes.html': () => Buffer.from(`<div${' a=1'.repeat(1_000_000)}>`),
    'comments.html': nested('<!--<script><p>', '', 300_000, ''),
  },
  'rtf-groups': {
    'groups.rtf': () => Buffer.from(`{\\rtf1${'{'.repeat(3_000_000)}`),
    'codes.rtf': () => Buffer.from(`{\\rtf1\\uc9${"\\'d0\\u20013 ".repeat(400_000)}}`),
    'cells.rtf': () => Buffer.from(`{\\rtf1${'1\\cell '.repeat(900_000)}}`),
  },
  csv: {
    'commas.csv': much(',', '', 1_000_000),
    'unclosed-quotes.csv': much('"a,', '姓名,日期\n'),
    'rows.csv': much('1,2\n', '姓名,日期\n'),
    'quoted-lines.csv': much('"\n', '姓名,日期\n'),
  },
  noise: {
    'gb18030.txt': () => noise(3_000_000, 0x81, 0xff),
    'letters.txt': () => noise(3_000_000, 0x20, 0x7f),
    'bytes.bin': () => noise(1_000_000),
  },
};
