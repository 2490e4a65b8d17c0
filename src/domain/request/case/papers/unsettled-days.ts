import type { Day } from '../../../calendar/day.ts';
import type { Unsettled } from '../../../calendar/provisional.ts';
import type { UnsettledDays } from '../../../letter/unsettled.ts';
import { caseClock } from '../clock.ts';
import { answerBy, payBy } from '../limits.ts';
import type { CaseState } from '../state.ts';
import type { Known } from './known.ts';

type End = Unsettled & { day: Day | null };

/** The ends among them that may still move, as a document keeps them. */
export const unsettledOf = (ends: Readonly<Record<string, End | null>>): UnsettledDays =>
  Object.fromEntries(
    Object.entries(ends).flatMap(([key, end]) =>
      end?.provisional && end.day !== null ? [[key, { day: end.day, provisional: true, years: end.years }]] : [],
    ),
  );

/** The days that the house writes into the document of an event and that may still move. */
export function unsettledDays(letter: string, { before, after, today, calendar }: Known): UnsettledDays {
  const dueOf = (state: CaseState): End => {
    const { due, provisional, years } = caseClock(state, today, calendar);
    return { day: due, provisional, years };
  };
  const [was, is] = [dueOf(before), dueOf(after)];
  switch (letter) {
    case 'D06':
      return unsettledOf({ dueOn: was, newDueOn: is });
    case 'D30':
      return unsettledOf({ expiredOn: before.clarification && answerBy(before.clarification, calendar) });
    case 'D31':
      return unsettledOf({ expiredOn: before.fee && payBy(before.fee, calendar) });
    default:
      return unsettledOf({ dueOn: was.day === null ? is : was });
  }
}
