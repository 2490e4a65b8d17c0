import type { Day } from '../../domain/calendar/day.ts';
import type { Post } from '../../domain/organ/posts.ts';
import { caseActs } from '../../domain/request/case/acts/index.ts';
import { alertsOf, remedyAlert } from '../../domain/request/case/alerts.ts';
import type { CaseAlerts } from '../../domain/request/case/case-alerts.ts';
import { caseNumber } from '../../domain/request/case/number.ts';
import type { CaseState } from '../../domain/request/case/state.ts';
import type { RemedyCase } from '../../domain/request/remedy-answer.ts';
import { type OrganRow, query, type Reader } from '../database.ts';
import { calendarFor } from './case-calendar.ts';

/** The open cases of an organ that somebody should know of today, by what is due first. */
export async function openAlerts(db: Reader, organ: OrganRow, today: Day): Promise<CaseAlerts[]> {
  const { rows } = await db.executeQuery<{ state: CaseState }>(
    query(
      `select state from request_case where organ_id = $1 and open and not voided
       order by next_on nulls last, id`,
      [organ.organ_id],
    ) as never,
  );
  const calendar = calendarFor(organ.settings);
  const cases = rows
    .map(({ state }) => ({
      caseId: state.id,
      number: caseNumber(state.number),
      kind: state.kind,
      stage: state.stage,
      alerts: alertsOf(state, today, calendar),
      posts: postsFor(state),
    }))
    .filter(({ alerts }) => alerts.length > 0);
  return [...cases, ...(await remedyAlerts(db, organ, today))];
}

/** The organ's own answers in cases of 行政复议 and 行政诉讼 that are not handed in yet. */
async function remedyAlerts(db: Reader, organ: OrganRow, today: Day): Promise<CaseAlerts[]> {
  const { rows } = await db.executeQuery<RemedyCase & { id: string; case_no: string | null }>(
    query(
      `select id, case_no, kind, procedure, received_on, answered_on, concluded_on from remedy
       where organ_id = $1 and not voided and answered_on is null and concluded_on is null and received_on is not null
       order by received_on, id`,
      [organ.organ_id],
    ) as never,
  );
  const calendar = calendarFor(organ.settings);
  return rows.flatMap(({ id, case_no, ...remedy }): CaseAlerts[] => {
    const alert = remedyAlert(remedy, today, calendar);
    const number = case_no ?? '（案号已清除）';
    return alert
      ? [{ caseId: id, number, kind: 'remedy', stage: null, alerts: [alert], posts: ['clerk', 'reviewer'] }]
      : [];
  });
}

/** The acts that bring a case forward from a state; those that mend or end it are for any day. */
const mending = new Set([
  'amend',
  'void',
  'withdraw',
  'join',
  'leave',
  'propose_publication',
  'add_files',
  'issue_letter',
]);

const postsFor = ({ kind, stage }: CaseState): Post[] => [
  ...new Set(
    caseActs
      .filter(({ key }) => !mending.has(key))
      .flatMap(({ transitions }) =>
        transitions
          .filter(({ kinds, from }) => kinds.includes(kind) && from.includes(stage))
          .flatMap(({ posts }) => posts),
      ),
  ),
];
