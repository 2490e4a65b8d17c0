import { type CaseStateTerm, caseStates } from './states.ts';

type State = (typeof caseStates)[number]['key'];

/**
 * What may be done with a case, in which state, by which post, by which article. T: the case goes on (02 §5 of the
 * field's specification); C: 更正 (条例 Art. 41); N: something is noted, and the state mostly stays.
 * T31, 逾期, is no act: the clock says it.
 */
export interface Transition {
  id: string;
  /** The key of the act; several transitions may share one. */
  act: string;
  /** The button. */
  title: string;
  kinds: readonly ('request' | 'correction')[];
  /** Empty: the act brings the case into being. */
  from: readonly State[];
  /** Null: the state stays. */
  to: State | null;
  posts: readonly ('clerk' | 'reviewer' | 'secrecy_reviewer' | 'approver')[];
  articles: readonly string[];
}

const art = (...numbers: string[]): string[] => numbers.map((number) => `《政府信息公开条例》第${number}`);
const states = (which: (state: CaseStateTerm) => boolean): State[] => caseStates.filter(which).map(({ key }) => key);

const all = states(() => true);
const open = states((state) => state.open);
const running = states((state) => state.clock === 'running');

// 接收人、承办人、送达人、档案员. The head of the unit may do a clerk's work; 机构负责人 is `reviewer`.
const clerk = ['clerk', 'reviewer'] as const;
const head = ['reviewer'] as const;
const requests = ['request'] as const;
const both = ['request', 'correction'] as const;
const inHand: readonly State[] = ['processing', 'third_party_consultation', 'agency_consultation'];

const step = (
  id: string,
  act: string,
  title: string,
  from: readonly State[],
  to: State | null,
  posts: Transition['posts'],
  articles: readonly string[],
  kinds: Transition['kinds'] = requests,
): Transition => ({ id, act, title, kinds, from, to, posts, articles });

