import type { Calendar } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { caseClock } from './clock.ts';
import type { CaseState } from './state.ts';
import { isOpen } from './terms.ts';

/**
 * The day by which the joint document of several cases (并案) is due: the earliest of those that are still open. Each
 * keeps its own number, due day and row. Null where none has a due day.
 */
export function jointDue(cases: readonly CaseState[], today: Day, calendar: Calendar): Day | null {
  const open = cases.filter(({ stage, voided }) => isOpen(stage) && !voided);
  return open.flatMap((state) => caseClock(state, today, calendar).due ?? []).sort()[0] ?? null;
}
