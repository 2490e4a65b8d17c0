import { holidayNotices } from '../../law/calendar/index.ts';

/**
 * The reply clock written a second time, to check the first: one row of bits for the days of 2018 to 2040, prefix sums
 * and a binary search. It shares the notices with the product, and no code; the statutory holidays of the years without
 * a notice that a clock can reach are written here by hand.
 */
const epoch = Date.UTC(2018, 0, 1);
const size = Math.round((Date.UTC(2041, 0, 1) - epoch) / 86_400_000);
const indexOf = (day: string): number =>
  Math.round((Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8)) - epoch) / 86_400_000);
const dayAt = (index: number): string => {
  const date = new Date(epoch + index * 86_400_000);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
};

/** 1 where the day is worked. 2018-01-01 was a Monday. */
const worked = Uint8Array.from({ length: size }, (_, i) => (i % 7 < 5 ? 1 : 0));
for (const { festivals } of holidayNotices) {
  for (const { from, to } of festivals) worked.fill(0, indexOf(from), indexOf(to) + 1);
  for (const { work } of festivals) for (const day of work ?? []) worked[indexOf(day)] = 1;
}
const statutory = [
  '2027-01-01 2027-02-05 2027-02-06 2027-02-07 2027-02-08 2027-04-05 2027-05-01 2027-05-02 2027-06-09 2027-09-15',
  '2027-10-01 2027-10-02 2027-10-03 2028-01-01 2028-01-25 2028-01-26 2028-01-27 2028-01-28 2028-04-04 2028-05-01',
  '2028-05-02 2028-05-28 2028-10-01 2028-10-02 2028-10-03',
];
for (const day of statutory.join(' ').split(' ')) worked[indexOf(day)] = 0;
const firstKnown = indexOf('2019-01-01');
const firstUnknown = indexOf('2027-01-01');

export interface SecondClock {
  receipt: string;
  days: number;
  extend: number;
  pauses: readonly { from: string; to: string }[];
  restart?: string;
}

/** The due day, whether it is provisional, and the bits of the days up to it. */
export function secondDue({ receipt, days, extend, pauses, restart }: SecondClock): {
  due: string;
  provisional: boolean;
  bits: string;
} {
  const start = indexOf(restart ?? receipt);
  const total = restart ? days : days + extend;
  const bits = worked.slice(start + 1, start + 1 + 1500);
  for (const { from, to } of pauses) {
    if (restart && indexOf(from) < start) continue;
    bits.fill(0, Math.max(0, indexOf(from) - start), Math.max(0, indexOf(to) - start));
  }
  const sums = Int32Array.from(bits);
  for (let i = 1; i < sums.length; i++) sums[i]! += sums[i - 1]!;
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! >= total) high = middle;
    else low = middle + 1;
  }
  const due = start + 1 + low;
  return {
    due: dayAt(due),
    provisional: due >= firstUnknown || start + 1 < firstKnown,
    bits: bits.subarray(0, low + 1).join(''),
  };
}
