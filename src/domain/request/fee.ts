import { type Tariff, tariffs } from '../../../law/fees/processing-fee.ts';
import type { Day } from '../calendar/day.ts';

/** Items or pages `from`–`to` (both counted from 1), at `yuan` 元 each. */
export interface Band {
  from: number;
  to: number;
  yuan: number;
}

export const latestTariff: Tariff = tariffs.at(-1)!;

/** The tariff of requests received on a day; null before the first one, when nothing could be charged under it. */
export const tariffOn = (received: Day): Tariff | null =>
  tariffs.findLast((tariff) => tariff.since <= received) ?? null;

/** 按件: the bands that `n` items of one applicant in one natural month fall into. */
export function itemBands(n: number, { items }: Tariff = latestTariff): Band[] {
  const bands = tierBands(n, items.tiers);
  let { upTo, yuan } = items.tiers.at(-1)!;
  for (; upTo < n; upTo += items.block) {
    yuan += items.dearer;
    bands.push({ from: upTo + 1, to: Math.min(n, upTo + items.block), yuan });
  }
  return bands;
}

/** 按量: the bands that `n` pages of one request fall into. */
export function pageBands(n: number, { pages }: Tariff = latestTariff): Band[] {
  return tierBands(n, [...pages.tiers, { upTo: Number.POSITIVE_INFINITY, yuan: pages.beyond }]);
}

/** The fee of `n` items of one applicant in one natural month, in 元 (109号, 按件). */
export const feeByItems = (n: number, tariff?: Tariff): number => yuanOf(itemBands(n, tariff));

/** The fee of `n` pages of one request, in 元 (109号, 按量). Pages of several requests are never added up. */
export const feeByPages = (n: number, tariff?: Tariff): number => yuanOf(pageBands(n, tariff));

/** What the `i`-th item of the month costs by itself, in 元; it keeps its number when it is charged by pages. */
export const feeOfItem = (i: number, tariff?: Tariff): number => itemBands(i, tariff).at(-1)!.yuan;

function tierBands(n: number, tiers: Tariff['items']['tiers']): Band[] {
  return tiers
    .map(({ upTo, yuan }, i) => ({ from: (tiers[i - 1]?.upTo ?? 0) + 1, to: Math.min(n, upTo), yuan }))
    .filter(({ from, to }) => from <= to);
}

/** What bands cost together, in 元. */
export const yuanOf = (bands: readonly Band[]): number =>
  bands.reduce((sum, { from, to, yuan }) => sum + (to - from + 1) * yuan, 0);
