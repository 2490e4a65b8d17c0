import type { Day } from '../calendar/day.ts';
import { type Band, itemBands, pageBands, tariffOn, yuanOf } from '../request/fee.ts';
import type { LetterFields } from './values.ts';

/** How a request is charged: as the `from`th to `to`th item of its applicant's month, or by its pages. */
export type Charge = { method: 'items'; from: number; to: number } | { method: 'pages'; pages: number };

/** The calculation of a fee notice (D09) by the tariff of the day of receipt; null before there was one. */
export function feeFields(charge: Charge, received: Day): LetterFields | null {
  const tariff = tariffOn(received);
  if (!tariff) return null;
  const bands =
    charge.method === 'pages'
      ? pageBands(charge.pages, tariff)
      : itemBands(charge.to, tariff)
          .map((band) => ({ ...band, from: Math.max(band.from, charge.from) }))
          .filter(({ from, to }) => from <= to);
  const unit = charge.method === 'pages' ? '页' : '件';
  return {
    method: charge.method,
    bands: bands.map((band) => rowOf(band, unit)),
    amount: yuanOf(bands) * 100,
  };
}

/** Money in 分. */
const rowOf = (band: Band, unit: string) => ({
  band: band.from === band.to ? `第${band.from}${unit}` : `第${band.from}${unit}至第${band.to}${unit}`,
  quantity: band.to - band.from + 1,
  price: band.yuan * 100,
  subtotal: yuanOf([band]) * 100,
});
