import { readNumber } from '../numbers.ts';
import type { Placed } from './place.ts';
import type { Target } from './target.ts';

/**
 * The last value of a text that ends without a line end may have lost digits. A zero has not; a total that its
 * own row proves has not; anything else is not known.
 */
export function withoutCutValue(target: Target, placed: Placed): Placed {
  const last = placed.findLastIndex((text) => text !== null && text !== '');
  if (last < 0) return placed;
  const read = placed.map((text, index) => (text === null ? null : readNumber(text, target.kinds[index]!).text));
  if (read[last] === '0' && target.kinds[last] === 'count') return placed;
  const from = target.key === 'remedies' ? last - 4 : 0;
  const parts = read.slice(from, last);
  const isTotal = target.paths[last]!.endsWith('.total');
  if (
    isTotal &&
    parts.every((text) => text !== null) &&
    parts.reduce((sum, text) => sum + Number(text), 0) === Number(read[last])
  )
    return placed;
  return placed.map((text, index) => (index >= last ? null : text));
}
