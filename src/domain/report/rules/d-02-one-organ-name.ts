import { foreignWords, townOf } from '../organ-words.ts';
import { sameOrgan } from '../previous-year.ts';
import { joined } from '../prose/sections.ts';
import type { Report } from '../report.ts';
import { type Draft, nothing, rule } from './rule.ts';

export const oneOrganName = rule({
  id: 'D-02',
  severity: 'warning',
  words: '全文的机关名称和自称一致：镇的报告里不写“我乡”，不留别的机关的名称',
  source: '公开的文本应当准确；套用别处的报告时最容易漏改',
  find(report) {
    const { organ, prose } = report;
    if (organ === null || prose === null) return nothing;
    const found = [...selfNames(organ, report), ...titles(organ, report)];
    const town = townOf(organ);
    if (town !== null) found.push(...neighbours(town, prose.preamble, report));
    return found.length === 0 ? nothing : found;
  },
});

/** Each place of the prose with its text. */
function* places(report: Report): Generator<[string, string]> {
  if (report.prose === null) return;
  yield ['标题之后的说明', joined(report.prose.preamble)];
  for (const { line, paragraphs } of report.prose.sections) yield [line.trim(), joined(paragraphs)];
}

/** 我镇, 本局 …; 我乡镇, 我县级, 自我局限, 我委托 and the like are other words. */
const selfName = /(?<!自)[我本](?:乡|镇|街道|局|委|厅|院|县)(?![镇级限内部派土托本])/g;

function selfNames(organ: string, report: Report): Draft[] {
  const foreign = foreignWords(organ);
  if (foreign.length === 0) return [];
  const found: Draft[] = [];
  for (const [where, text] of places(report)) {
    const words = (text.match(selfName) ?? []).filter((word) => foreign.includes(word.slice(1)));
    if (words.length === 0) continue;
    const at = text.indexOf(words[0] ?? '');
    const quote = text.slice(Math.max(0, at - 12), at + 18).replace(/\n/g, '');
    found.push({
      where,
      message: `${organ}的报告里写了“${[...new Set(words)].join('”“')}”（“…${quote}…”）。可能套用了别的单位的报告，请改成本机关的自称。`,
      evidence: { organ, words: [...new Set(words)], count: words.length, quote },
    });
  }
  return found;
}

/** The title of a report, as the sentence that announces it quotes it: its organ and its year. */
const quoted = /《([\u4e00-\u9fff]{2,40}?)(?:关于)?((?:19|20)\d{2})年(?:度)?(?:政府信息公开|政务公开)工作年度报告》/g;

/** The report announced under the name of another organ. */
function titles(organ: string, report: Report): Draft[] {
  for (const [, name = '', year] of joined(report.prose?.preamble ?? []).matchAll(quoted)) {
    if (/^[我本该]|上级/.test(name) || Number(year) !== report.year || sameOrgan(organ, name)) continue;
    return [other('标题之后的说明', name, organ)];
  }
  return [];
}

/** Other towns of the same county, named in full, or another town's office given as the contact. */
function neighbours(own: { within: string; place: string }, preamble: readonly string[], report: Report): Draft[] {
  const found: Draft[] = [];
  const contact = /请?(?:与|向|联系)([\u4e00-\u9fff]{1,16}?)(镇|乡|街道)[\u4e00-\u9fff]{0,14}(?:联系|咨询|反映)/.exec(
    joined(preamble),
  );
  if (
    contact?.[1] !== undefined &&
    contact[1].length > 1 &&
    !contact[1].endsWith(own.place) &&
    !/[本我该]$/.test(contact[1])
  ) {
    found.push(other('标题之后的说明', `${contact[1]}${contact[2]}`, own.place));
  }
  if (own.within.length < 3) return found;
  const full = new RegExp(`${own.within}([\\u4e00-\\u9fff]{2,4}?)(镇|乡)(?:人民政府|政府)`);
  for (const [where, text] of places(report)) {
    if (!text.includes(own.within)) continue;
    const match = full.exec(text);
    if (match?.[1] === undefined || match[1] === own.place) continue;
    const name = `${own.within}${match[1]}${match[2]}`;
    if (!found.some(({ evidence }) => name.endsWith(String(evidence.name)))) found.push(other(where, name, own.place));
  }
  return found;
}

const other = (where: string, name: string, own: string): Draft => ({
  where,
  message: `这里写的是“${name}”，不是“${own}”。可能套用了别的机关的报告，请核对。`,
  evidence: { name, own },
});
