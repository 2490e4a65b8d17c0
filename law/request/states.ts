/** The states of a case of 依申请公开 (or 更正), whether it is still to be answered, and what the reply clock does. */
export interface CaseStateTerm {
  key: string;
  label: string;
  /** Still to be answered. */
  open: boolean;
  /** `excluded`: time that is not counted (条例 Art. 33 ¶3); `stopped`: the clock begins anew when the case goes on. */
  clock: 'not_started' | 'running' | 'stopped' | 'excluded' | 'ended';
}

export const caseStates = [
  { key: 'awaiting_confirmation', label: '待确认', open: true, clock: 'not_started' },
  { key: 'received', label: '已收到', open: true, clock: 'running' },
  { key: 'under_review', label: '审查中', open: true, clock: 'running' },
  { key: 'clarification_requested', label: '待补正', open: true, clock: 'stopped' },
  // 条例 Art. 35 stops no clock.
  { key: 'reason_requested', label: '待说明理由', open: true, clock: 'running' },
  { key: 'fee_pending', label: '待缴费', open: true, clock: 'stopped' },
  { key: 'processing', label: '办理中', open: true, clock: 'running' },
  { key: 'third_party_consultation', label: '征求第三方意见', open: true, clock: 'excluded' },
  { key: 'agency_consultation', label: '征求其他机关意见', open: true, clock: 'excluded' },
  { key: 'drafting', label: '拟制答复', open: true, clock: 'running' },
  { key: 'in_approval', label: '审核审批', open: true, clock: 'running' },
  { key: 'replied', label: '已作出答复', open: false, clock: 'ended' },
  { key: 'served', label: '已送达', open: false, clock: 'ended' },
  { key: 'deemed_abandoned_clarification', label: '逾期不补正，不再处理', open: false, clock: 'ended' },
  { key: 'deemed_abandoned_fee', label: '逾期未缴费，不再处理', open: false, clock: 'ended' },
  { key: 'withdrawn', label: '申请人撤回', open: false, clock: 'ended' },
  { key: 'archived', label: '已归档', open: false, clock: 'ended' },
] as const satisfies readonly CaseStateTerm[];
