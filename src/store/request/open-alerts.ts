import type { Day } from '../../domain/calendar/day.ts';
import { alertsOf, remedyAlert } from '../../domain/request/case/alerts.ts';
import type { CaseAlerts } from '../../domain/request/case/case-alerts.ts';
import type { OrganKey, Reader } from '../database.ts';
import { inOrganSnapshot } from '../snapshot.ts';
import { calendarFor } from './case-calendar.ts';
import { openCases, openRemedies } from './open-cases.ts';

/** The open cases of an organ that somebody should know of today, by what is due first. */
export function openAlerts(db: Reader, organ: OrganKey, today: Day): Promise<CaseAlerts[]> {
  return inOrganSnapshot(db, organ, async (db, organ) => {
    const calendar = calendarFor(organ.settings);
    const cases = (await openCases(db, organ)).map(({ open, state }) => ({
      ...open,
      alerts: alertsOf(state, today, calendar),
    }));
    const remedies = (await openRemedies(db, organ)).map(({ open, remedy }) => ({
      ...open,
      alerts: [remedyAlert(remedy, today, calendar)].filter((alert) => alert !== null),
    }));
    return [...cases, ...remedies].filter(({ alerts }) => alerts.length > 0);
  });
}
