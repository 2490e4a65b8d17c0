const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Whether everything of `before` stands in `after` as it was; objects may have new keys. */
export function isWithin(before: unknown, after: unknown): boolean {
  if (Array.isArray(before))
    return Array.isArray(after) && before.length === after.length && before.every((one, i) => isWithin(one, after[i]));
  if (isObject(before))
    return isObject(after) && Object.keys(before).every((key) => key in after && isWithin(before[key], after[key]));
  return Object.is(before, after);
}

/** Where two values first differ, and how: `.rows[3].due: "2024-03-01" → null`. New keys count where `additions`. */
export function firstDifference(before: unknown, after: unknown, additions = false, path = ''): string {
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    const at = before.findIndex((one, i) => !same(one, after[i], additions));
    if (at >= 0) return firstDifference(before[at], after[at], additions, `${path}[${at}]`);
  }
  if (isObject(before) && isObject(after)) {
    const added = Object.keys(after).filter((key) => !(key in before));
    if (additions && added.length > 0) return `${path} has ${added.join(', ')} beside`;
    const at = Object.keys(before).find((key) => !same(before[key], after[key], additions));
    if (at !== undefined) return firstDifference(before[at], after[at], additions, `${path}.${at}`);
  }
  return `${path} ${around(before, after)}`.trim();
}

const same = (before: unknown, after: unknown, additions: boolean): boolean =>
  additions ? JSON.stringify(before) === JSON.stringify(after) : isWithin(before, after);

/** Both values, cut to the words around where they part. */
function around(before: unknown, after: unknown): string {
  const [a, b] = [before, after].map((value) => JSON.stringify(value) ?? 'nothing') as [string, string];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [from, length] = [Math.max(0, at - 40), 160];
  return `${a.slice(from, from + length)} → ${b.slice(from, from + length)}`;
}
