import { ScrollRegion } from '../scroll-region.tsx';
import { Bars } from './bars.tsx';
import { type Layout, layoutOf, type Series } from './layout.ts';
import { Lines, Mark } from './lines.tsx';

/**
 * A chart as SVG, drawn without a script: bars for what happened in a year, a line for what stood at its end. It has
 * classes and no styles of its own (`chartStyles` has them). A null is a gap, printed as —. Put a table beside it: the
 * table is what is read aloud.
 */
export function Chart({
  kind,
  title,
  unit,
  series,
}: {
  kind: 'bar' | 'line';
  /** What the chart shows, for its label. */
  title: string;
  unit: string;
  /** One to four, all with the same labels in the same order. */
  series: Series[];
}) {
  const layout = layoutOf(series);
  return (
    <figure className="chart">
      <figcaption>
        {series.map(({ name }, i) => (
          <span key={name}>
            <Swatch kind={kind} of={i} />
            {name}
          </span>
        ))}
      </figcaption>
      <ScrollRegion label={`图：${title}`}>
        <svg
          role="img"
          aria-label={describe(kind, title, unit, series)}
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
        >
          <Axes layout={layout} unit={unit} labels={series[0]?.points.map((point) => point.label) ?? []} />
          {kind === 'bar' ? <Bars layout={layout} series={series} /> : <Lines layout={layout} series={series} />}
        </svg>
      </ScrollRegion>
    </figure>
  );
}

function describe(kind: 'bar' | 'line', title: string, unit: string, series: Series[]): string {
  const labels = series[0]?.points.map((point) => point.label) ?? [];
  const span = labels.length > 1 ? `${labels[0]}至${labels.at(-1)}` : (labels[0] ?? '');
  const names = series.map(({ name }) => name).join('、');
  return `${kind === 'bar' ? '柱形图' : '折线图'}：${title}，${span}，${names}，单位${unit}。各数见表。`;
}

function Axes({ layout, unit, labels }: { layout: Layout; unit: string; labels: string[] }) {
  const { plot, ticks, y, middle, every } = layout;
  return (
    <>
      <text className="unit" x={0} y={14}>{`单位：${unit}`}</text>
      {ticks.map(({ value, text }) => (
        <g key={value} className={value === 0 ? 'zero' : 'tick'}>
          <line x1={plot.x} x2={plot.x + plot.width} y1={y(value)} y2={y(value)} />
          <text x={plot.x - 6} y={y(value) + 4} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {labels.map((label, i) =>
        i % every === 0 ? (
          <text key={label} x={middle(i)} y={plot.y + plot.height + 20} textAnchor="middle">
            {label}
          </text>
        ) : null,
      )}
    </>
  );
}

function Swatch({ kind, of }: { kind: 'bar' | 'line'; of: number }) {
  return (
    <svg aria-hidden="true" width={28} height={14}>
      {kind === 'bar' ? (
        <rect className={`bar s${of}`} x={7} y={1} width={14} height={12} />
      ) : (
        <g className={`line s${of}`}>
          <path d="M1 7H27" />
          <Mark of={of} x={14} y={7} />
        </g>
      )}
    </svg>
  );
}
