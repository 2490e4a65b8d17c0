import type { Side } from './rules/rule.ts';

/**
 * What probably went wrong, read from the numbers alone, in a clerk's words; null where nothing stands out.
 * Causes are guesses and are worded so: they help to look, they never decide.
 */

const digits = (value: number): string => [...String(value)].sort().join('');

/** How one number may have been mistyped for another. */
export function slip(written: number, right: number): string | null {
  if (written === right) return null;
  if (written > 9 && right > 9 && digits(written) === digits(right)) {
    return `${right} 可能被写成了 ${written}，数字前后颠倒`;
  }
  if (right !== 0 && (written === right * 10 || written * 10 === right)) return '可能多写或少写了一个 0';
  const [long, short] = String(written).length > String(right).length ? [written, right] : [right, written];
  if (short > 9 && String(long).length === String(short).length + 1 && oneDigitMore(String(long), String(short))) {
    return written === long ? '可能多敲了一位数字' : '可能漏敲了一位数字';
  }
  return null;
}

function oneDigitMore(long: string, short: string): boolean {
  for (let i = 0; i < long.length; i++) if (long.slice(0, i) + long.slice(i + 1) === short) return true;
  return false;
}

/** Why a written total may differ from the sum of its parts. */
export function totalCause(written: number, parts: readonly Side[]): string | null {
  const computed = parts.reduce((sum, part) => sum + part.value, 0);
  const difference = written - computed;
  if (difference === 0) return null;
  if (written === 0) return '总计可能漏填';
  const missed = parts.filter((part) => part.value !== 0 && part.value === -difference);
  if (missed.length === 1) return `差额正好是“${missed[0]!.words}”的 ${missed[0]!.value}，总计可能没有把它加进去`;
  const twice = parts.filter((part) => part.value !== 0 && part.value === difference);
  if (twice.length === 1)
    return `差额正好是“${twice[0]!.words}”的 ${twice[0]!.value}，它可能被加了两次，或者填写时漏填了同样的一项`;
  return slip(written, computed) ?? '总计可能是手填而没有相加';
}
