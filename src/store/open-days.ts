import type { Day } from '../domain/calendar/day.ts';
import { dueDays } from '../domain/request/case/alerts.ts';
import { actingPosts, type CaseDays } from '../domain/request/case/case-alerts.ts';
import { type FeedEvent, feedOf } from '../domain/request/case/feed.ts';
import { caseNumber } from '../domain/request/case/number.ts';
import type { OrganRow } from './database.ts';
import type { House } from './house.ts';
import { postsByOrgan } from './people.ts';
import { calendarFor } from './request/case-calendar.ts';

/** Every day that a person is to keep in the open cases of his organs, as his calendar has it. */
export async function openDays(house: House, account: string, today: Day): Promise<FeedEvent[]> {
  const organs = await Promise.all(
    (await postsByOrgan(house.db, account, today)).map(async ({ organ, posts }) => ({
      name: organ.name,
      posts,
      cases: await casesOf(house, organ, today),
      calendar: calendarFor(organ.settings),
    })),
  );
  return feedOf(organs, today);
}

async function casesOf({ db }: House, organ: OrganRow, today: Day): Promise<CaseDays[]> {
  const rows = await db
    .selectFrom('request_case')
    .select('state')
    .where('organ_id', '=', organ.organ_id)
    .where('open', '=', true)
    .where('voided', '=', false)
    .orderBy('next_on')
    .orderBy('id')
    .execute();
  return rows.map(({ state }) => {
    const { id: caseId, kind, stage, number } = state;
    const days = dueDays(state, today, calendarFor(organ.settings));
    return { caseId, number: caseNumber(number), kind, stage, posts: actingPosts(state), days };
  });
}
