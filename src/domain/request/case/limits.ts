import { clarificationPeriod, reasonsPeriod } from '../../../../law/request/limits.ts';
import { periods } from '../../../../law/statutes/periods.ts';
import type { Calendar } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { addWorkingDays, type End, endOfPeriod } from '../../calendar/period.ts';
import type { CaseState, Clarification, Consultation, Fee, Reasons } from './state.ts';

/** A day that something must have happened by, other than the reply. */
export interface Limit {
  key: 'clarification_notice' | 'clarification_answer' | 'reasons_answer' | 'consultation' | 'fee';
  /** The consultation's number; null for the others. */
  no: number | null;
  label: string;
  /** The last day. */
  day: Day;
  provisional: boolean;
  /** The years without a notice that it rests on. */
  years: number[];
  basis: string;
}

/** The last day of an answer to a letter: from the day it was received, or from that it was sent while this is unknown. */
export const answerBy = ({ sent_on, received_on, days }: Clarification | Reasons, calendar: Calendar): End =>
  addWorkingDays(received_on ?? sent_on, days, calendar);

/** The last day of the time that the one who was asked has; null while its receipt of the letter is not known. */
export const windowOf = ({ of, received_on }: Consultation, calendar: Calendar): End | null =>
  received_on === null
    ? null
    : endOfPeriod(received_on, of === 'third_party' ? periods.thirdPartyOpinion : periods.agencyOpinion, calendar);

/** The last day to pay; null while the receipt of the notice is not known. */
export const payBy = ({ received_on }: Fee, calendar: Calendar): End | null =>
  received_on === null ? null : endOfPeriod(received_on, periods.feePayment, calendar);

/** The last day on which the applicant may be told to clarify. */
export const clarificationNoticeBy = (receipt: Day, calendar: Calendar): End =>
  endOfPeriod(receipt, periods.clarificationNotice, calendar);

export const openConsultations = ({ consultations }: CaseState): Consultation[] =>
  consultations.filter(({ ended_on }) => ended_on === null);

/** The days that stand against a case now. */
export function limitsOf(state: CaseState, calendar: Calendar): Limit[] {
  const limits: Limit[] = [];
  const put = (key: Limit['key'], label: string, end: End | null, basis: string, no: number | null = null): void => {
    if (end) limits.push({ key, no, label, ...end, basis });
  };
  const { stage, receipt_date, clarification, reasons, fee, kind } = state;
  const asks = kind === 'request' && (stage === 'received' || stage === 'under_review') && clarification === null;
  if (asks && receipt_date)
    put(
      'clarification_notice',
      '告知补正',
      clarificationNoticeBy(receipt_date, calendar),
      periods.clarificationNotice.basis,
    );
  if (stage === 'clarification_requested' && clarification)
    put('clarification_answer', '申请人补正', answerBy(clarification, calendar), clarificationPeriod.basis);
  if (stage === 'reason_requested' && reasons)
    put('reasons_answer', '申请人说明理由', answerBy(reasons, calendar), reasonsPeriod.basis);
  if (stage === 'fee_pending' && fee) put('fee', '申请人缴费', payBy(fee, calendar), periods.feePayment.basis);
  for (const one of openConsultations(state)) {
    const { basis } = one.of === 'third_party' ? periods.thirdPartyOpinion : periods.agencyOpinion;
    put(
      'consultation',
      one.of === 'third_party' ? '第三方反馈意见' : '其他机关反馈意见',
      windowOf(one, calendar),
      basis,
      one.no,
    );
  }
  return limits;
}
