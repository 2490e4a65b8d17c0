import { type Box, fontSize, type Layout, type Series } from './layout.ts';

/** Numbers at the places that were found for them. */
export function Values({ labels }: { labels: { text: string; box: Box }[] }) {
  return labels.map(({ text, box }, i) => (
    <text key={i} className="value" x={box.x + box.width / 2} y={box.y + fontSize} textAnchor="middle">
      {text}
    </text>
  ));
}

/** Whether nothing at all is known for a label. */
export const isGap = (series: readonly Series[], index: number): boolean =>
  series.every(({ points }) => points[index]?.value == null);

/** A dash for each label that nothing is known for: it is not 0. */
export function Gap({ layout, series }: { layout: Layout; series: Series[] }) {
  const { middle, plot } = layout;
  return (series[0]?.points ?? []).map(({ label }, i) =>
    isGap(series, i) ? (
      <text key={label} className="gap" x={middle(i)} y={plot.y + plot.height - 4} textAnchor="middle">
        —
      </text>
    ) : null,
  );
}
