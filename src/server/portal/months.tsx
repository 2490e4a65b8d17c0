import type { CountedDay } from '../../domain/calendar/clock.ts';
import { dayInWords, weekdayOf } from '../../domain/calendar/day.ts';

const marks = { workday: '', makeup: '班', weekend: '休', holiday: '节', paused: '停' } as const;

/** The days on the way to a due day as wall calendars, Monday first, with what the marks mean. */
export function Months({ days }: { days: readonly CountedDay[] }) {
  let counted = 0;
  const shown = days.map((day) => ({ ...day, nth: day.counts ? ++counted : null }));
  const months = [...new Set(shown.map(({ date }) => date.slice(0, 7)))];
  return (
    <>
      <div className="months">
        {months.map((month) => {
          const ofMonth = shown.filter(({ date }) => date.startsWith(month));
          const lead = (weekdayOf(ofMonth[0]!.date) + 6) % 7;
          const cells = [...Array<null>(lead).fill(null), ...ofMonth];
          const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, i) => cells.slice(i * 7, i * 7 + 7));
          return (
            <table className="month" key={month}>
              <caption>{dayInWords(ofMonth[0]!.date).replace(/\d+日$/, '')}</caption>
              <thead>
                <tr>
                  {[...'一二三四五六日'].map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {weeks.map((week, w) => (
                  <tr key={`${month}-${w}`}>
                    {Array.from({ length: 7 }, (_, i) => week[i] ?? null).map((day, i) =>
                      day === null ? (
                        <td key={`${month}-${w}-${i}`} />
                      ) : (
                        <td key={day.date} className={day.date === days.at(-1)!.date ? 'last' : day.kind}>
                          <span className="date">{Number(day.date.slice(8))}</span>
                          <span className="nth">{`${day.nth ?? ''}${marks[day.kind]}`}</span>
                        </td>
                      ),
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          );
        })}
      </div>
      <p className="muted">数字是第几个工作日；休是周末，节是放假，停是征求意见，班是调休上班。</p>
    </>
  );
}
