import { replyKinds } from '../../../law/outcomes/reply-kinds.ts';
import { type RemedyClass, regimes, withoutRemedy } from '../../../law/remedies/regimes.ts';
import type { Day } from '../calendar/day.ts';

const withholds = (kind: string): boolean => replyKinds.some((one) => one.key === kind && one.withholds);

/**
 * Which way leads against a reply, by the day of the decision (行政复议法 Art. 23, 法释〔2025〕8号). A reply in parts is
 * judged by its parts: one that withholds nothing under Arts 14–16 is as any other.
 */
export function remedyClassOf(
  { kind, items }: { kind: string; items: readonly { kind: string }[] },
  day: Day,
  settings: { prefer_reconsideration_first: boolean },
): RemedyClass {
  if (withoutRemedy.includes(kind)) return 'N';
  const regime = regimes.findLast(({ since }) => since <= day) ?? regimes[0]!;
  const withheld = items.length > 0 ? items.some((item) => withholds(item.kind)) : withholds(kind);
  if (withheld) return regime.withheld;
  if (regime.others === 'setting') return settings.prefer_reconsideration_first ? 'P' : 'O';
  return regime.others;
}
