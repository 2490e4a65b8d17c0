import { type Day, dayInChina } from '../../domain/calendar/day.ts';
import { newerCalendar } from '../../domain/organ/counted-by.ts';
import { decideCalendar } from '../../domain/organ/decider.ts';
import { caseClock } from '../../domain/request/case/clock.ts';
import type { CaseState } from '../../domain/request/case/state.ts';
import type { OrganKey, OrganRow, Reader, Tx } from '../database.ts';
import type { House } from '../house.ts';
import type { Outcome } from '../ledger/transact.ts';
import { onOrgan } from '../organ.ts';
import { inOrganSnapshot } from '../snapshot.ts';
import { calendarFor } from './case-calendar.ts';
import { projectCases } from './case-projection.ts';
import { openWords } from './case-text.ts';
import { openCases } from './open-cases.ts';

/** An open case whose reply would be due on another day. */
export interface MovedCase {
  id: string;
  number: string;
  from: Day | null;
  to: Day | null;
  /** Whether the new day may still move. */
  provisional: boolean;
}

/** What newer notices of holidays would move; null where there are none that the organ does not count by yet. */
export function calendarChange(
  house: Pick<House, 'now'>,
  db: Reader,
  organ: OrganKey,
): Promise<{ known: Day; title: string; moved: MovedCase[] } | null> {
  return inOrganSnapshot(db, organ, async (db, organ) => {
    const newer = newerCalendar(organ.settings);
    if (!newer) return null;
    const [before, after] = [calendarFor(organ.settings), calendarFor(newer.calendar)];
    const today = dayInChina(house.now());
    const moved = (await openCases(db, organ)).sort(byNumber).flatMap(({ open, state }): MovedCase[] => {
      const from = caseClock(state, today, before).due;
      const { due: to, provisional } = caseClock(state, today, after);
      return from === to ? [] : [{ id: state.id, number: open.number, from, to, provisional }];
    });
    return { known: newer.calendar.calendar_as_of, title: newer.title, moved };
  });
}

const byNumber = ({ state: { number: a } }: { state: CaseState }, { state: { number: b } }: { state: CaseState }) =>
  a.year - b.year || a.serial - b.serial;

/** Counts by the newer notices from now on: the days of the open cases move, and no other. */
export const adoptCalendar = (house: House, actor: string, organId: string): Promise<Outcome> =>
  onOrgan(
    house,
    actor,
    organId,
    (state) => decideCalendar(state, dayInChina(house.now())),
    (tx, organ) => projectOpen(house, tx, organ),
  );

async function projectOpen(house: House, tx: Tx, organ: OrganRow): Promise<void> {
  const states = (await openCases(tx, organ)).map(({ state }) => state);
  const words = await openWords(house, tx, organ.organ_id, states);
  const cases = states.map((state) => ({ state, words: words.get(state.id)! }));
  await projectCases(tx, house, organ.organ_id, calendarFor(organ.settings), cases);
}
