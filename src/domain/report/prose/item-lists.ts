import { type Quantity, quantities } from './quantities.ts';

/** A total in the text with the items that are listed under it. */
export interface ItemList {
  total: number;
  items: number[];
  sentence: string;
}

const totalWords = /共计?|总计|累计|合计|总数|一共/;
const among = /^[，,：:]?(?:其中|包括|包含|分别为?|含|主要包括)[，,：:]?/;
const closing = /^[、，,]?(?:其他|其它|其余)/;
const channel = /通过|网站|微信|微博|公众号|平台|公示栏|客户端|抖音|视频号|媒体|渠道|广播|报纸/;
const change = /同比|增长|增加|减少|较|比|达|占|平均|每|阅读|浏览|点击|访问|关注|粉丝|转发|率|等|余|各$/;
const verb = /发布|公开|推送|制作|开展|办理|回复|更新|发放|收到|受理|组织|召开|举办|报送|转载|采用|录用|审核/;

/**
 * Lists in the prose whose items do not add up to the total named before them. A list counts only where it is meant as
 * a whole: 其中 may name a part (then more than the total is wrong), a colon, 包括 or brackets name all.
 */
export function unbalancedLists(text: string): ItemList[] {
  if (!/\d/.test(text)) return [];
  const found: ItemList[] = [];
  for (const raw of text.split(/[。；;！\n]/)) {
    if (!severalNumbers.test(raw) || quantities(raw).length < 3) continue;
    for (const bracket of raw.matchAll(/[（(]([^（）()]*)[）)]/g)) {
      const total = quantities(raw.slice(0, bracket.index)).at(-1);
      if (total?.exact === true && total.end === bracket.index) judge(total, bracket[1] ?? '', 'all', raw, found);
    }
    lists(raw.replace(/[（(][^（）()]*[）)]/g, ''), found);
  }
  return found;
}

/** Three numbers, however many digits each has. */
const severalNumbers = /\d\D+\d+\D+\d/;

/** How a list stands to its total: all of it, some of it (其中), or labels that merely follow it. */
type Meant = 'all' | 'some' | 'labels';

function lists(sentence: string, found: ItemList[]): void {
  const all = quantities(sentence);
  let start = 0;
  for (const total of all) {
    const left = sentence.slice(start, total.start);
    start = total.end;
    if (!total.exact || total.unit === '') continue;
    const rest = sentence.slice(total.end);
    const mark = among.exec(rest);
    if (mark !== null) {
      judge(
        total,
        rest.slice(mark[0].length),
        mark[0].includes('其中') || mark[0].includes('含') ? 'some' : 'all',
        sentence,
        found,
      );
      return;
    }
    if (/^[：:]/.test(rest)) {
      judge(total, rest.slice(1), 'all', sentence, found);
      return;
    }
    if (totalWords.test(left)) {
      judge(total, rest, 'labels', sentence, found);
      return;
    }
  }
}

function judge(total: Quantity, rest: string, meant: Meant, sentence: string, found: ItemList[]): void {
  const items: number[] = [];
  const labels: string[] = [];
  let from = 0;
  for (const quantity of quantities(rest)) {
    const label = rest.slice(from, quantity.start);
    from = quantity.end;
    if (quantity.unit !== total.unit) {
      if (items.length > 0) break;
      continue;
    }
    if (!quantity.exact || change.test(label) || /其中|包括|分别|：|:/.test(label) || label.length > 24) break;
    if (label.replace(/^[、，,和及以]+/, '').length === 0) break;
    labels.push(label);
    items.push(quantity.value);
  }
  if (items.length < 2) return;
  const sum = items.reduce((a, b) => a + b, 0);
  if (sum === total.value) return;
  const closed = meant === 'all' || closing.test(labels.at(-1) ?? '');
  const openEnded = /等/.test(rest.slice(from, from + 6)) && meant !== 'all';
  if (meant === 'labels') {
    const near = Math.abs(sum - total.value) <= Math.max(2, Math.floor(total.value / 10));
    if (!near || labels.some((label) => verb.test(label) || channel.test(label)) || items.length < 3) return;
  } else if (sum > total.value) {
    if (!closed && labels.some((label) => channel.test(label))) return;
  } else if (!closed || openEnded || /^等/.test(rest.slice(from))) return;
  found.push({ total: total.value, items, sentence: sentence.slice(0, 200) });
}
