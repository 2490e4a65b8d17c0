import { type Period, periods } from '../../../law/statutes/periods.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import { type End, endOfPeriod } from '../calendar/period.ts';

/** A 行政复议 or 行政诉讼 as the organ's own deadline in it asks. */
export interface RemedyCase {
  kind: string;
  procedure: string | null;
  /** The day the copy of the application or of the complaint came. */
  received_on: Day | null;
  answered_on: Day | null;
  concluded_on: Day | null;
}

/**
 * The last day to hand in the answer and the evidence: 10 working days in 行政复议, 5 in the simplified procedure
 * (行政复议法 Arts 48, 54), 15 days in court (行政诉讼法 Art. 67). Null where nothing is due.
 */
export function answerDue(
  { kind, procedure, received_on, answered_on, concluded_on }: RemedyCase,
  calendar: Calendar,
): End | null {
  if (received_on === null || answered_on !== null || concluded_on !== null) return null;
  return endOfPeriod(received_on, periodOf(kind, procedure), calendar);
}

const periodOf = (kind: string, procedure: string | null): Period => {
  if (kind !== 'reconsideration') return periods.courtAnswer;
  return procedure === 'simplified' ? periods.simplifiedAnswer : periods.reconsiderationAnswer;
};
