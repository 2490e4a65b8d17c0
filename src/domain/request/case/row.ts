import type { Day } from '../../calendar/day.ts';
import type { CaseState } from './state.ts';
import type { ApplicantKind, Channel } from './terms.ts';

/** A case as the register of requests holds it: the columns that the measures of the report count by. */
export interface RequestRow {
  receipt_date: Day;
  channel: Channel;
  /** The first applicant's: a case counts once, in one column. */
  applicant_kind: ApplicantKind;
  result: string | null;
  reply_date: Day | null;
  /** The notice of 信息处理费 that stands, in whole yuan, and its payment. */
  fee_notified_on: Day | null;
  fee_yuan: number | null;
  fee_paid_on: Day | null;
  voided: boolean;
}

/**
 * The row of a case in table 三; null for one that counts nowhere: a correction (条例 Art. 41), or a request whose
 * receipt was never confirmed (Art. 31). The first result stays, whatever a redo says later.
 */
export function requestRow({
  kind,
  receipt_date,
  channel,
  applicants,
  outcome,
  fee,
  voided,
}: CaseState): RequestRow | null {
  if (kind !== 'request' || receipt_date === null) return null;
  const charged = fee?.cancelled ? null : fee;
  return {
    receipt_date,
    channel,
    applicant_kind: applicants[0]!.kind,
    result: outcome?.result ?? null,
    reply_date: outcome?.on ?? null,
    fee_notified_on: charged?.sent_on ?? null,
    fee_yuan: charged && charged.amount_fen / 100,
    fee_paid_on: charged?.paid_on ?? null,
    voided,
  };
}
