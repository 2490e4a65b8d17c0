import { letters } from '../../../../law/letters/index.ts';
import type { NumberGroup } from '../../../../law/letters/letter.ts';
import { type ReplyKind, replyKinds } from '../../../../law/outcomes/reply-kinds.ts';
import type { Chosen } from './state.ts';

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

/** The series that a document is numbered in. Throws RangeError for one that has no number. */
export function seriesOf(letter: string): NumberGroup {
  const series = letters.find(({ id }) => id === letter)?.numbers;
  if (!series) throw new RangeError(`no numbered document: ${letter}`);
  return series;
}
