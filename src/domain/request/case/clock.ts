import { correctionPeriod } from '../../../../law/request/limits.ts';
import { regulation } from '../../../../law/statutes/cited-articles.ts';
import { consultation as consultationTerm, periods } from '../../../../law/statutes/periods.ts';
import type { Calendar } from '../../calendar/calendar.ts';
import { type CountedDay, type Due, dueDate, type Pause } from '../../calendar/clock.ts';
import { type Day, dayInWords } from '../../calendar/day.ts';
import { markedDay } from '../../calendar/provisional.ts';
import { type Limit, limitsOf, openConsultations, windowOf } from './limits.ts';
import type { CaseState, Consultation } from './state.ts';
import { stageTerm } from './terms.ts';

/** The clock of a case as it stands on a day. */
export interface CaseClock {
  status: 'not_started' | 'running' | 'stopped' | 'excluded' | 'ended';
  /** In a sentence: what it counts from, or why it does not run. */
  why: string;
  /** The day at whose end the reply is due; null while there is none. During a consultation: as if it ended today. */
  due: Day | null;
  /** Whether `due` hangs on a year whose holidays are not known, or on a consultation that is not over. */
  provisional: boolean;
  /** The years without a notice that `due` hangs on. */
  years: number[];
  /** The explanation, day by day; empty where the day was fixed otherwise. */
  days: CountedDay[];
  /** Whether the reply is late, or was. */
  overdue: boolean;
  limits: Limit[];
}

/** The clock of a case on a day. A closed case keeps the due day that its reply had to meet. */
export function caseClock(state: CaseState, today: Day, calendar: Calendar): CaseClock {
  const { clock } = stageTerm(state.stage);
  const limits = state.voided ? [] : limitsOf(state, calendar);
  const none = { due: null, provisional: false, years: [], days: [], overdue: false, limits };
  if (state.voided) return { ...none, status: 'ended', why: '登记已经作废。' };
  if (clock === 'not_started' || clock === 'stopped' || state.clock.start === null)
    return { ...none, status: clock, why: whyWithout(state, limits) };
  const { due, days, ...counted } = replyDue(state, pausesOf(state, calendar, today), calendar);
  const status = clock === 'excluded' && !waits(state, due, today, calendar) ? 'running' : clock;
  // The day that a reply had to meet is moved by no later notice.
  const { provisional, years } = status === 'ended' ? { provisional: false, years: [] } : counted;
  const answered = endedOn(state) ?? today;
  return {
    status,
    why: whyRuns(state, status === 'excluded'),
    due,
    provisional: provisional || status === 'excluded',
    years,
    days,
    overdue: answered > due,
    limits,
  };
}

/** The day on which the clock of a case ended; null while it has not, or while that day is not told. */
export const endedOn = ({ stage, outcome, replies }: CaseState): Day | null =>
  stageTerm(stage).clock === 'ended' ? (outcome?.on ?? replies.at(-1)?.on ?? null) : null;

/**
 * The day at whose end the reply of an open case is due, as far as it is settled; null where the clock does not run, and
 * while the day moves on with every day of a consultation. It follows from the case alone, whatever the day is: what
 * lists are sorted by and what is overdue in them.
 */
export function settledDue(state: CaseState, calendar: Calendar): Day | null {
  const { clock } = stageTerm(state.stage);
  if (state.voided || state.clock.start === null || (clock !== 'running' && clock !== 'excluded')) return null;
  const { due } = replyDue(state, pausesOf(state, calendar, null), calendar);
  const moves = openConsultations(state).some((one) => stops(state, one, due) && windowOf(one, calendar) === null);
  return moves ? null : due;
}

/** Whether a consultation takes days out on this day: it began before the reply was due, and its time is not over. */
const waits = (state: CaseState, due: Day, today: Day, calendar: Calendar): boolean =>
  openConsultations(state).some((one) => {
    const end = windowOf(one, calendar);
    return stops(state, one, due) && (end === null || today <= end.day);
  });

/** Whether a consultation stops the present clock. A day that was fixed otherwise waits for none. */
const stops = (state: CaseState, { sent_on }: Consultation, due: Day): boolean =>
  fixedDue(state) === null && sent_on >= state.clock.start! && sent_on < due;

/**
 * The time that consultations take out of the present clock. One whose end is not known counts as if it ended `today`,
 * and where there is no such day not at all.
 */
const pausesOf = ({ clock, consultations }: CaseState, calendar: Calendar, today: Day | null): Pause[] =>
  consultations
    .filter(({ sent_on }) => sent_on >= clock.start!)
    .flatMap((one) => {
      const end = windowOf(one, calendar)?.day ?? null;
      const to = one.ended_on ?? (today === null ? end : earlier(today, end));
      return to === null ? [] : { from: one.sent_on, to };
    });

/** The due day of a case whose clock was started. */
function replyDue(state: CaseState, pauses: readonly Pause[], calendar: Calendar): Due {
  const { start, extension } = state.clock;
  const fixed = fixedDue(state);
  if (fixed !== null) return { due: fixed, provisional: false, years: [], days: [] };
  return dueDate(
    {
      receipt: start!,
      days: state.kind === 'correction' ? correctionPeriod.usual : periods.reply.length,
      extend: extension?.days ?? 0,
      pauses,
    },
    calendar,
  );
}

/** The day that a decision, a judgment or the organ's own word to the applicant fixed; null where the law counts. */
const fixedDue = ({ redo, clock }: CaseState): Day | null => redo?.due ?? clock.delayed_to;

const earlier = (day: Day, end: Day | null): Day => (end !== null && end < day ? end : day);

const starts = {
  clarification: '收到补正材料之日',
  payment: '缴费之日',
  reopening: '恢复办理之日',
} as const;

function whyRuns(state: CaseState, excluded: boolean): string {
  const { start, restarted_by, extension, delayed_to } = state.clock;
  if (state.redo) return `按要求重新答复，限${dayInWords(state.redo.due)}前作出。`;
  if (delayed_to)
    return `理由合理，已告知申请人迟延到${dayInWords(delayed_to)}答复（《政府信息公开条例》${regulation.excess}）。`;
  const from = restarted_by
    ? `${starts[restarted_by]}${dayInWords(start!)}起重新`
    : `收到申请之日${dayInWords(start!)}起`;
  const longer = extension ? `，延长 ${extension.days} 个工作日` : '';
  const waiting = openConsultations(state).length;
  return `从${from}计算${longer}。${excluded ? `正在${consultationTerm.name}（${waiting} 份），所需时间不计算在内。` : ''}`;
}

function whyWithout(state: CaseState, limits: readonly Limit[]): string {
  if (state.stage === 'awaiting_confirmation')
    return `还没有与申请人确认收到，期限从双方确认之日起算（《政府信息公开条例》${regulation.receipt}）。`;
  if (state.stage === 'clarification_requested')
    return `等待申请人补正，到${markedDay(limits.find(({ key }) => key === 'clarification_answer')!)}止；收到补正材料之日起重新计算期限（《政府信息公开条例》${regulation.clarification}）。`;
  if (state.stage === 'fee_pending') {
    const limit = limits.find(({ key }) => key === 'fee');
    const until = limit ? `到${markedDay(limit)}止` : '还没有登记收费通知的送达日期';
    return `等待申请人缴费，${until}；缴费次日起重新计算期限（国办函〔2020〕109号）。`;
  }
  return '没有收到日期，期限没有起算。';
}
