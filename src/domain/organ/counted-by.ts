import { z } from 'zod';
import { latestNotice } from '../calendar/calendar.ts';
import { type Day, dayInWords, isDay } from '../calendar/day.ts';

const calendar = z.object({
  /** The notices of holidays that the organ counts by: those known on this day. A later one is accepted by an act. */
  calendar_as_of: z.string().refine(isDay, '请选择放假通知。'),
  /** Whether statutory holidays are off in a year without a notice; organs of before there was this count the week alone. */
  statutory_holidays: z.literal(true).optional(),
});

/** The calendar that an organ counts by. */
export const countedBy = calendar.extend({
  /** What the organ counted by before, oldest first, to the end of a day. Cases that were over by then keep their days. */
  earlier_calendars: z.array(calendar.extend({ until: z.string().refine(isDay) })).optional(),
});
export type CountedBy = z.infer<typeof countedBy>;

/** What an organ that is set up now counts by. */
export const presentCalendar = () => ({ calendar_as_of: latestNotice(), statutory_holidays: true }) as const;

/** What an organ would count by now, and in sentences what is new about it; null where nothing is. */
export function newerCalendar({ calendar_as_of, statutory_holidays }: CountedBy) {
  const present = presentCalendar();
  const notices = calendar_as_of < present.calendar_as_of;
  if (!notices && statutory_holidays) return null;
  const title = [
    notices ? `${dayInWords(present.calendar_as_of)}有新的放假安排，还没有采用。` : '',
    statutory_holidays ? '' : '还没有放假安排的年份，法定节假日现在算作工作日；采用以后不再算作工作日。',
  ].join('');
  return { calendar: present, title };
}

/** What an organ counts by after it adopted what is newer, with what it counted by until today; null where nothing is. */
export function adoptedCalendar(organ: CountedBy, today: Day): CountedBy | null {
  const newer = newerCalendar(organ);
  if (!newer) return null;
  const { calendar_as_of, statutory_holidays, earlier_calendars = [] } = organ;
  const before = { until: today, calendar_as_of, ...(statutory_holidays ? { statutory_holidays } : {}) };
  return { ...newer.calendar, earlier_calendars: [...earlier_calendars, before] };
}
