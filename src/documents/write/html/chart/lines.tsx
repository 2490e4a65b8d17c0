import { type Box, freePlace, type Layout, type Series } from './layout.ts';
import { Gap, Values } from './values.tsx';

/** Half the width of a mark, in px. */
const half = 4;

/** A line for each series, broken where a value is not known; its marks tell it apart without colour. */
export function Lines({ layout, series }: { layout: Layout; series: Series[] }) {
  const { middle, y, plot } = layout;
  const marks = series.flatMap(({ points }, s) =>
    points.flatMap(({ value }, i) =>
      value === null ? [] : [{ s, value, x: middle(i), y: y(value), valley: isValley(points, i) }],
    ),
  );
  const taken: Box[] = marks.map((mark) => ({ x: mark.x - half, y: mark.y - half, width: 2 * half, height: 2 * half }));
  const labels = marks.flatMap(({ value, x, y: at, valley }) => {
    const text = String(value);
    const [above, below] = [[at - 8], at + 20 <= plot.y + plot.height ? [at + 20] : []];
    const box = freePlace(text, x, valley ? [...below, ...above] : [...above, ...below], taken, plot);
    if (box) taken.push(box);
    return box ? [{ text, box }] : [];
  });
  return (
    <>
      {series.map(({ name, points }, s) => (
        <g key={name} className={`line s${s}`}>
          <path d={pathOf(points.map(({ value }, i) => (value === null ? null : [middle(i), y(value)])))} />
        </g>
      ))}
      {marks.map((mark, i) => (
        <g key={i} className={`line s${mark.s}`}>
          <Mark of={mark.s} x={mark.x} y={mark.y} />
        </g>
      ))}
      <Gap layout={layout} series={series} />
      <Values labels={labels} />
    </>
  );
}

/** Whether the line comes down to a point and goes up from it: its number then stands clearer below. */
function isValley(points: Series['points'], i: number): boolean {
  const own = points[i]!.value ?? 0;
  const beside = [points[i - 1]?.value, points[i + 1]?.value].filter((value) => value != null);
  return beside.length > 0 && beside.every((value) => value > own);
}

/** A path through the points that are known; it starts anew after each gap. */
function pathOf(points: ([number, number] | null)[]): string {
  return points
    .flatMap((point, i) => (point ? [`${points[i - 1] ? 'L' : 'M'}${point.map((n) => n.toFixed(1)).join(' ')}`] : []))
    .join('');
}

/** A circle, a square, a diamond or a triangle. */
export function Mark({ of, x, y }: { of: number; x: number; y: number }) {
  if (of === 0) return <circle cx={x} cy={y} r={half} />;
  if (of === 1) return <rect x={x - half} y={y - half} width={2 * half} height={2 * half} />;
  const [a, b] = [half + 1, half];
  return of === 2 ? (
    <path d={`M${x} ${y - a}l${a} ${a}l${-a} ${a}l${-a} ${-a}z`} />
  ) : (
    <path d={`M${x} ${y - a}l${a} ${a + b}h${-2 * a}z`} />
  );
}
