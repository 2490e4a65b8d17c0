import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarity } from './similarity.ts';

describe('similarity', () => {
  it('is 1 for the same words with another year and 0 for other words', () => {
    expect(similarity('2023年，栏目更新不够及时。', '2024年，栏目更新不够及时')).toBe(1);
    expect(similarity('栏目更新不够及时', '人员业务水平有待提高')).toBe(0);
    expect(similarity('', '')).toBe(0);
  });

  it('is the same both ways and never leaves 0 … 1', () => {
    const text = fc.string({ unit: fc.constantFrom(...'公开信息政府工作不够及时更新') });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const alike = similarity(one, other);
        expect(alike).toBe(similarity(other, one));
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
      }),
    );
  });
});
