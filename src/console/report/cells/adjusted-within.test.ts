import { describe, expect, it } from 'vitest';
import { adjustedWithin } from './adjusted-within.ts';

const received = { cell: 'requests.new_received.natural_person' };
const granted = { cell: 'requests.results.granted.legal_other' };
const upheld = { cell: 'remedies.litigation_direct.upheld' };
const all = [received, granted, upheld];

describe('what was filled in within a number', () => {
  it.each([
    ['a total of a row', 'requests.new_received.total', [received]],
    ['a total of a column of results', 'requests.results.total.legal_other', [granted]],
    ['a total of another column', 'requests.results.total.natural_person', []],
    ['the total of all results', 'requests.results.total.total', [granted]],
    ['a total of a block of table 四', 'remedies.litigation_direct.total', [upheld]],
    ['a living number that adds up totals', 'sum.litigation', [upheld]],
    ['a cell that is filled in itself', 'requests.new_received.natural_person', []],
    ['a fact that no cell holds', 'fact.postings', []],
  ])('%s', (_, key, found) => {
    expect(adjustedWithin(key, all)).toEqual(found);
  });
});
