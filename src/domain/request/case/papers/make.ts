import { letterFor } from '../../../letter/letter-for.ts';
import { withGaps } from '../../../letter/specimen.ts';
import type { LetterFields } from '../../../letter/values.ts';
import type { Problem } from '../../../refusal.ts';
import { type Known, knownFields } from './known.ts';
import { letterOf } from './letter-of.ts';
import { docNoOf, type Paper, printedPaper } from './paper.ts';
import { unsettledDays } from './unsettled-days.ts';

/**
 * The paper of an event, or why it cannot be made; `fields` is what the house filled in before a person did. `gaps` is
 * the paper as far as it goes, with the names of what is missing; null where there is none to show.
 */
export type Made =
  | { paper: Paper; letter: string; fields: LetterFields }
  | { problems: Problem[]; letter: string; fields: LetterFields; gaps: Paper | null };

/**
 * Makes the document of an event: what the house knows, and over it what a person typed. `draft` leaves the number
 * out, for looking at it. Null for an event that makes none.
 */
export function makePaper(known: Known, typed: LetterFields, options: { draft?: boolean } = {}): Made | null {
  const { event, before, organ, today } = known;
  const made = letterOf(event, before);
  if (made === null) return null;
  // An answer is dated on the day it is signed, a letter on the day it was sent.
  const on = event.occurred_on <= today ? event.occurred_on : today;
  const letter = letterFor(made.id, on);
  const none = { letter: made.id, fields: {}, gaps: null };
  if (!letter) return { ...none, problems: [{ field: null, message: `${on} 没有可以使用的文书范本，请核对日期。` }] };
  const own = new Set(letter.fields.map(({ key }) => key));
  const filled = (fields: LetterFields): LetterFields =>
    Object.fromEntries(
      Object.entries(fields).filter(
        ([key, value]) => own.has(key) && value !== null && value !== undefined && value !== '',
      ),
    );
  const fields = filled(knownFields(made.id, known));
  const docNo = made.number && !options.draft ? docNoOf(made.number, organ) : null;
  if (made.number && organ.word === null)
    return {
      letter: made.id,
      fields,
      gaps: null,
      problems: [{ field: 'document_word', message: '请先在机关设置里填写发文机关代字，再制作有文号的文书。' }],
    };
  const unsettled = unsettledDays(made.id, known);
  const { word: _, address: __, payWay: ___, supervisor: ____, wording, ...letterOrgan } = organ;
  const paper: Paper = {
    letter: made.id,
    since: letter.since,
    on,
    docNo,
    fields: typedOver(fields, filled(typed)),
    organ: letterOrgan,
    own: wording[made.id] ?? {},
    servedOnline: known.after.wish.way === 'online',
    ...(Object.keys(unsettled).length > 0 ? { unsettled } : {}),
  };
  const printed = printedPaper(paper);
  if ('problems' in printed) {
    return {
      letter: made.id,
      fields,
      gaps: { ...paper, fields: withGaps(letter, paper.fields) },
      problems: printed.problems.map(({ field, message }) => ({ field: field && `document.${field}`, message })),
    };
  }
  return { paper, letter: made.id, fields };
}

/**
 * What was typed, over what is known. An entry of a list is laid over the known one in its place, so that nobody has to
 * send back what the house filled in; a shorter list drops the known entries behind it.
 */
function typedOver(known: LetterFields, typed: LetterFields): LetterFields {
  const over = Object.entries(typed).map(([key, value]) => {
    const entries = known[key];
    if (!Array.isArray(value) || !Array.isArray(entries)) return [key, value];
    return [key, value.map((entry, i) => (isEntry(entry) ? { ...entries[i], ...entry } : entry))];
  });
  return { ...known, ...Object.fromEntries(over) };
}

const isEntry = (value: unknown): value is LetterFields => typeof value === 'object' && value !== null;
