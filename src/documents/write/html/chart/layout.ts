import { nice, ticks } from 'd3-array';

/** One line or one colour of bars: a value for each label of the axis, null where nothing is known. Values are 0 or more. */
export interface Series {
  name: string;
  points: { label: string; value: number | null }[];
}

/** A rectangle in px from the top left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The size of every text of a chart, in px. */
export const fontSize = 13;

/** About how wide a text is in px: a Chinese character is as wide as high, a digit or letter about 0.6 of that. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, char) => width + (char.charCodeAt(0) > 0xff ? 1 : 0.6) * fontSize, 0);

/** Where the parts of a chart stand, in px. It is never drawn smaller than this: what is wider than a phone scrolls. */
export interface Layout {
  width: number;
  height: number;
  /** The area that values are drawn in. */
  plot: Box;
  /** The room of one label of the axis. */
  slot: number;
  /** The middle of a label's room. */
  middle: (index: number) => number;
  y: (value: number) => number;
  ticks: { value: number; text: string }[];
  /** Every how many labels one is printed, so that none touches the next. */
  every: number;
}

const top = 40;
const bottom = 28;
const plotHeight = 190;
const gap = 8;
/** A few labels do not spread out, many stand as close as their bars allow. */
const slotWidth = { comfortable: 480, narrowest: 38, widest: 132 };

/** Lays out a chart for the labels of its axis and the highest of its values. */
export function layoutOf(series: readonly Series[]): Layout {
  const labels = series[0]?.points.map((point) => point.label) ?? [];
  const values = series.flatMap((one) => one.points.flatMap(({ value }) => (value === null ? [] : [value])));
  const whole = values.every(Number.isInteger);
  const highest = Math.max(whole ? 1 : 0, ...values) || 1;
  const [, limit] = nice(0, highest, 4);
  const steps = ticks(0, limit, 4).filter((tick) => !whole || Number.isInteger(tick));
  const texts = steps.map((value) => ({ value, text: tickText(value) }));
  const even = slotWidth.comfortable / Math.max(1, labels.length);
  const slot = Math.min(slotWidth.widest, Math.max(slotWidth.narrowest, even));
  const longest = Math.max(0, ...labels.map(widthOf));
  // A label that is wider than its room sticks out at both ends of the axis.
  const edge = (longest - slot) / 2;
  const left = Math.max(edge, Math.max(...texts.map(({ text }) => widthOf(text))) + gap);
  const plot = { x: left, y: top, width: slot * labels.length, height: plotHeight };
  return {
    width: Math.ceil(left + plot.width + Math.max(edge, gap)),
    height: top + plotHeight + bottom,
    plot,
    slot,
    middle: (index) => left + slot * (index + 0.5),
    y: (value) => top + plotHeight * (1 - Math.max(0, value) / limit),
    ticks: texts,
    every: Math.max(1, Math.ceil((longest + 6) / slot)),
  };
}

/** 1200万: a value of the axis, short. */
const tickText = (value: number): string => (value >= 100_000 ? `${value / 10_000}万` : String(value));

/** The label of a value where it stands free of all that is drawn already; null where it does not. */
export function freePlace(text: string, x: number, baselines: number[], taken: Box[], plot: Box): Box | null {
  const width = widthOf(text);
  for (const baseline of baselines) {
    const box = { x: x - width / 2, y: baseline - fontSize, width, height: fontSize + 2 };
    if (box.x < plot.x - 5 || box.x + width > plot.x + plot.width + gap) continue;
    if (!taken.some((other) => touches(box, other))) return box;
  }
  return null;
}

const touches = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
