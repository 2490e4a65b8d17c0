import { Chart } from '../../../documents/write/html/chart/chart.tsx';
import type { Series } from '../../../documents/write/html/chart/layout.ts';
import { chartStyles } from '../../../documents/write/html/chart/styles.ts';
import { keyNumberOf, keyNumbers } from '../../../domain/report/key-numbers.ts';
import type { ReportTables } from '../../../domain/report/tables.ts';
import { nonce } from '../../look/nonce.ts';

interface Year {
  year: number;
  tables: ReportTables;
}

/** The main numbers of two years as bars, last year's beside this year's; the table below has them all. */
export function Charts({ before, now }: { before: Year; now: Year }) {
  const drawn = keyNumbers
    .filter(({ chart }) => chart === 'bar')
    .map(({ title, unit, numbers }) => ({
      title,
      unit,
      series: [before, now].map(
        ({ year, tables }): Series => ({
          name: `${year} 年`,
          points: numbers.map((number) => ({ label: number.label, value: keyNumberOf(tables, number) })),
        }),
      ),
    }))
    // Zeros alone show nothing.
    .filter(({ series }) => series.some(({ points }) => points.some(({ value }) => value)));
  if (drawn.length === 0) return null;
  return (
    <div className="charts">
      <style nonce={nonce}>{chartStyles}</style>
      {drawn.map(({ title, unit, series }) => (
        <section key={title} className="card">
          <h2>{title}</h2>
          <Chart kind="bar" title={title} unit={unit} series={series} />
        </section>
      ))}
    </div>
  );
}
