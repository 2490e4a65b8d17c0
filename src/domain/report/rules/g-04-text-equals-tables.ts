import { slip } from '../causes.ts';
import { at, totalColumn } from '../cells.ts';
import type { Claim, Subject } from '../prose/claim.ts';
import { claimsOf } from '../prose/claims.ts';
import { unbalancedLists } from '../prose/item-lists.ts';
import { agrees } from '../prose/quantities.ts';
import { joined, type SectionKey, sectionOf } from '../prose/sections.ts';
import type { Report } from '../report.ts';
import { type Told, toldBy } from '../told.ts';
import { because, type Draft, nothing, rule } from './rule.ts';

const judged: SectionKey[] = ['s1_overview', 's2_proactive', 's3_requests', 's4_remedies'];
/** Subjects of tables 三 and 四, where a difference is an error; the others come from counts kept elsewhere. */
const fromTable2: ReadonlySet<Subject> = new Set([
  'licences',
  'penalties',
  'coercion',
  'issued',
  'repealed',
  'in_force',
]);

export const textEqualsTables = rule({
  id: 'G-04',
  severity: 'error',
  words: '正文里的数字与表格一致；正文分项之和等于它的总数（申请和复议诉讼为错误，其余为提醒，约数只作提示）',
  source: '条例第五十条：报告的文字与数据说的是同一年的同一件事',
  find(report) {
    if (report.prose === null) return nothing;
    const found: Draft[] = [];
    const told = new Set<string>();
    for (const key of judged) {
      const section = sectionOf(report, key);
      if (section === null || section.paragraphs.length === 0) continue;
      const text = joined(section.paragraphs);
      for (const claim of claimsOf(text, report.year, key === 's3_requests')) {
        const draft = compare(report, claim, section.line.trim());
        const once = `${claim.subject} ${claim.quantity.value}`;
        if (draft === null || told.has(once)) continue;
        told.add(once);
        found.push(draft);
      }
      for (const list of unbalancedLists(text)) {
        const sum = list.items.reduce((a, b) => a + b, 0);
        found.push({
          severity: 'warning',
          where: section.line.trim(),
          message: `正文写总数 ${list.total}，列出的分项 ${list.items.join('＋')}＝${sum}，相差 ${Math.abs(list.total - sum)}（“${list.sentence.slice(0, 60)}…”）。${because(slip(list.total, sum))}请核对总数或者分项。`,
          evidence: {
            left: { words: '正文总数', value: list.total },
            right: { words: '分项之和', value: sum },
            difference: list.total - sum,
            items: list.items,
            sentence: list.sentence,
            cells: [],
          },
        });
      }
    }
    return found.length === 0 ? nothing : found;
  },
});

function compare(report: Report, claim: Claim, where: string): Draft | null {
  const told = toldBy(report, claim);
  const { quantity, subject, sentence } = claim;
  if (told.value === null) return null;
  for (const value of [told.value, ...told.also]) if (value !== null && agrees(quantity, value)) return null;
  const why = cause(report, claim, told);
  const written = quantity.exact ? `${quantity.value}` : `约 ${quantity.value}`;
  return {
    severity: !quantity.exact ? 'info' : fromTable2.has(subject) ? 'warning' : 'error',
    where,
    message: `正文写 ${written}（“${sentence.slice(0, 60)}${sentence.length > 60 ? '…' : ''}”），${told.words}是 ${told.value}，相差 ${Math.abs(quantity.value - told.value)}。${because(why)}请改正其中一处。`,
    evidence: {
      left: { words: '正文', value: quantity.value },
      right: { words: told.words, value: told.value },
      difference: quantity.value - told.value,
      sentence,
      cells: told.cells,
      ...(why === null ? {} : { cause: why }),
    },
  };
}

function cause(report: Report, { subject, quantity }: Claim, told: Told): string | null {
  const { requests } = report.tables;
  const received = at(requests.new_received, totalColumn);
  const carriedIn = at(requests.carried_in, totalColumn);
  if (subject === 'received' && received !== null && carriedIn !== null && carriedIn !== 0) {
    if (quantity.value === received + carriedIn) return '正文可能把上年结转的也算进了收到的数';
  }
  if (quantity.value === 0) return '正文说没有，表里却填了数，可能沿用了往年的文字，或者表填错了行';
  return told.value === null ? null : slip(quantity.value, told.value);
}
