import { dayInWords } from '../../domain/calendar/day.ts';

const names = ['日', '一', '二', '三', '四', '五', '六'];

/** 2024年3月1日　星期五. */
export const dayWithWeekday = (day: string): string =>
  `${dayInWords(day)}　星期${names[new Date(`${day}T00:00:00Z`).getUTCDay()]}`;
