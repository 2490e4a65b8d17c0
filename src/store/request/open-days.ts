import type { Day } from '../../domain/calendar/day.ts';
import { dueDays, remedyDay } from '../../domain/request/case/alerts.ts';
import type { CaseDays } from '../../domain/request/case/case-alerts.ts';
import { type FeedEvent, feedOf } from '../../domain/request/case/feed.ts';
import type { OrganRow } from '../database.ts';
import type { House } from '../house.ts';
import { postsByOrgan } from '../people.ts';
import { calendarFor } from './case-calendar.ts';
import { openCases, openRemedies } from './open-cases.ts';

/** Every day that a person is to keep in the open cases of his organs, as his calendar has it. */
export async function openDays(house: House, account: string, today: Day): Promise<FeedEvent[]> {
  const organs = await Promise.all(
    (await postsByOrgan(house.db, account, today)).map(async ({ organ, posts }) => ({
      name: organ.name,
      posts,
      cases: [...(await casesOf(house, organ, today)), ...(await remediesOf(house, organ))],
      calendar: calendarFor(organ.settings),
    })),
  );
  return feedOf(organs, today);
}

async function casesOf({ db }: House, organ: OrganRow, today: Day): Promise<CaseDays[]> {
  const calendar = calendarFor(organ.settings);
  return (await openCases(db, organ)).map(({ open, state }) => ({ ...open, days: dueDays(state, today, calendar) }));
}

async function remediesOf({ db }: House, organ: OrganRow): Promise<CaseDays[]> {
  const calendar = calendarFor(organ.settings);
  return (await openRemedies(db, organ)).map(({ open, remedy }) => ({
    ...open,
    days: [remedyDay(remedy, calendar)].filter((day) => day !== null),
  }));
}
