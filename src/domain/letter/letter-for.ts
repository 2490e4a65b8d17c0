import { letters } from '../../../law/letters/index.ts';
import type { Letter } from '../../../law/letters/letter.ts';
import { type ReplyKind, replyKinds } from '../../../law/outcomes/reply-kinds.ts';
import type { Day } from '../calendar/day.ts';

/** The version of a document that may be dated on a day; null where there is none. */
export const letterFor = (id: string, on: Day): Letter | null =>
  letters.find((letter) => letter.id === id && isValidOn(letter, on)) ?? null;

/** Whether a document may be dated on a day. */
export const isValidOn = ({ since, until }: { since: Day; until?: Day }, on: Day): boolean =>
  since <= on && (until === undefined || on <= until);

/** The kind of reply that a document gives; null for one that is no reply. */
export const kindOf = (letter: Letter): ReplyKind | null =>
  replyKinds.find((kind) => kind.letter === letter.id) ?? null;
