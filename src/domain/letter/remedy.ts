import { replyKinds } from '../../../law/outcomes/reply-kinds.ts';
import { onlineWay, type RemedyParagraph, remedyParagraphs } from '../../../law/remedies/paragraphs.ts';
import { type RemedyClass, regimes, withoutRemedy } from '../../../law/remedies/regimes.ts';
import type { Day } from '../calendar/day.ts';

/** P: 行政复议 first; O: 行政复议 or 行政诉讼; PO: P for what is withheld, O for the rest; N: none. */
export type RemedyWay = RemedyClass | 'PO';

/** What decides the way: the kind of reply, its day, and the grounds of a 区分处理, as kinds of reply. */
export interface Decision {
  kind: string;
  on: Day;
  grounds?: readonly string[];
  /** The organ's choice for what the law left open from 2024-01-01 to 2025-05-31. */
  preferReconsiderationFirst: boolean;
}

/** The way that is open against a reply (`law/remedies/regimes.ts`). Throws RangeError for a kind or a day unknown to it. */
export function remedyWay({ kind, on, grounds = [], preferReconsiderationFirst }: Decision): RemedyWay {
  const regime = regimes.findLast(({ since }) => since <= on);
  if (!regime) throw new RangeError(`no remedies are known for ${on}`);
  if (withoutRemedy.includes(kind)) return 'N';
  const others = regime.others === 'setting' ? (preferReconsiderationFirst ? 'P' : 'O') : regime.others;
  if (kind === 'PARTIAL') {
    if (!grounds.some(withholds)) return others;
    return regime.withheld === others ? others : 'PO';
  }
  return withholds(kind) ? regime.withheld : others;
}

function withholds(key: string): boolean {
  const kind = replyKinds.find((one) => one.key === key);
  if (!kind) throw new RangeError(`no kind of reply ${key}`);
  return kind.withholds;
}

/** The paragraph that tells of a way on a day. Throws RangeError where that way was not open. */
export function remedyParagraph(way: Exclude<RemedyWay, 'N'>, on: Day): RemedyParagraph {
  const found = remedyParagraphs.findLast((one) => one.way === way && one.since <= on);
  if (!found) throw new RangeError(`no paragraph for ${way} on ${on}`);
  return found;
}

/** Whether a reply that is served online on a day must tell of an online 行政复议. */
export const needsOnlineWay = (on: Day): boolean => onlineWay.since <= on;
