import type { Reminders } from '../../contract/notifications.ts';
import { dayInWords } from '../../domain/calendar/day.ts';
import type { Channel } from '../../domain/notification/choice.ts';

/** The address of the API, below /api/v1, and its key among what was read. */
export const remindersPath = '/session/notifications';
export const remindersKey = ['reminders'];

/** What became of the newest reminder of a channel, in a sentence; null where there was none. */
export function lastInWords(last: Reminders['last'], channel: Channel): string | null {
  const one = last.find((digest) => digest.channel === channel);
  if (!one) return null;
  const day = dayInWords(one.day);
  if (one.sent_at) return `最近一次：${day} ${timeInChina(one.sent_at)} 已经发出。`;
  return one.failed ? `最近一次：${day}，${one.failed}` : `最近一次：${day}正在发送。`;
}

/** 09:05, by China's clock. */
const timeInChina = (instant: string): string =>
  new Date(instant).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });
