import { z } from 'zod';
import { opinions, silence } from '../../../../../law/request/terms.ts';
import type { Calendar } from '../../../calendar/calendar.ts';
import { markedDay } from '../../../calendar/provisional.ts';
import type { Decision, Refusal } from '../../../refusal.ts';
import {
  act,
  articlesOf,
  choice,
  dayField,
  dayProblem,
  type Happening,
  happens,
  illegal,
  whole,
  words,
  wrong,
} from '../act.ts';
import type { CaseAround } from '../around.ts';
import { seriesOf } from '../kinds.ts';
import { openConsultations, windowOf } from '../limits.ts';
import type { CaseState, Consultation, Letter } from '../state.ts';
import type { Consulted, Stage } from '../terms.ts';

/** The document that asks each. */
export const letterOf = { third_party: 'D07', joint_agency: 'D08', other_agency: 'D08b' } as const;

/** What can be noted as received by the other side. */
export const awaitedLetters = [
  { key: 'clarification', label: '补正告知' },
  { key: 'fee', label: '收费通知' },
  { key: 'consultation', label: '征求意见' },
] as const;

/** The state that open consultations make: a third party's comes first. */
function stageOf(open: readonly { of: Consulted }[]): Stage {
  if (open.length === 0) return 'processing';
  return open.some(({ of }) => of === 'third_party') ? 'third_party_consultation' : 'agency_consultation';
}

const letter = {
  sent_on: dayField('发出日期'),
  party: words('party', '征求谁的意见', 200),
  matter: words('matter', '征求意见的信息和理由'),
};

function consult(
  of: Consulted,
  { sent_on, ...text }: { sent_on: string; party: string; matter: string },
  state: CaseState,
  around: CaseAround,
): Decision<Happening> {
  const from = state.clock.start;
  const problem = dayProblem('sent_on', '发出日期', sent_on, { from, fromLabel: '期限起算之日', to: around.today });
  if (problem) return wrong(problem);
  return happens({
    type: 'consulted',
    on: sent_on,
    to: stageOf([...openConsultations(state), { of }]),
    facts: { no: state.consultations.length + 1, of, document: around.nextDocument(seriesOf(letterOf[of])), sent_on },
    text,
  });
}

const number = whole('第几份征求意见', 1, 1000);
const noSuch = (state: CaseState): Decision<Happening> =>
  wrong({
    field: 'no',
    message: `没有这一份等待反馈的征求意见。等待反馈的是第 ${openConsultations(state)
      .map(({ no }) => no)
      .join('、')} 份。`,
  });

const ended = (state: CaseState, one: Consultation, opinion: Consultation['opinion'] & string, on: string) =>
  ({
    type: 'consultation_ended',
    to: stageOf(openConsultations(state).filter(({ no }) => no !== one.no)),
    facts: { no: one.no, opinion, ended_on: on },
  }) as const;

/** Why nobody may say yet that there was no answer; null where the time to answer is over. */
function notOver(one: Consultation, today: string, calendar: Calendar): Refusal | null {
  const last = windowOf(one, calendar);
  const article = articlesOf(one.of === 'third_party' ? 'consult_third_party' : 'consult_agency')[0];
  if (!last) return illegal('还没有登记对方哪天收到征求意见书，反馈的期限没有起算。请先“登记对方收到”。', article);
  if (today > last.day) return null;
  return illegal(`对方反馈的期限到${markedDay(last)}，还没有过。请等期满后再办，或者登记反馈意见。`, article);
}

export const consultationActs = [
  act({
    key: 'consult_third_party',
    schema: z.object(letter),
    decide: (input, state, around) => consult('third_party', input, state, around),
  }),
  act({
    key: 'consult_agency',
    schema: z.object({ ...letter, joint: z.boolean().describe('是共同制作机关') }),
    decide: ({ joint, ...input }, state, around) =>
      consult(joint ? 'joint_agency' : 'other_agency', input, state, around),
  }),
  act({
    key: 'note_receipt',
    schema: z.object({
      letter: choice('哪一份文书', awaitedLetters),
      no: number.nullable().default(null),
      received_on: dayField('对方收到的日期'),
      proof: words('proof', '送达的凭据', 500),
    }),
    decide: ({ letter, no, received_on, proof }, state, around) => {
      const waiting: Letter | null | undefined = {
        clarification: state.stage === 'clarification_requested' ? state.clarification : null,
        fee: state.stage === 'fee_pending' ? state.fee : null,
        consultation: openConsultations(state).find((one) => one.no === no),
      }[letter];
      if (!waiting)
        return wrong({ field: 'letter', message: '现在没有在等这份文书的回复，不需要登记对方收到的日期。请核对。' });
      const bounds = { from: waiting.sent_on, fromLabel: '发出日期', to: around.today };
      const problem = dayProblem('received_on', '对方收到的日期', received_on, bounds);
      if (problem) return wrong(problem);
      if (waiting.received_on === received_on)
        return wrong({ field: 'received_on', message: '这个日期已经登记过，没有变化。' });
      const facts = { letter, no: letter === 'consultation' ? no : null, received_on };
      return happens({ type: 'letter_received', on: received_on, facts, text: { proof } });
    },
  }),
  act({
    key: 'record_opinion',
    schema: z.object({
      no: number,
      answered_on: dayField('反馈日期'),
      opinion: choice('意见', opinions),
      reason: words('reason', '意见的内容和理由'),
    }),
    decide: ({ no, answered_on, opinion, reason }, state, { today, calendar }) => {
      const one = openConsultations(state).find((open) => open.no === no);
      if (!one) return noSuch(state);
      const from = one.received_on ?? one.sent_on;
      const fromLabel = one.received_on ? '对方收到的日期' : '发出日期';
      const problem = dayProblem('answered_on', '反馈日期', answered_on, { from, fromLabel, to: today });
      if (problem) return wrong(problem);
      // What comes after the time to answer is heard, and stops the clock no longer.
      const last = windowOf(one, calendar)?.day;
      const until = last !== undefined && last < answered_on ? last : answered_on;
      return happens({ ...ended(state, one, opinion, until), on: answered_on, text: { reason } });
    },
  }),
  act({
    key: 'expire_consultation',
    schema: z.object({ no: number }),
    guard: (state, { today, calendar }) => {
      const refusals = openConsultations(state).map((one) => notOver(one, today, calendar));
      return refusals.includes(null) ? null : refusals[0]!;
    },
    decide: ({ no }, state, { today, calendar }) => {
      const one = openConsultations(state).find((open) => open.no === no);
      if (!one) return noSuch(state);
      const refusal = notOver(one, today, calendar);
      if (refusal) return { refusal };
      const last = windowOf(one, calendar)!.day;
      return happens({ ...ended(state, one, silence[one.of], last), text: {} });
    },
  }),
];
