import { type Box, freePlace, type Layout, type Series } from './layout.ts';
import { Gap, isGap, Values } from './values.tsx';

/** The widest bar, in px. */
const widest = 30;

/** Bars side by side above each label; a number stands over its bar where there is room for it. */
export function Bars({ layout, series }: { layout: Layout; series: Series[] }) {
  const { slot, middle, y, plot } = layout;
  const pitch = Math.min(widest + 4, (slot - 8) / series.length);
  const floor = plot.y + plot.height;
  const bars = series.flatMap(({ points }, s) =>
    points.map(({ value }, i) => {
      const x = middle(i) + pitch * (s - series.length / 2);
      const at = value === null ? floor : y(value);
      const box: Box | null = value === null ? null : { x: x + 1, y: at, width: pitch - 2, height: floor - at };
      return { s, i, value, x, at, box };
    }),
  );
  const taken: Box[] = bars.flatMap(({ box }) => box ?? []);
  const labels = bars.flatMap(({ i, value, x, at }) => {
    if (isGap(series, i)) return [];
    const text = value === null ? '—' : String(value);
    const box = freePlace(text, x + pitch / 2, [at - 4], taken, plot);
    if (box) taken.push(box);
    return box ? [{ text, box }] : [];
  });
  return (
    <>
      {bars.map(({ s, box }, i) => box && <rect key={i} className={`bar s${s}`} {...box} />)}
      <Gap layout={layout} series={series} />
      <Values labels={labels} />
    </>
  );
}
