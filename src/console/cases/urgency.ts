import type { CaseRow } from '../../contract/cases.ts';
import { dayInWords } from '../../domain/calendar/day.ts';
import { stageTerm } from '../../domain/request/case/terms.ts';

/** How pressing a due day is; a colour goes with it, and the words always do. */
export type Urgency = 'late' | 'near' | 'calm' | 'still';

type Dated = Pick<CaseRow, 'clock' | 'due' | 'left' | 'overdue' | 'stage' | 'voided'>;

/** From so many working days on a due day is near. */
const nearDays = 5;

/** What a list says of a due day: the words, and how pressing it is. */
export function urgencyOf({ clock, due, left, overdue, stage, voided }: Dated): { words: string; urgency: Urgency } {
  if (voided) return { words: '已作废', urgency: 'still' };
  switch (clock) {
    case 'not_started':
      return { words: '还没有起算', urgency: 'near' };
    case 'stopped':
      return { words: `停止计算：${stageTerm(stage).label}`, urgency: 'still' };
    case 'excluded':
      return { words: '征求意见，不计时间', urgency: 'still' };
    case 'ended':
      return { words: overdue ? '逾期办结' : '已办结', urgency: 'still' };
    case 'running':
      return due === null || left === null ? { words: '没有期限', urgency: 'still' } : leftInWords(left);
  }
}

/** Working days left, as a person says it. */
export function leftInWords(left: number): { words: string; urgency: Urgency } {
  if (left < 0) return { words: `逾期 ${-left} 个工作日`, urgency: 'late' };
  if (left === 0) return { words: '今天到期', urgency: 'late' };
  return { words: `还有 ${left} 个工作日`, urgency: left <= nearDays ? 'near' : 'calm' };
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

export const weekdayOf = (day: string): string => `周${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}`;

/** 2月28日 周五; the year is said where it is not this one. */
export const shortDay = (day: string, today: string): string => {
  const words = dayInWords(day);
  return `${day.slice(0, 4) === today.slice(0, 4) ? words.replace(/^\d+年/, '') : words} ${weekdayOf(day)}`;
};
