import { thresholds } from '../../../../law/report-rules/thresholds.ts';
import { citedPapers } from '../../../../law/statutes/cited-papers.ts';
import { plain } from '../prose/sections.ts';
import { alikeness, type Pairs, pairsOf } from '../prose/similarity.ts';
import { type Draft, nothing, rule } from './rule.ts';

interface Paper {
  title: string;
  number: string | null;
  pairs: Pairs;
}

const library: readonly Paper[] = citedPapers.map((paper) => ({ ...paper, pairs: pairsOf(paper.title) }));
const byTitle = new Map(library.map((paper) => [even(paper.title), paper]));
/** A title, and the number in brackets behind it. */
const citation =
  /《([^《》]{6,60})》(?:[（([]([^（）()]{4,40}?[〔[［(（]?\d{4}[^（）()]{0,14}号|国务院令第?\d+号)[）)\]])?/g;
/** Papers of this field, of which a number is expected where the library does not know them. */
const ofTheField = /政府信息公开|信息处理费|公开处理费/;
const notice = /^(?:.{0,16})关于.+(?:通知|意见|函|规定|批复)$/;

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
    if (number === null || known.number === null || evenNumber(number).endsWith(evenNumber(known.number))) return null;
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
  const near = nearest(title);
  if (near.alike >= thresholds.nearTitle) {
    return {
      message: `与文件库的题名“《${near.title}》”相近而不同，可能写错或者漏字，请核对。`,
      evidence: { expected: near.title },
    };
  }
  return null;
}

function nearest(title: string): { title: string; alike: number } {
  let best = { title: '', alike: 0 };
  const own = pairsOf(title);
  for (const paper of library) {
    const alike = alikeness(own, paper.pairs);
    if (alike > best.alike) best = { title: paper.title, alike };
  }
  return best;
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
