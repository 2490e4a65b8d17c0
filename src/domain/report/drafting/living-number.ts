import { publicationFields } from '../../../../law/catalogue/fields.ts';
import { postingChannels, receivingChannels } from '../../../../law/register/labels.ts';
import type { Counts } from '../assemble.ts';
import { allCells, cellName, cellValue } from '../cell-name.ts';
import { requestCell, rowsOf, sum, totalColumn } from '../cells.ts';
import type { ReportTables } from '../tables.ts';
import type { ReportProse } from '../writing.ts';
import { factMeasures, factOfMonth } from './facts.ts';

/**
 * A number of the text that is bound to what it counts. In the text it stands as `{{key}}`; wherever the text is read
 * it stands as the number of the moment. `parts` are cells of the tables or of facts, added up, or the months among
 * them that hold nothing.
 */
export interface LivingNumber {
  key: string;
  label: string;
  unit: string;
  parts: readonly string[];
  how: 'sum' | 'zeros';
}

const number = (key: string, label: string, unit: string, parts: readonly string[] = [key]): LivingNumber => ({
  key,
  label,
  unit,
  parts,
  how: 'sum',
});
const totals = (group: 'denied' | 'unable' | 'not_processed' | 'other'): string[] =>
  rowsOf(group).map((row) => requestCell(row, totalColumn));
const postings = (newMedia?: boolean): string[] =>
  postingChannels
    .filter((channel) => newMedia === undefined || channel.newMedia === newMedia)
    .map(({ key }) => `fact.postings.${key}`);
const organisations = Array.from({ length: totalColumn - 1 }, (_, i) => requestCell('new_received', i + 1));

/** Numbers that people write in reports and that no single cell holds. */
const told: readonly LivingNumber[] = [
  number(
    'fact.publications',
    '主动公开信息',
    '条',
    publicationFields.map(({ key }) => `fact.publications.field.${key}`),
  ),
  number('fact.postings', '各渠道发布', '次', postings()),
  number('fact.postings.new_media', '新媒体发布', '次', postings(true)),
  ...postingChannels.map(({ key, label }) => number(`fact.postings.${key}`, `${label}发布`, '次')),
  ...publicationFields.map(({ key, label }) => number(`fact.publications.field.${key}`, `${label}领域信息`, '条')),
  {
    key: 'fact.months_without_publication',
    label: '没有发布信息的月份',
    unit: '个月',
    parts: Array.from({ length: 12 }, (_, i) => factOfMonth(i + 1)),
    how: 'zeros',
  },
  number('sum.organisations', '新收申请（法人或其他组织）', '件', organisations),
  number('sum.denied', '不予公开', '件', totals('denied')),
  number('sum.unable', '无法提供', '件', totals('unable')),
  number('sum.not_processed', '不予处理', '件', totals('not_processed')),
  number('sum.other', '其他处理', '件', totals('other')),
  ...receivingChannels.map(({ key, label }) => number(`fact.requests.channel.${key}`, `${label}收到的申请`, '件')),
  number('sum.litigation', '行政诉讼', '件', [
    'remedies.litigation_direct.total',
    'remedies.litigation_after_reconsideration.total',
  ]),
  number('sum.litigation_corrected', '行政诉讼结果纠正', '件', [
    'remedies.litigation_direct.corrected',
    'remedies.litigation_after_reconsideration.corrected',
  ]),
  number('fact.fees.notices', '信息处理费收费通知', '件'),
  number('fact.fees.charged', '信息处理费通知金额', '元'),
  number('fact.fees.collected', '实际收取信息处理费', '元'),
  number('fact.matters', '行政事项清单', '项'),
];

const all = new Map<string, LivingNumber>([
  ...told.map((one) => [one.key, one] as const),
  ...allCells().map(
    (cell) => [cell, number(cell, cellName(cell), cell === 'proactive.admin_fees_wan' ? '万元' : '件')] as const,
  ),
]);

/** Every number that a text can hold: those told in words first, then the cells of the tables in printed order. */
export const livingNumbers: readonly LivingNumber[] = [...all.values()];

/** The number of a key; undefined for a key that names none. */
export const livingNumber = (key: string): LivingNumber | undefined => all.get(key);

const factCells = new Set(factMeasures.map(({ cell }) => cell));

/** What a number is now, as it is printed; null where a part of it is not known. */
export function livingValue({ parts, how }: LivingNumber, tables: ReportTables, facts: Counts): string | null {
  const values = parts.map((part) => (factCells.has(part) ? (facts.get(part) ?? 0) : cellValue(tables, part)));
  if (how === 'zeros') return String(values.filter((value) => value === 0).length);
  if (values.length === 1) return values[0] === null ? null : String(values[0]);
  const counted = sum(values.map((value) => (typeof value === 'number' ? value : null)));
  return counted === null ? null : String(counted);
}

/** A living number in a text. */
export const token = (key: string): string => `{{${key}}}`;
const tokens = /\{\{([a-z0-9_.]+)\}\}/g;

/** A text in pieces: plain words, and the keys of its living numbers. A key that names no number stays words. */
export function piecesOf(text: string): ({ words: string } | { key: string })[] {
  const pieces: ({ words: string } | { key: string })[] = [];
  let from = 0;
  for (const found of text.matchAll(tokens)) {
    if (!all.has(found[1]!)) continue;
    if (found.index > from) pieces.push({ words: text.slice(from, found.index) });
    pieces.push({ key: found[1]! });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push({ words: text.slice(from) });
  return pieces;
}

/** A text with its living numbers as they are now; one that is not known stays as it was written. */
export const filled = (text: string, numberNow: (key: string) => string | null): string =>
  piecesOf(text)
    .map((piece) => ('words' in piece ? piece.words : (numberNow(piece.key) ?? token(piece.key))))
    .join('');

/** The words of a report with their living numbers as the tables and the facts have them. */
export function filledProse(prose: ReportProse, tables: ReportTables, facts: Counts): ReportProse {
  const numberNow = (key: string): string | null => livingValue(all.get(key)!, tables, facts);
  return {
    preamble: filled(prose.preamble, numberNow),
    s1_overview: filled(prose.s1_overview, numberNow),
    s5_problems: filled(prose.s5_problems, numberNow),
    s6_other: filled(prose.s6_other, numberNow),
  };
}

/** A place in a draft that the records cannot fill and a person must. */
export const fillIn = (what: string): string => `【请填写：${what}】`;

/** What was left for a person to fill in, and living numbers that name nothing: neither may be handed in. */
export const unfilled = (text: string): string[] => text.match(/【请填写[^】]*】?|\{\{[^}\n]*\}\}/g) ?? [];