export const transitions: readonly Transition[] = [
  step('T01', 'register', '登记申请', [], 'received', clerk, art('二十九条', '三十一条')),
  step('T02', 'register', '登记申请', [], 'awaiting_confirmation', clerk, art('三十一条')),
  step('T03', 'confirm', '登记确认', ['awaiting_confirmation'], 'received', clerk, art('三十一条'), both),
  step('T04', 'begin_review', '开始审查', ['received'], 'under_review', clerk, art('四十五条')),
  step('T05', 'answer_on_spot', '当场答复', ['under_review'], 'replied', clerk, art('三十三条第一款')),
  step('T06', 'ask_clarification', '告知补正', ['under_review'], 'clarification_requested', head, art('三十条')),
  step('T07', 'receive_clarification', '收到补正', ['clarification_requested'], 'under_review', clerk, art('三十条')),
  step(
    'T08',
    'abandon_clarification',
    '逾期不补正，不再处理',
    ['clarification_requested'],
    'deemed_abandoned_clarification',
    clerk,
    art('三十条'),
  ),
  step('T09', 'decide_unclear', '补正后仍不明确', ['under_review'], 'drafting', clerk, art('三十条')),
  step('T10', 'ask_reasons', '要求说明理由', ['under_review'], 'reason_requested', head, art('三十五条')),
  step('T11', 'refuse_excessive', '理由不合理，不予处理', ['reason_requested'], 'drafting', head, art('三十五条')),
  step('T12', 'accept_reasons', '理由合理，继续办理', ['reason_requested'], 'processing', head, art('三十五条')),
  step('T13', 'notify_fee', '通知收费', ['under_review', 'processing'], 'fee_pending', head, [
    ...art('四十二条'),
    '国办函〔2020〕109号',
  ]),
  step('T14', 'pay_fee', '登记缴费', ['fee_pending'], 'processing', clerk, ['国办函〔2020〕109号第六条']),
  step('T15', 'abandon_fee', '逾期未缴费，不再处理', ['fee_pending'], 'deemed_abandoned_fee', clerk, [
    '国办函〔2020〕109号第六条',
  ]),
  step('T16', 'accept', '受理并检索', ['under_review'], 'processing', clerk, art('三十六条')),
  step('T17', 'consult_third_party', '征求第三方意见', inHand, 'third_party_consultation', clerk, art('三十二条')),
  step(
    'T18',
    'record_opinion',
    '登记反馈意见',
    ['third_party_consultation'],
    'processing',
    clerk,
    art('三十二条', '三十三条第三款'),
  ),
  step(
    'T18',
    'expire_consultation',
    '逾期没有反馈',
    ['third_party_consultation'],
    'processing',
    clerk,
    art('三十二条', '三十三条第三款'),
  ),
  step('T19', 'consult_agency', '征求其他机关意见', inHand, 'agency_consultation', clerk, art('三十四条')),
  step(
    'T20',
    'record_opinion',
    '登记反馈意见',
    ['agency_consultation'],
    'processing',
    clerk,
    art('三十四条', '三十三条第三款'),
  ),
  step(
    'T20',
    'expire_consultation',
    '逾期没有反馈',
    ['agency_consultation'],
    'processing',
    clerk,
    art('三十四条', '三十三条第三款'),
  ),
  step('T21', 'extend', '延期答复', running, null, head, art('三十三条第二款')),
  step('T22', 'decide', '选定答复类型', ['processing', 'drafting'], 'drafting', clerk, art('三十六条')),
  step('T23', 'submit', '提交审核', ['drafting'], 'in_approval', clerk, art('十七条', '四十五条')),
  step(
    'T24',
    'return_draft',
    '退回修改',
    ['in_approval'],
    'drafting',
    ['reviewer', 'secrecy_reviewer', 'approver'],
    art('四十五条'),
  ),
  step('T25', 'approve', '签发', ['in_approval'], 'replied', ['approver'], art('三十六条')),
  step('T26', 'serve', '登记送达', ['replied'], 'served', clerk, art('四十条'), both),
  step('T27', 'withdraw', '申请人撤回', open, 'withdrawn', clerk, art('四十五条'), both),
  step(
    'T28',
    'decide_not_ours',
    '不属于本机关负责公开',
    ['under_review'],
    'drafting',
    clerk,
    art('三十六条第（五）项'),
  ),
  step(
    'T29',
    'archive',
    '归档',
    ['served', 'deemed_abandoned_clarification', 'deemed_abandoned_fee', 'withdrawn'],
    'archived',
    clerk,
    art('四十五条'),
    both,
  ),
  // The new reply takes the whole path again, search to secrecy review to approval, and ends in T25.
  step('T30', 'redo', '重新答复', ['served', 'archived'], 'processing', head, ['《行政复议法》第六十四条']),
  step('T32', 'amend', '更正登记', all, null, head, art('四十五条'), both),
  step('T33', 'void', '作废', all, null, ['reviewer', 'approver'], art('四十五条'), both),
  step(
    'T34',
    'reopen',
    '恢复办理',
    ['deemed_abandoned_clarification', 'deemed_abandoned_fee'],
    'under_review',
    head,
    art('三十条'),
  ),

  step('C01', 'register_correction', '登记更正申请', [], 'received', clerk, art('四十一条'), ['correction']),
  step('C02', 'register_correction', '登记更正申请', [], 'awaiting_confirmation', clerk, art('四十一条'), [
    'correction',
  ]),
  step('C03', 'conclude_correction', '办结更正', ['received'], 'replied', head, art('四十一条'), ['correction']),

  step('N01', 'note_contact', '记录联系', [...open, 'replied'], null, clerk, art('三十一条'), both),
  step(
    'N02',
    'note_receipt',
    '登记对方收到',
    ['clarification_requested', 'fee_pending', 'third_party_consultation', 'agency_consultation'],
    null,
    clerk,
    art('三十条', '三十二条', '三十四条'),
  ),
  step(
    'N03',
    'log_search',
    '记录检索',
    ['under_review', ...inHand, 'drafting'],
    null,
    clerk,
    art('三十六条第（四）项'),
  ),
  step('N04', 'join', '并案办理', open, null, clerk, art('四十五条')),
  step('N05', 'leave', '退出并案', open, null, clerk, art('四十五条')),
  step('N06', 'cancel_fee', '不收费', ['fee_pending'], 'processing', head, art('四十二条')),
  step('N07', 'waive_fee', '不收费', ['under_review', ...inHand, 'drafting'], null, head, art('四十二条')),
  step('N08', 'draft', '拟稿', ['drafting'], null, clerk, art('三十六条')),
  step('N09', 'resume', '重新办理', ['drafting'], 'processing', clerk, art('三十六条')),
  step('N10', 'review', '审核同意', ['in_approval'], null, head, art('四十五条')),
  step('N11', 'review_secrecy', '保密审查', ['in_approval'], null, ['secrecy_reviewer'], art('十七条')),
  step(
    'N13',
    'add_files',
    '添加材料',
    all,
    null,
    ['clerk', 'reviewer', 'secrecy_reviewer', 'approver'],
    art('四十五条'),
    both,
  ),
  step(
    'N14',
    'prepare_release',
    '备妥附件',
    ['under_review', ...inHand, 'drafting'],
    null,
    clerk,
    art('三十七条'),
    both,
  ),
  step('N15', 'drop_release', '撤下附件', ['under_review', ...inHand, 'drafting'], null, clerk, art('三十七条'), both),
  step('N16', 'issue_letter', '制发告知', all, null, clerk, art('三十二条', '四十一条'), both),
  step('N12', 'propose_publication', '建议主动公开', all, null, clerk, art('四十四条')),
];
