import { holidayNotices } from '../../../law/calendar/index.ts';
import { type Day, dayInWords } from './day.ts';

/** The one word for a day that may still move. */
export const provisionalWord = '暂定';

/** What a day may still move for. */
export interface Unsettled {
  provisional: boolean;
  /** The years without a notice that it rests on. */
  years: readonly number[];
}

/** What is put behind a day: （暂定）, or nothing. */
export const provisionalMark = ({ provisional }: Pick<Unsettled, 'provisional'>): string =>
  provisional ? `（${provisionalWord}）` : '';

/** 2027年1月8日（暂定）. */
export const markedDay = (end: { day: Day; provisional: boolean }): string =>
  `${dayInWords(end.day)}${provisionalMark(end)}`;

const firstYear = Math.min(...holidayNotices.map(({ year }) => year));

/**
 * Why a day may still move, in a sentence; empty where it stands. Years before the first notice that Mingce has are
 * past: theirs is not awaited, it is to be looked up.
 */
export function whyProvisional({ provisional, years }: Unsettled): string {
  if (!provisional) return '';
  if (years.length === 0) return `征求意见还没有结束，这一天是${provisionalWord}的。`;
  const named = years.map((year) => `${year}年`).join('、');
  return years.every((year) => year < firstYear)
    ? `明册没有${named}的放假安排，这一天是${provisionalWord}的，请按当年的通知核对。`
    : `计算时还没有${named}的放假安排，这一天是${provisionalWord}的，公布后可能前后移动。`;
}
