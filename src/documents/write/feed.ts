import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { Day } from '../../domain/calendar/day.ts';
import type { FeedEvent } from '../../domain/request/case/feed.ts';

/** Nine in the morning in China. */
const morning = (day: Day): Date => new Date(`${day}T01:00:00Z`);

/** A calendar in iCalendar (RFC 5545): whole days, each with its alarms at nine in China. `stamp` is the present. */
export function writeFeed(events: readonly FeedEvent[], stamp: Date): string {
  const calendar = ical({
    name: '明册 办理期限',
    prodId: { company: 'Mingce', product: 'Mingce', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    // Programs that keep to it ask again so often; the rest ask as often as they like.
    ttl: 4 * 3600,
  });
  for (const { uid, day, title, description, remindOn } of events) {
    const event = calendar.createEvent({
      id: uid,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      summary: title,
      description,
      stamp,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    for (const reminder of remindOn)
      event.createAlarm({ type: ICalAlarmType.display, trigger: morning(reminder), description: title });
  }
  return `${calendar.toString()}\r\n`;
}
