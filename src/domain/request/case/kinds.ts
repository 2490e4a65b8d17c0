import { type ReplyKind, replyKinds } from '../../../../law/outcomes/reply-kinds.ts';
import { noticeLetters } from '../../../../law/request/terms.ts';
import type { Chosen } from './state.ts';
import type { DocumentSeries } from './terms.ts';

/** A kind of reply by its key. Throws RangeError for a key that is none. */
export function kindOf(key: string): ReplyKind {
  const kind = replyKinds.find((one) => one.key === key);
  if (!kind) throw new RangeError(`no kind of reply: ${key}`);
  return kind;
}

/** The row of table 三 that a kind of reply counts in. */
export const rowOf = (key: string): string => kindOf(key).row;

/** Whether content leaves the organ with the reply. */
export const discloses = ({ kind }: Pick<Chosen, 'kind'>): boolean => kindOf(kind).discloses;

/** The series that the reply's document is numbered in: 答复 or 告知. */
export const seriesOf = (key: string): DocumentSeries =>
  noticeLetters.includes(kindOf(key).letter) ? 'notice' : 'reply';
