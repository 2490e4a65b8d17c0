import { type Label, recognise } from '../labels.ts';
import { bracketed, labelCore, labelNumber } from '../normalize.ts';

/** Where in the form the reading is. */
export interface Place {
  table: 'proactive' | 'requests' | 'remedies' | null;
  /** Inside the header of table 三, where 其他 and 总计 are columns. */
  inHeader: boolean;
  /** Key of the row met last in this table, or ''. */
  lastRow: string;
  /** Key of the group of table 三 met last, or ''. */
  group: string;
  /** How many column headings the block of table 二 has shown. */
  columns: number;
}

export const subItems: ReadonlySet<string> = new Set([
  'results.other.clarification_overdue',
  'results.other.fee_unpaid',
]);

/** What a text means at its place: 总计 and 其他 are a row or a column by where they stand. */
export function labelAt(text: string, at: Place): Label | null {
  const label = recognise(text);
  if (label?.is === 'row' && (label.key === 'results.total' || label.key === 'results.other.misc'))
    return totalOrOther(label, text, at);
  if (label?.is === 'row' && label.table === 'proactive' && at.table !== 'proactive') return null;
  if (label === null || label.is === 'fragment') return shortLabel(text, at) ?? label;
  return label;
}

function totalOrOther(label: Extract<Label, { is: 'row' }>, text: string, at: Place): Label {
  const total = label.key === 'results.total';
  const number = labelNumber(text);
  if (at.table === 'remedies' && number === null)
    return { is: 'column', table: 'remedies', key: total ? 'total' : 'other' };
  const proven = total ? number === 7 || bracketed(text) : number === 3;
  if (at.table === 'requests' && !at.inHeader && at.lastRow !== '') {
    if (total || proven || at.group === 'other' || subItems.has(at.lastRow)) return label;
    return { is: 'fragment' };
  }
  if (proven && at.lastRow !== '') return label;
  return { is: 'column', table: 'requests', key: total ? 'total' : 'legal_other' };
}

/** Labels of two characters with one wrong: only where the form has nothing else at this place. */
function shortLabel(text: string, at: Place): Label | null {
  const core = labelCore(text);
  if (core.length === 0 || core.length > 3) return null;
  if (at.table === 'requests' && labelNumber(text) === 7 && bracketed(text) && /[总计]/.test(core))
    return { is: 'row', table: 'requests', key: 'results.total' };
  if (at.table === 'requests' && labelNumber(text) === 3 && subItems.has(at.lastRow) && /[其他它]/.test(core))
    return { is: 'row', table: 'requests', key: 'results.other.misc' };
  const stockBlock = at.table === 'proactive' && at.columns >= 2 && at.lastRow === '';
  if (stockBlock && core.length > 1 && /^规|章$/.test(core)) return { is: 'row', table: 'proactive', key: 'rules' };
  return null;
}
