import { letters } from '../../../../../law/letters/index.ts';
import type { Calendar } from '../../../calendar/calendar.ts';
import type { Day } from '../../../calendar/day.ts';
import type { LetterDocument } from '../../../letter/document.ts';
import { fillLetter } from '../../../letter/fill.ts';
import { letterFor } from '../../../letter/letter-for.ts';
import type { LetterFields } from '../../../letter/values.ts';
import type { Problem } from '../../../refusal.ts';
import { caseClock } from '../clock.ts';
import { kindOf } from '../kinds.ts';
import { caseNumber } from '../number.ts';
import type { CaseState } from '../state.ts';
import type { CaseWords } from '../words.ts';
import { addresseeOf, named } from './known.ts';
import { docNoOf, type PaperOrgan } from './paper.ts';
import { unsettledOf } from './unsettled-days.ts';

/** Forms that are printed with what is known and signed by hand: 登记表, 呈批单, 保密审查表, 送达回证 and the like. */
export const caseForms = ['D02', 'D32b', 'D35', 'D35b', 'D36', 'D37b', 'D38'] as const;
export type CaseForm = (typeof caseForms)[number];

interface Known {
  state: CaseState;
  words: CaseWords;
  organ: PaperOrgan;
  today: Day;
  calendar: Calendar;
}

/** A form filled in with what the case knows; the problems where it cannot be printed yet. */
export function caseForm(id: CaseForm, known: Known): { document: LetterDocument } | { problems: Problem[] } {
  const { state, organ, today } = known;
  const letter = letterFor(id, today) ?? letters.find((one) => one.id === id)!;
  const own = new Set(letter.fields.map(({ key }) => key));
  const filled = Object.entries({ ...common(known), ...byForm[id]?.(known) }).filter(
    ([key, value]) => own.has(key) && value !== null && value !== undefined && value !== '',
  );
  const due = caseClock(state, today, known.calendar);
  const unsettled = unsettledOf({ dueOn: { ...due, day: due.due } });
  const around = { organ, on: today, docNo: null, servedOnline: state.wish.way === 'online', seal: false, unsettled };
  return fillLetter(letter, Object.fromEntries(filled), around);
}

function common({ state, words, today, calendar }: Known): LetterFields {
  return {
    requestNo: caseNumber(state.number),
    addressee: addresseeOf(words),
    receivedOn: state.receipt_date,
    dueOn: caseClock(state, today, calendar).due,
    channel: state.channel,
    content: words.wanted,
    name: named(words.wanted),
    reason: words.decision?.grounds,
  };
}

const byForm: Partial<Record<CaseForm, (known: Known) => LetterFields>> = {
  D02: ({ state, words, organ }) => {
    const reply = state.replies.at(-1);
    return {
      applicantKind: state.applicants[0]?.kind,
      contact: words.applicants[0]?.phone ?? words.applicants[0]?.address,
      result: reply && state.kind === 'request' ? kindOf(reply.kind).label : null,
      replyNo: reply && docNoOf(reply.document, organ),
      repliedOn: reply?.on,
      servedOn: reply?.served?.on,
    };
  },
  D35: ({ state }) => ({ proposal: state.chosen ? kindOf(state.chosen.kind).label : proposalOf(state) }),
  D35b: ({ words }) => ({
    medium: '公文',
    summary: words.wanted,
    manner: '依申请提供',
  }),
  D36: ({ state, organ }) => {
    const reply = state.replies.at(-1);
    return {
      documentTitle: reply && state.kind === 'request' ? titleOf(kindOf(reply.kind).letter) : '政府信息公开申请答复',
      documentNo: reply && docNoOf(reply.document, organ),
    };
  },
  D37b: ({ words }) => ({
    applicant: words.applicants[0]?.name,
    idNo: words.applicants[0]?.id_no,
    phone: words.applicants[0]?.phone,
    information: words.wanted,
  }),
  D38: ({ words, today }) => ({
    proposedOn: today,
    reason: words.decision?.grounds ?? '有多人申请或者应当主动公开',
  }),
};

const proposalOf = ({ replies, kind }: CaseState): string | null =>
  replies.length > 0 && kind === 'request' ? kindOf(replies.at(-1)!.kind).label : null;

const titleOf = (letter: string): string | undefined => letters.find(({ id }) => id === letter)?.title;
