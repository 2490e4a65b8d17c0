import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { dueDays, remedyDay } from '../../domain/request/case/alerts.ts';
import type { CaseDays } from '../../domain/request/case/case-alerts.ts';
import { type FeedEvent, feedOf } from '../../domain/request/case/feed.ts';
import type { OrganKey, Reader } from '../database.ts';
import type { House } from '../house.ts';
import { postsByOrgan } from '../people.ts';
import { inOrganSnapshot } from '../snapshot.ts';
import { calendarFor } from './case-calendar.ts';
import { openCases, openRemedies } from './open-cases.ts';

/** Every day that a person is to keep in the open cases of his organs, as his calendar has it. */
export async function openDays(house: House, account: string, today: Day): Promise<FeedEvent[]> {
  const organs = await Promise.all(
    (await postsByOrgan(house.db, account, today)).map(({ organ, posts }) =>
      inOrganSnapshot(house.db, organ, async (db, { name, settings }) => {
        const calendar = calendarFor(settings);
        const cases = [...(await casesOf(db, organ, today, calendar)), ...(await remediesOf(db, organ, calendar))];
        return { name, posts, cases, calendar };
      }),
    ),
  );
  return feedOf(organs, today);
}

async function casesOf(db: Reader, organ: OrganKey, today: Day, calendar: Calendar): Promise<CaseDays[]> {
  return (await openCases(db, organ)).map(({ open, state }) => ({ ...open, days: dueDays(state, today, calendar) }));
}

async function remediesOf(db: Reader, organ: OrganKey, calendar: Calendar): Promise<CaseDays[]> {
  return (await openRemedies(db, organ)).map(({ open, remedy }) => ({
    ...open,
    days: [remedyDay(remedy, calendar)].filter((day) => day !== null),
  }));
}
