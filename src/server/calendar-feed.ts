import type { Handler } from 'hono';
import { dayInChina } from '../domain/calendar/day.ts';
import { feedOwner } from '../store/notification.ts';
import { openDays } from '../store/request/open-days.ts';
import type { Env } from './context.ts';

/** A person's days as iCalendar. Whoever has the address may read it: a calendar program cannot sign in. */
export const calendarFeed: Handler<Env> = async (c) => {
  const { house } = c.get('server');
  const account = await feedOwner(house, c.req.param('file')?.replace(/\.ics$/, '') ?? '');
  if (!account) return c.notFound();
  const now = house.now();
  const { writeFeed } = await import('../documents/write/feed.ts');
  const text = writeFeed(await openDays(house, account, dayInChina(now)), now);
  return c.body(text, 200, { 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'private, no-store' });
};
