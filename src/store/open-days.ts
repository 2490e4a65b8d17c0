import type { Day } from '../domain/calendar/day.ts';
import { dueDays, remedyDay } from '../domain/request/case/alerts.ts';
import { actingPosts, type CaseDays } from '../domain/request/case/case-alerts.ts';
import { type FeedEvent, feedOf } from '../domain/request/case/feed.ts';
import { caseNumber } from '../domain/request/case/number.ts';
import type { RemedyCase } from '../domain/request/remedy-answer.ts';
import { type OrganRow, query } from './database.ts';
import type { House } from './house.ts';
import { postsByOrgan } from './people.ts';
import { calendarFor } from './request/case-calendar.ts';

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

/** The organ's own answers in cases of 行政复议 and 行政诉讼 that are not handed in yet. */
async function remediesOf({ db }: House, organ: OrganRow): Promise<CaseDays[]> {
  const { rows } = await db.executeQuery<RemedyCase & { id: string; case_no: string | null }>(
    query(
      `select id, case_no, kind, procedure, received_on, answered_on, concluded_on from remedy
       where organ_id = $1 and not voided and answered_on is null and concluded_on is null and received_on is not null
       order by received_on, id`,
      [organ.organ_id],
    ) as never,
  );
  return rows.flatMap(({ id, case_no, ...remedy }): CaseDays[] => {
    const day = remedyDay(remedy, calendarFor(organ.settings));
    const number = case_no ?? '（案号已清除）';
    return day ? [{ caseId: id, number, kind: 'remedy', stage: null, posts: ['clerk', 'reviewer'], days: [day] }] : [];
  });
}
