import { proactiveBlocks as blocks2019, otherRow } from '../../../law/report-format/2019.ts';
import {
  applicantColumns,
  proactiveBlocks as blocks2021,
  remedyBlocks,
  remedyColumns,
  requestGroups,
  requestRows,
} from '../../../law/report-format/2021.ts';
import { rowAliases } from '../../../law/report-format/labels.ts';
import { distance, labelCore, remembered, squeeze, words } from './normalize.ts';

export type TableName = 'proactive' | 'requests' | 'remedies';

/** What a cell or a piece of a line is, when it is part of the form. */
export type Label =
  | { is: 'row'; table: 'proactive' | 'requests'; key: string }
  | { is: 'column'; table: TableName; key: string; layout?: '2019' | '2021' }
  | { is: 'group'; key: string }
  | { is: 'block'; key: string }
  | { is: 'caption'; item: number }
  | { is: 'corner' }
  | { is: 'fragment' };

const exact = new Map<string, Label>();
const names: { name: string; label: Label }[] = [];
function learn(text: string, label: Label): void {
  const name = labelCore(text);
  if (exact.has(name)) return;
  exact.set(name, label);
  names.push({ name, label });
}

for (const row of requestRows) {
  const bare = row.label.replace(/（区分.*）$/, '');
  for (const text of [row.label, bare, ...(rowAliases[row.key] ?? [])])
    learn(text, { is: 'row', table: 'requests', key: row.key });
}
learn(otherRow.label, { is: 'group', key: 'other' });
for (const [key, text] of Object.entries(requestGroups)) learn(text, { is: 'group', key });
learn('本年办理结果', { is: 'group', key: 'results' });
for (const column of applicantColumns) learn(column.label, { is: 'column', table: 'requests', key: column.key });
learn('申请人情况', { is: 'column', table: 'requests', key: 'applicants' });
learn('法人或其他组织', { is: 'column', table: 'requests', key: 'legal' });
learn('本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和', { is: 'corner' });
for (const [layout, blocks] of [
  ['2021', blocks2021],
  ['2019', blocks2019],
] as const) {
  for (const block of blocks) {
    for (const row of block.rows)
      for (const text of [row.label, ...(rowAliases[row.key] ?? [])])
        learn(text, { is: 'row', table: 'proactive', key: row.key });
    for (const column of block.columns) {
      // 处理决定数量 alone decides nothing: it is 本年处理决定数量 without its first word, or the last column of 2019.
      const label = { is: 'column', table: 'proactive', key: column.key } as const;
      learn(column.label, column.label === '处理决定数量' ? label : { ...label, layout });
    }
  }
}
learn('其它', { is: 'row', table: 'requests', key: 'results.other.misc' });
learn('本年收费金额', { is: 'column', table: 'proactive', key: 'fees_wan', layout: '2021' });
learn('信息内容', { is: 'column', table: 'proactive', key: 'content' });
for (const column of remedyColumns) learn(column.label, { is: 'column', table: 'remedies', key: column.key });
for (const block of remedyBlocks) learn(block.label, { is: 'block', key: block.key });
learn('行政诉讼', { is: 'block', key: 'litigation' });

const alphabet = new Set(names.flatMap(({ name }) => [...name]));
const allowed = (length: number) => (length < 4 ? 0 : length < 6 ? 1 : length < 24 ? 2 : 3);
/** Labels that a narrow cell breaks over lines, so that a piece of one is no word of its own. */
const whole = names.map(({ name }) => name).filter((name) => name.length > 2);
const chineseItem = /^第二十条第[(（]?([一二三四五六七八九十])[)）]?项$/;
const half = /^第[(（]?([一二三四五六七八九十])[)）]?项$/;

/** The nearest name within its allowed distance, unless two different labels are equally near. */
function nearest(core: string): Label | null {
  let best: { label: Label; far: number } | null = null;
  let tie = false;
  for (const { name, label } of names) {
    const limit = Math.min(allowed(name.length), best?.far ?? 3);
    if (Math.abs(name.length - core.length) > limit) continue;
    const far = distance(core, name, limit);
    if (far > limit) continue;
    if (best !== null && far === best.far) tie = tie || !same(best.label, label);
    else {
      best = { label, far };
      tie = false;
    }
  }
  return tie ? null : (best?.label ?? null);
}

/** The one label that begins like this: the upper line of a label broken over lines. */
function beginning(core: string): Label | null {
  if (core.length < 4) return null;
  let found: Label | null = null;
  for (const { name, label } of names) {
    if (name.length <= core.length || name.length < 6) continue;
    if (!name.startsWith(core) && (core.length < 8 || distance(core, name.slice(0, core.length), 1) > 1)) continue;
    if (found !== null && !same(found, label)) return null;
    found = label;
  }
  return found;
}

const same = (a: Label, b: Label) => JSON.stringify(a) === JSON.stringify(b);

/** Recognises a cell's text as a label of the form, tolerating one or two wrong characters; null for anything else. */
export const recognise: (text: string) => Label | null = remembered((text) => recogniseAnew(text) ?? noted(text));

function recogniseAnew(text: string): Label | null {
  if (text.length > 90) return null;
  const squeezed = squeeze(text);
  if (squeezed === '' || squeezed.length > 50) return null;
  const item = chineseItem.exec(squeezed) ?? half.exec(squeezed);
  if (item) return { is: 'caption', item: '一二三四五六七八九十'.indexOf(item[1]!) + 1 };
  const core = labelCore(text);
  const raw = words(squeezed);
  const hit = exact.get(core) ?? exact.get(raw) ?? withoutGroup(core);
  if (hit) return hit;
  if (core === '') return { is: 'fragment' };
  if (/\d$/.test(raw)) return null;
  let known = 0;
  for (const char of raw) if (alphabet.has(char)) known++;
  if (known < raw.length - 3 || known < raw.length / 2) return null;
  const near = nearest(core);
  if (near && names.some(({ name, label }) => name.includes(raw) && !same(label, near))) return { is: 'fragment' };
  return near ?? beginning(core) ?? (piece(raw) || piece(core) ? { is: 'fragment' } : null);
}

const longestNoted = 400;

/** 规章（设区的市、自治州人民政府应提供相关数据）: a row's exact label with a note behind it, however long. */
function noted(text: string): Label | null {
  if (text.length > longestNoted || !/[)）]\s*$/.test(text)) return null;
  const front = /^(.*?[^(（\s])\s*[(（]/.exec(text)?.[1];
  const label = front === undefined ? null : exact.get(labelCore(front));
  return label?.is === 'row' ? label : null;
}

const piece = (core: string) => core.length <= 14 && whole.some((name) => name.includes(core));

/** 三、本年度办理结果（一）予以公开 in one cell: the row that follows the group's name. */
function withoutGroup(core: string): Label | null {
  for (const text of Object.values(requestGroups)) {
    const group = labelCore(text);
    if (!core.startsWith(group) || core.length === group.length) continue;
    const rest = core.slice(group.length);
    const label = exact.get(rest) ?? exact.get(rest.slice(1)) ?? withoutGroup(rest.slice(1));
    if (label?.is === 'row' && label.table === 'requests') return label;
    if (label?.is === 'column' && label.key === 'total') return { is: 'row', table: 'requests', key: 'results.total' };
    if (group === labelCore(requestGroups.other) && /^\d?其他$/.test(rest))
      return { is: 'row', table: 'requests', key: 'results.other.misc' };
  }
  return null;
}
