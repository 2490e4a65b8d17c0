import type { CaseView } from '../../../contract/cases.ts';
import { dayInWords } from '../../../domain/calendar/day.ts';
import { whyProvisional } from '../../../domain/calendar/provisional.ts';
import { Readable } from '../../parts/readable.tsx';
import { weekdayOf } from '../urgency.ts';

/** Every day from the receipt to the due day: counted or not, and why. */
export function DueDays({ page: { clock } }: { page: CaseView }) {
  return (
    <Readable label="逐日说明">
      <p className="modal-words">
        {clock.why}
        {whyProvisional(clock)}
      </p>
      <table className="due-days">
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">算不算，为什么</th>
          </tr>
        </thead>
        <tbody>
          {clock.days.map(({ date, counts, why }) => (
            <tr key={date} className={counts ? 'counts' : ''}>
              <th scope="row">
                {dayInWords(date)} {weekdayOf(date)}
              </th>
              <td>{counts ? why : `不计：${why}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Readable>
  );
}
