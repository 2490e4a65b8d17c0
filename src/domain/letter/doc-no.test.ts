import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDocNo, parseDocNo, suggestedPrefix } from './doc-no.ts';

describe('发文字号', () => {
  it('is printed without 第 and without leading zeros, unless the organ keeps to 第', () => {
    const number = { prefix: suggestedPrefix('册政', 'reply'), year: 2024, serial: 1 };
    expect(formatDocNo(number)).toBe('册政公开〔2024〕1号');
    expect(formatDocNo({ ...number, prefix: suggestedPrefix('册政', 'clarify') }, true)).toBe(
      '册政公开补〔2024〕第1号',
    );
  });

  it('is read in the brackets that people type', () => {
    const read = { prefix: '册政公开', year: 2024, serial: 12 };
    for (const text of [
      '册政公开〔2024〕12号',
      '册政公开[2024]第012号',
      '册政公开（２０２４）１２号',
      ' 册政公开【2024】12 号',
    ])
      expect(parseDocNo(text), text).toEqual(read);
    for (const text of ['册政公开2024-12', '〔2024〕12号', '册政公开〔24〕12号', '册政公开〔2024〕0号', ''])
      expect(parseDocNo(text), text).toBeNull();
  });

  it('is read back as it was printed', () => {
    const prefix = fc.constantFrom('册政公开', '青政公开延', '䶮政公开告', '沪A公开');
    fc.assert(
      fc.property(
        prefix,
        fc.integer({ min: 1949, max: 2199 }),
        fc.integer({ min: 1, max: 99999 }),
        fc.boolean(),
        (p, year, serial, di) => {
          const number = { prefix: p, year, serial };
          expect(parseDocNo(formatDocNo(number, di))).toEqual(number);
        },
      ),
      { numRuns: 50 },
    );
  });
});
