import { describe, expect, it } from 'vitest';
import { tariffs } from '../../../law/fees/processing-fee.ts';
import { feeByItems, feeByPages, feeOfItem, itemBands, latestTariff, pageBands, tariffOn } from './fee.ts';

describe('the fee by item', () => {
  it.each([
    [0, 0],
    [1, 0],
    [10, 0],
    [11, 100],
    [20, 1000],
    [30, 2000],
    [31, 2200],
    [40, 4000],
    [41, 4300],
    [50, 7000],
    [60, 11000],
  ])('of %i in a month is %i 元', (n, yuan) => {
    expect(feeByItems(n)).toBe(yuan);
  });

  it.each([
    [1, 0],
    [10, 0],
    [11, 100],
    [30, 100],
    [31, 200],
    [40, 200],
    [41, 300],
    [50, 300],
    [51, 400],
    [60, 400],
  ])('of item %i alone is %i 元', (i, yuan) => {
    expect(feeOfItem(i)).toBe(yuan);
  });

  it('grows with each item by what that item costs', () => {
    for (let i = 1; i <= 500; i++) expect(feeByItems(i) - feeByItems(i - 1), `item ${i}`).toBe(feeOfItem(i));
  });

  it('agrees with the formula of the rule', () => {
    const rate = (i: number): number => (i <= 10 ? 0 : i <= 30 ? 100 : 100 * (1 + Math.ceil((i - 30) / 10)));
    for (let i = 1; i <= 500; i++) expect(feeOfItem(i), `item ${i}`).toBe(rate(i));
  });
});

describe('the fee by page', () => {
  it.each([
    [0, 0],
    [30, 0],
    [31, 10],
    [68, 380],
    [100, 700],
    [101, 720],
    [150, 1700],
    [200, 2700],
    [201, 2740],
    [250, 4700],
  ])('of %i is %i 元', (pages, yuan) => {
    expect(feeByPages(pages)).toBe(yuan);
  });
});

it('explains itself in bands that leave nothing out', () => {
  expect(itemBands(42)).toEqual([
    { from: 1, to: 10, yuan: 0 },
    { from: 11, to: 30, yuan: 100 },
    { from: 31, to: 40, yuan: 200 },
    { from: 41, to: 42, yuan: 300 },
  ]);
  expect(pageBands(201).at(-1)).toEqual({ from: 201, to: 201, yuan: 40 });
});

it('has no tariff for requests received before 2021', () => {
  expect(tariffOn('2020-12-31')).toBeNull();
  expect(tariffOn('2021-01-01')).toBe(tariffs[0]);
  expect(latestTariff.notice).toBe('国办函〔2020〕109号');
});
