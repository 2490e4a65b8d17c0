import { expect, it } from 'vitest';
import { Recent } from './recent.ts';

it('keeps so many things and no more: the one that was not asked for longest goes first', () => {
  const recent = new Recent<number>(2);
  recent.set('a', 1);
  recent.set('b', 2);
  expect(recent.get('a')).toBe(1);
  recent.set('c', 3);
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([1, undefined, 3]);
});

it('keeps nothing for longer than ten minutes, however often it is asked for', () => {
  let now = 0;
  const recent = new Recent<number>(2, () => now);
  recent.set('a', 1);
  now = 10 * 60_000 - 1;
  expect(recent.get('a')).toBe(1);
  now++;
  expect(recent.get('a')).toBeUndefined();
});
