import { reminders } from '../../../../law/request/limits.ts';
import type { Calendar } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { provisionalMark, whyProvisional } from '../../calendar/provisional.ts';
import type { Post } from '../../organ/posts.ts';
import type { CaseDays } from './case-alerts.ts';
import { workingDaysBefore, workingDaysLeft } from './days-left.ts';
import { nextStep } from './next-step.ts';
import { stageTerm } from './terms.ts';

/** One day in somebody's calendar. */
export interface FeedEvent {
  /** Stays while the day moves, so that the calendar moves it, too. */
  uid: string;
  day: Day;
  title: string;
  description: string;
  /** The days on which the calendar is to remind of it. */
  remindOn: Day[];
}

/** An organ in which a person holds posts, and the days of its open cases. */
export interface FeedOrgan {
  name: string;
  posts: readonly Post[];
  cases: readonly CaseDays[];
  /** The calendar that the organ counts by. */
  calendar: Calendar;
}

/** The days that a person is to keep in all his organs. Nothing that was typed is in them. */
export function feedOf(organs: readonly FeedOrgan[], today: Day): FeedEvent[] {
  const several = organs.length > 1;
  return organs.flatMap(({ name, posts, cases, calendar }) =>
    cases
      .filter((one) => one.posts.some((post) => posts.includes(post)))
      .flatMap((one) =>
        one.days.map(({ key, no, label, day, ...unsettled }): FeedEvent => {
          const left = workingDaysLeft(today, day, calendar);
          const what = `${one.kind === 'correction' ? '更正 ' : ''}${one.number}　${label}期限${provisionalMark(unsettled)}`;
          return {
            uid: `${one.caseId}-${key}${no === null ? '' : `-${no}`}@mingce`,
            day,
            title: several ? `${what}　${name}` : what,
            description: [
              one.stage ? `现在是“${stageTerm(one.stage).label}”。` : '',
              nextStep(one, { key, left }),
              whyProvisional(unsettled),
            ].join(''),
            remindOn: reminders[key].map((left) => workingDaysBefore(day, left, calendar)),
          };
        }),
      ),
  );
}
