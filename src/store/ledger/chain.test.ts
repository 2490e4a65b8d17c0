import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, merkleRoot, sha256 } from './chain.ts';

describe('canonical JSON', () => {
  it('is the same whatever the order of the keys', () => {
    expect(canonical({ b: 1, a: [{ d: null, c: '字' }] })).toBe('{"a":[{"c":"字","d":null}],"b":1}');
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        return canonical(value) === canonical(reversed);
      }),
    );
  });

  it('is JSON that reads back as the value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => canonical(JSON.parse(canonical(value))) === canonical(value)));
  });
});

describe('the head of the house', () => {
  const leaves = (n: number): Buffer[] => Array.from({ length: n }, (_, i) => sha256(`organ ${i}`));

  it('changes with any head, with their order and with their number', () => {
    for (const n of [1, 2, 3, 5, 8, 9]) {
      const all = leaves(n);
      const root = merkleRoot(all).toString('hex');
      for (let i = 0; i < n; i++) {
        const changed = all.slice();
        changed[i] = sha256('changed');
        expect(merkleRoot(changed).toString('hex')).not.toBe(root);
      }
      expect(merkleRoot(leaves(n + 1)).toString('hex')).not.toBe(root);
      if (n > 1) expect(merkleRoot([...all].reverse()).toString('hex')).not.toBe(root);
    }
  });

  it('of one organ is not the organ itself', () => {
    expect(merkleRoot(leaves(1))).not.toEqual(leaves(1)[0]);
  });
});
