import { thresholds } from '../../../../law/report-rules/thresholds.ts';
import { citedPapers } from '../../../../law/statutes/cited-papers.ts';
import { plain } from '../prose/sections.ts';
import { alikeness, type Pairs, pairsOf } from '../prose/similarity.ts';
import { type Draft, nothing, rule } from './rule.ts';

interface Paper {
  title: string;
  number: string | null;
  pairs: Pairs;
  /** What sort of paper it is, and of which place: papers that differ in these are different papers. */
  kind: string;
  place: string;
}

/** 条例, 办法, 通知 …: the last word of a title, without （试行） and the like behind it. */
const kindOf = (title: string): string =>
  /(条例|办法|规定|规范|规则|细则|格式|通知|意见|制度|方案|指南|目录|报告|决定|批复|法)(?:[（(][^（）()]*[）)])?$/.exec(
    title,
  )?.[1] ?? '';
/** 河北省, 沙河市 …; '' for a paper of the whole country. */
const placeOf = (title: string): string =>
  /^(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区|自治州|市|县|区|镇|乡|州|盟|旗))+/.exec(title)?.[0] ?? '';

const library: readonly Paper[] = citedPapers.map((paper) => ({
  ...paper,
  pairs: pairsOf(paper.title),
  kind: kindOf(paper.title),
  place: placeOf(paper.title),
}));
const byTitle = new Map(library.map((paper) => [even(paper.title), paper]));
/** A title, and the number in brackets behind it. */
const citation =
  /《([^《》]{6,60})》(?:[（([]([^（）()]{4,40}?[〔[［(（]?\d{4}[^（）()]{0,14}号|国务院令第?\d+号)[）)\]])?/g;
/** Papers of this field, of which a number is expected where the library does not know them. */
const ofTheField = /政府信息公开|信息处理费|公开处理费/;
/** A number of a paper that lost one of the brackets around its year. */
const brokenNumber =
  /[\u4e00-\u9fff]{2,12}(?:[〔[［（(]((?:19|20)\d{2})(\d{1,4})号|((?:19|20)\d{2})[〕\]］）)](\d{1,4})号)/g;
const notice = /^(?:.{0,30})关于.+(?:通知|意见|函|规定|批复)$/;

export const citedTitlesAreRight = rule({
  id: 'D-09',
  severity: 'info',
  words: '引用的法规和文件，题名、文号与文件库一致',
  source: '国务院令第711号、国办公开办函〔2021〕30号、国办函〔2020〕109号等（law/statutes）',
  find({ prose }) {
    if (prose === null) return nothing;
    const found: Draft[] = [];
    const told = new Set<string>();
    const look = (where: string, text: string) => {
      if (text.includes('号')) found.push(...brokenNumbers(where, text));
      if (!text.includes('《')) return;
      for (const [, title = '', number] of plain(text).matchAll(citation)) {
        if (told.has(title)) continue;
        const fault = faultOf(title, number ?? null);
        if (fault === null) continue;
        told.add(title);
        found.push({
          where,
          message: `“《${title}》”${fault.message}`,
          evidence: { title, number: number ?? null, ...fault.evidence },
        });
      }
    };
    for (const text of prose.preamble) look('标题之后的说明', text);
    for (const { line, paragraphs } of prose.sections) for (const text of paragraphs) look(line.trim(), text);
    return found.length === 0 ? nothing : found;
  },
});

function faultOf(title: string, number: string | null): { message: string; evidence: Record<string, unknown> } | null {
  const known = byTitle.get(even(title));
  if (known !== undefined) {
    if (!otherNumber(number, known.number)) return null;
    return {
      message: `的文号写的是“${number}”，文件库里是“${known.number}”，请核对。`,
      evidence: { expected: known.number },
    };
  }
  if (!ofTheField.test(title)) return null;
  if (notice.test(title)) {
    if (number !== null) return null;
    return {
      message: '没有写文号，文件库里也没有这个题名，无法核对。请补上发文字号，或者核对题名。',
      evidence: { expected: null },
    };
  }
  const near = nearest(title, number);
  if (near === null) return null;
  return {
    message: `与文件库的题名“《${near.title}》”相近而不同，可能写错或者漏字，请核对。`,
    evidence: { expected: near.title },
  };
}

/** The paper of the same kind, of the same place and not of another number, whose title is alike enough; or null. */
function nearest(title: string, number: string | null): Paper | null {
  let best: Paper | null = null;
  let least: number = thresholds.nearTitle;
  const own = pairsOf(title);
  const [kind, place] = [kindOf(title), placeOf(title)];
  for (const paper of library) {
    if (paper.kind !== kind || paper.place !== place || otherNumber(number, paper.number)) continue;
    const alike = alikeness(own, paper.pairs);
    if (alike < least) continue;
    best = paper;
    least = alike;
  }
  return best;
}

const otherNumber = (cited: string | null, known: string | null): boolean =>
  cited !== null && known !== null && !evenNumber(cited).endsWith(evenNumber(known));

function brokenNumbers(where: string, text: string): Draft[] {
  return [...plain(text).matchAll(brokenNumber)].map((match) => {
    const [printed, year = match[3], no = match[4]] = match;
    const known = library.find((paper) => paper.number?.endsWith(`〔${year}〕${no}号`))?.number ?? null;
    return {
      where,
      message: `文号“${printed}”的年份少了半边括号，应当写成“〔${year}〕${no}号”${known === null ? '' : `（文件库里有“${known}”）`}。`,
      evidence: { number: printed, expected: known },
    };
  });
}

/** A title with brackets and blanks made even, so that only words differ. */
function even(title: string): string {
  return title
    .replace(/\s+/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/[《〈<]/g, '〈')
    .replace(/[》〉>]/g, '〉');
}

function evenNumber(number: string): string {
  return number
    .replace(/\s+/g, '')
    .replace(/[[［(（]/g, '〔')
    .replace(/[\]］)）]/g, '〕')
    .replace(/第(?=\d)/, '');
}
