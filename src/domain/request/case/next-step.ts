import { transitions } from '../../../../law/request/transitions.ts';
import type { Alert } from './alerts.ts';
import type { OpenCase } from './case-alerts.ts';
import type { Stage } from './terms.ts';

/** The acts that meet a reply's day, by the state that the case is in: what is to be done first. */
const towardsReply: Partial<Record<Stage, string[]>> = {
  received: ['begin_review'],
  under_review: ['accept'],
  reason_requested: ['accept_reasons', 'refuse_excessive'],
  processing: ['decide'],
  third_party_consultation: ['record_opinion'],
  agency_consultation: ['record_opinion'],
  drafting: ['submit'],
  in_approval: ['review', 'approve'],
};

/** The acts that meet the other days: before the day has passed, and after. */
const others: Record<Exclude<Alert['key'], 'reply' | 'remedy_answer'>, { before: string[]; after: string[] }> = {
  confirmation: { before: ['confirm'], after: ['confirm'] },
  extension: { before: ['extend'], after: ['extend'] },
  clarification_notice: { before: ['begin_review', 'ask_clarification'], after: ['begin_review', 'accept'] },
  clarification_answer: { before: ['receive_clarification'], after: ['abandon_clarification'] },
  reasons_answer: { before: ['accept_reasons', 'refuse_excessive'], after: ['refuse_excessive'] },
  consultation: { before: ['record_opinion'], after: ['expire_consultation'] },
  fee: { before: ['pay_fee'], after: ['abandon_fee'] },
};

/** What is to be done next about a day, in a sentence that names the acts; empty where nothing can be done. */
export function nextStep(
  { kind, stage }: Pick<OpenCase, 'kind' | 'stage'>,
  { key, left }: Pick<Alert, 'key' | 'left'>,
): string {
  if (kind === 'remedy' || stage === null || key === 'remedy_answer')
    return '提交以后，在“复议诉讼”里登记提交答复日期。';
  const acts =
    key !== 'reply'
      ? others[key][left < 0 ? 'after' : 'before']
      : kind === 'correction' && stage === 'received'
        ? ['conclude_correction']
        : (towardsReply[stage] ?? []);
  const possible = transitions.filter(
    ({ act, kinds, from }) => acts.includes(act) && kinds.includes(kind) && from.includes(stage),
  );
  const titles = [...new Set(possible.map(({ title }) => `“${title}”`))].join('或');
  if (titles === '') return '';
  // An extension is a right: nobody is told to use it.
  return key === 'extension' ? `需要延期的，办理${titles}。` : `下一步：${titles}。`;
}
