/**
 * Where moon and sun stand, by Meeus, Astronomical Algorithms (chapters 25 and 49): good to half a minute for the moon
 * and to a quarter of an hour for the sun. Days are counted from 1970-01-01 in Beijing's time, with their fraction.
 */
const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
const beijing = 8 / 24;
/** Terrestrial time is so much ahead of universal time between 2008 and 2040, in days. */
const ahead = 72 / 86_400;
const epoch = 2_440_587.5;

/** Amplitude in days, and the multiples of the sun's anomaly, of the moon's, and of its latitude. */
const terms: readonly [number, number, number, number][] = [
  [-0.4072, 0, 1, 0],
  [0.17241, 1, 0, 0],
  [0.01608, 0, 2, 0],
  [0.01039, 0, 0, 2],
  [0.00739, -1, 1, 0],
  [-0.00514, 1, 1, 0],
  [0.00208, 2, 0, 0],
  [-0.00111, 0, 1, -2],
  [-0.00057, 0, 1, 2],
  [0.00056, 1, 2, 0],
  [-0.00042, 0, 3, 0],
  [0.00042, 1, 0, 2],
  [0.00038, 1, 0, -2],
  [-0.00024, -1, 2, 0],
  [-0.00007, 2, 1, 0],
  [0.00004, 0, 2, -2],
  [0.00004, 3, 0, 0],
];

/** The `k`-th new moon after that of 6 January 2000. */
export function newMoon(k: number): number {
  const t = k / 1236.85;
  const sun = 2.5534 + 29.1053567 * k;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
  const eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t;
  let julian = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t * t;
  julian += -0.00017 * sin(node) + 0.000325 * sin(299.77 + 0.107408 * k);
  for (const [days, a, b, c] of terms)
    julian += days * eccentricity ** Math.abs(a) * sin(a * sun + b * moon + c * latitude);
  return julian - ahead - epoch + beijing;
}

/** The new moons of a year, with one before and one after. */
export function newMoons(year: number): number[] {
  const first = Math.floor((year - 2000) * 12.3685) - 1;
  return Array.from({ length: 16 }, (_, i) => newMoon(first + i));
}

/** The apparent longitude of the sun, in degrees. */
export function sunAt(day: number): number {
  const t = (day - beijing + epoch + ahead - 2_451_545) / 36_525;
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t;
  const centre = (1.914602 - 0.004817 * t) * sin(anomaly) + 0.019993 * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly);
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
  const apparent = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
  return ((apparent % 360) + 360) % 360;
}
