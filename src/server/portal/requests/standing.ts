import { markedDay } from '../../../domain/calendar/provisional.ts';
import type { CaseClock } from '../../../domain/request/case/clock.ts';
import type { CaseState } from '../../../domain/request/case/state.ts';
import type { Stage } from '../../../domain/request/case/terms.ts';

interface Standing {
  /** In two or three words. */
  tag: string;
  tone: 'ok' | 'warn' | '';
  sentence: string;
}

/** Where a case stands, to its applicant. How the organ drafts and signs is its own matter: all of that is 办理中. */
export function standingOf(state: CaseState, clock: CaseClock): Standing {
  if (state.voided) return { tag: '已作废', tone: '', sentence: '这件登记已经作废，不再办理。有疑问请联系受理机构。' };
  const standing = standings[state.stage];
  const limit = clock.limits.find(
    ({ key }) => key === 'clarification_answer' || key === 'fee' || key === 'reasons_answer',
  );
  const until = limit && clock.status !== 'ended' ? `最迟${markedDay(limit)}。` : '';
  if (state.stage === 'replied' && state.wish.way === 'online')
    return { ...standing, sentence: '答复已经作出。您选了网上查看：点“查看答复”，就视为送达。' };
  return { ...standing, sentence: `${standing.sentence}${until}` };
}

const working: Standing = { tag: '办理中', tone: '', sentence: '本机关正在办理。' };
const standings: Record<Stage, Standing> = {
  awaiting_confirmation: { tag: '待确认', tone: 'warn', sentence: '已经到达，受理机构会联系您确认收到的日期。' },
  received: { tag: '已收到', tone: '', sentence: '已经登记，本机关即将审查。' },
  under_review: { tag: '审查中', tone: '', sentence: '本机关正在审查您的申请。' },
  clarification_requested: {
    tag: '待您补正',
    tone: 'warn',
    sentence: '申请还不够明确或者缺少材料，请看补正告知书，在下面提交补正。期间不计算答复期限。',
  },
  reason_requested: {
    tag: '待您说明理由',
    tone: 'warn',
    sentence: '请看说明理由告知书，按上面的办法说明，也可以在下面补充材料。',
  },
  fee_pending: {
    tag: '待您缴费',
    tone: 'warn',
    sentence: '请看收费通知书，按上面的办法缴费，凭据可以在下面补充。缴费次日起重新计算答复期限。',
  },
  processing: working,
  third_party_consultation: {
    tag: '征求意见中',
    tone: '',
    sentence: '正在书面征求第三方的意见，所需时间不计算在答复期限内。',
  },
  agency_consultation: {
    tag: '征求意见中',
    tone: '',
    sentence: '正在征求其他机关的意见，所需时间不计算在答复期限内。',
  },
  drafting: working,
  in_approval: working,
  replied: { tag: '已答复', tone: 'ok', sentence: '答复已经作出，正按您选的途径送达。' },
  served: { tag: '已送达', tone: 'ok', sentence: '答复已经送达，文书和附件在下面。' },
  deemed_abandoned_clarification: {
    tag: '不再处理',
    tone: '',
    sentence: '逾期没有补正，视为放弃申请，不再处理。需要的话，可以重新申请。',
  },
  deemed_abandoned_fee: {
    tag: '不再处理',
    tone: '',
    sentence: '逾期没有缴费，视为放弃申请，不再处理。需要的话，可以重新申请。',
  },
  withdrawn: { tag: '已撤回', tone: '', sentence: '您已经撤回，不再办理。需要的话，可以重新申请。' },
  archived: { tag: '已办结', tone: 'ok', sentence: '已经办结归档。' },
};
