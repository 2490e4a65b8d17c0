import { letters } from '../../../../law/letters/index.ts';
import { receivingChannels } from '../../../../law/register/labels.ts';
import * as terms from '../../../../law/request/terms.ts';
import type { Day } from '../../calendar/day.ts';
import { dayInWords } from '../../calendar/day.ts';
import { yuan } from '../../register/field.ts';
import type { CaseEvent, CaseEventType, CaseFacts } from './events.ts';
import { kindOf } from './kinds.ts';
import { caseNumber } from './number.ts';
import { listed, type Typed } from './words.ts';

type Terms = readonly { key: string; label: string }[];
const label = (of: Terms, key: string): string => of.find((term) => term.key === key)?.label ?? key;

/** One line of a case's history: what it is called, its particulars, what was typed. */
export interface TimelineEntry {
  title: string;
  /** [label, value]; a value of several lines keeps them. */
  lines: [string, string][];
}

interface Told<T extends CaseEventType> {
  title: string;
  /** For those who work on the case. */
  lines?: (facts: CaseFacts[T], text: Typed) => [string, string | null | undefined][];
  /** For the applicant, in a sentence; without it the applicant hears nothing of it. */
  publicly?: (facts: CaseFacts[T], on: Day) => string | null;
}

const asked = { third_party: '第三方', joint_agency: '共同制作机关', other_agency: '其他机关' } as const;
const opinionLabel = (opinion: string): string =>
  opinion === 'silent' ? '逾期没有反馈' : label(terms.opinions, opinion);
const fileNames = (text: Typed): string =>
  listed('files', text)
    .map(({ name }) => name)
    .join('、');

const told: { [T in CaseEventType]: Told<T> } = {
  registered: {
    title: '登记',
    lines: ({ number, channel, came_on, oral, form, way, files }, text) => [
      ['编号', caseNumber(number)],
      ['渠道', `${label(receivingChannels, channel)}，${dayInWords(came_on)}到达${oral ? '，口头提出、代为填写' : ''}`],
      ['获取方式', `${label(terms.wantedForms, form)}，${label(terms.deliveryWays, way)}`],
      ['材料', files.length > 0 ? fileNames(text) : null],
    ],
    publicly: ({ channel, came_on }) =>
      `您的申请于${dayInWords(came_on)}以“${label(receivingChannels, channel)}”到达，已登记。`,
  },
  contacted: {
    title: '联系申请人',
    lines: ({ on, how, purpose, reached }, { note }) => [
      [
        '联系',
        `${dayInWords(on)}，${label(terms.confirmationWays, how)}，${label(terms.contactPurposes, purpose)}，${reached ? '联系上了' : '没有联系上'}`,
      ],
      ['情况', note],
    ],
  },
  confirmed: {
    title: '确认收到',
    lines: ({ confirmed_on, how }, { with_whom }) => [
      ['收到日期', dayInWords(confirmed_on)],
      ['确认方式', label(terms.confirmationWays, how)],
      ['与谁确认', with_whom],
    ],
    publicly: ({ confirmed_on }) => `收到申请之日是${dayInWords(confirmed_on)}，答复期限从次日起计算。`,
  },
  review_begun: {
    title: '开始审查',
    lines: ({ checks }) => terms.firstChecks.map(({ key, label }) => [label, checks[key] ? '是' : '否']),
    publicly: () => '已开始审查。',
  },
  clarification_asked: {
    title: '告知补正',
    lines: ({ sent_on, points, days }, text) => [
      ['发出', `${dayInWords(sent_on)}，期限 ${days} 个工作日`],
      ...points.map((point, i): [string, string | null | undefined] => [
        label(terms.clarificationPoints, point),
        text[`guidance.${i}`],
      ]),
    ],
    publicly: ({ sent_on, days }) =>
      `已于${dayInWords(sent_on)}发出补正告知书，请在收到之日起 ${days} 个工作日内补正；补正之前不计算答复期限。`,
  },
  clarified: {
    title: '收到补正',
    lines: ({ received_on }, { content, late_reason }) => [
      ['收到', dayInWords(received_on)],
      ['补正内容', content],
      ['逾期的理由', late_reason],
    ],
    publicly: ({ received_on }) => `已于${dayInWords(received_on)}收到您的补正材料，答复期限重新计算。`,
  },
  reasons_asked: {
    title: '要求说明理由',
    lines: ({ sent_on, items, days }, { finding }) => [
      ['发出', `${dayInWords(sent_on)}，期限 ${days} 个工作日`],
      ['申请件数', `${items} 件`],
      ['情况', finding],
    ],
    publicly: ({ sent_on, days }) => `已于${dayInWords(sent_on)}请您在 ${days} 个工作日内说明大量申请的理由。`,
  },
  reasons_judged: {
    title: '判断理由',
    lines: ({ given_on, accepted, delayed_to }, { finding }) => [
      ['收到说明', given_on ? dayInWords(given_on) : '没有收到'],
      ['判断', accepted ? '理由合理' : '理由不合理'],
      ['迟延答复到', delayed_to && dayInWords(delayed_to)],
      ['依据', finding],
    ],
    publicly: ({ delayed_to }) => (delayed_to ? `理由合理，将迟延到${dayInWords(delayed_to)}答复。` : null),
  },
  fee_notified: {
    title: '通知收费',
    lines: ({ sent_on, method, quantity, amount_fen }, { grounds }) => [
      ['发出', dayInWords(sent_on)],
      [
        '计收',
        `${label(terms.feeMethods, method)}，${quantity}${method === 'pages' ? ' 页' : ' 件'}，${yuan(amount_fen)} 元`,
      ],
      ['情况', grounds],
    ],
    publicly: ({ sent_on, amount_fen }) =>
      `已于${dayInWords(sent_on)}发出收费通知，信息处理费 ${yuan(amount_fen)} 元；缴费之前不计算答复期限。`,
  },
  fee_paid: {
    title: '缴费',
    lines: ({ paid_on }, { receipt_no }) => [
      ['缴费日期', dayInWords(paid_on)],
      ['票据号', receipt_no],
    ],
    publicly: ({ paid_on }) => `已于${dayInWords(paid_on)}缴费，答复期限从次日起重新计算。`,
  },
  fee_cancelled: {
    title: '不收费',
    lines: (_, { reason }) => [['理由', reason]],
    publicly: () => '决定不收取信息处理费。',
  },
  fee_waived: { title: '不收费', lines: (_, { reason }) => [['理由', reason]] },
  accepted: { title: '受理并检索', publicly: () => '已受理，正在检索。' },
  searched: {
    title: '检索',
    lines: ({ on, found }, { places, keywords, searcher }) => [
      ['日期', dayInWords(on)],
      ['结果', label(terms.searchFindings, found)],
      ['范围', places],
      ['检索词', keywords],
      ['检索人', searcher],
    ],
  },
  consulted: {
    title: '征求意见',
    lines: ({ no, of, sent_on }, { party, matter }) => [
      ['第几份', `第 ${no} 份，征求${asked[of]}意见`],
      ['征求谁', party],
      ['发出', dayInWords(sent_on)],
      ['事项', matter],
    ],
    publicly: ({ of, sent_on }) => `已于${dayInWords(sent_on)}书面征求${asked[of]}的意见，所需时间不计算在答复期限内。`,
  },
  letter_received: {
    title: '对方收到文书',
    lines: ({ received_on }, { proof }) => [
      ['收到', dayInWords(received_on)],
      ['凭据', proof],
    ],
  },
  consultation_ended: {
    title: '征求意见结束',
    lines: ({ no, opinion, ended_on }, { reason }) => [
      ['第几份', `第 ${no} 份`],
      ['意见', opinionLabel(opinion)],
      ['不计算的时间到', dayInWords(ended_on)],
      ['内容', reason],
    ],
    publicly: ({ ended_on }) => `征求意见已于${dayInWords(ended_on)}结束，答复期限继续计算。`,
  },
  extended: {
    title: '延期答复',
    lines: ({ days }, { reason }) => [
      ['延长', `${days} 个工作日`],
      ['理由', reason],
    ],
    publicly: ({ days }) => `答复期限延长 ${days} 个工作日。`,
  },
  decided: {
    title: '选定答复类型',
    lines: ({ kind, items, public_interest }, { grounds, right_organ, ...text }) => [
      ['类型', kindOf(kind).label],
      ...items.map((item, i): [string, string] => [kindOf(item.kind).label, text[`items.${i}.what`] ?? '']),
      ['公共利益', public_interest ? '不公开会对公共利益造成重大影响' : null],
      ['依据和理由', grounds],
      ['负责公开的机关', right_organ],
    ],
  },
  drafted: { title: '拟稿' },
  resumed: { title: '重新办理', lines: (_, { reason }) => [['理由', reason]] },
  submitted: { title: '提交审核' },
  reviewed: { title: '审核同意', lines: (_, { opinion }) => [['意见', opinion]] },
  secrecy_reviewed: {
    title: '保密审查',
    lines: ({ conclusion }, { opinion }) => [
      ['结论', label(terms.secrecyConclusions, conclusion)],
      ['意见', opinion],
    ],
  },
  returned: { title: '退回修改', lines: (_, { comment }) => [['意见', comment]] },
  replied: {
    title: '作出答复',
    lines: ({ kind, no, on_the_spot }, { grounds }) => [
      ['答复', `${kindOf(kind).label}${no > 1 ? `（第 ${no} 次答复）` : ''}`],
      ['当场答复', on_the_spot ? '是' : null],
      ['依据和理由', grounds],
    ],
    publicly: ({ kind }, on) => `已于${dayInWords(on)}作出答复：${kindOf(kind).label}。`,
  },
  served: {
    title: '送达',
    lines: ({ on, way }, { proof }) => [
      ['送达', `${dayInWords(on)}，${label(terms.deliveryWays, way)}`],
      ['凭据', proof],
    ],
    publicly: ({ on, way }) => `答复已于${dayInWords(on)}送达（${label(terms.deliveryWays, way)}）。`,
  },
  abandoned: {
    title: '不再处理',
    lines: ({ cause }, { note }) => [
      ['原因', cause === 'clarification' ? '逾期不补正' : '逾期未缴费'],
      ['情况', note],
    ],
    publicly: ({ cause }) =>
      `${cause === 'clarification' ? '补正' : '缴费'}期限已过，视为放弃申请，不再处理。您可以重新提出申请。`,
  },
  withdrawn: {
    title: '申请人撤回',
    lines: ({ way }, { statement }) => [
      ['方式', label(terms.withdrawalWays, way)],
      ['意思', statement],
    ],
    publicly: () => '您已撤回申请，不再办理。',
  },
  reopened: {
    title: '恢复办理',
    lines: (_, { reason }) => [['理由', reason]],
    publicly: (_, on) => `有正当理由，已于${dayInWords(on)}恢复办理，答复期限重新计算。`,
  },
  archived: { title: '归档', lines: ({ retention }) => [['保管期限', label(terms.retentions, retention)]] },
  redo_begun: {
    title: '重新答复',
    lines: ({ cause, due }, { reason }) => [
      ['原因', label(terms.redoCauses, cause)],
      ['期限', dayInWords(due)],
      ['要求', reason],
    ],
    publicly: ({ due }) => `将重新作出答复，期限是${dayInWords(due)}。`,
  },
  amended: {
    title: '更正登记',
    lines: ({ receipt_date, channel, applicants, outcome, content }, { reason }) => [
      ['收到日期', receipt_date && dayInWords(receipt_date)],
      ['渠道', channel && label(receivingChannels, channel)],
      ['申请人', applicants && '已更正'],
      ['申请内容', content ? '已更正' : null],
      ['办结日期', outcome && dayInWords(outcome.on)],
      ['理由', reason],
    ],
    publicly: ({ receipt_date }) => (receipt_date ? `收到申请之日更正为${dayInWords(receipt_date)}。` : null),
  },
  voided: { title: '作废', lines: (_, { reason }) => [['理由', reason]], publicly: () => '这件登记已作废。' },
  joined: { title: '并案' },
  left: { title: '退出并案' },
  publication_proposed: { title: '建议主动公开', lines: (_, { reason }) => [['理由', reason]] },
  correction_concluded: {
    title: '办结更正',
    lines: ({ outcome }, { right_organ }) => [
      ['结果', label(terms.correctionOutcomes, outcome)],
      ['有权更正的机关', right_organ],
    ],
    publicly: ({ outcome }, on) => `已于${dayInWords(on)}办结：${label(terms.correctionOutcomes, outcome)}。`,
  },
  files_added: {
    title: '添加材料',
    lines: ({ files }, text) =>
      files.map((file, i): [string, string] => [
        label(terms.filePurposes, file.purpose),
        text[`files.${i}.name`] ?? '',
      ]),
  },
  release_prepared: {
    title: '备妥附件',
    lines: ({ no, remaining }, { name, reason }) => [
      [`附件 ${no}`, name],
      ['检查', remaining.length > 0 ? `留有 ${remaining.length} 处检查出的内容` : '已清理，没有留下'],
      ['可以公开的理由', reason],
    ],
  },
  release_dropped: { title: '撤下附件', lines: ({ no }) => [['附件', `第 ${no} 份`]] },
  letter_issued: {
    title: '制发告知',
    lines: ({ letter }) => [['文书', letters.find(({ id }) => id === letter)?.label ?? letter]],
  },
};

/** What an event is called: 登记, 告知补正. */
export const eventTitle = (type: CaseEventType): string => told[type].title;

/** An event as those who work on the case read it. */
export function timelineEntry(event: CaseEvent, text: Typed): TimelineEntry {
  const { title, lines } = told[event.type] as Told<CaseEventType>;
  const shown = lines?.(event.facts as never, text) ?? [];
  return { title, lines: shown.filter((line): line is [string, string] => Boolean(line[1])) };
}

/** An event as the applicant reads it; null where it is no matter of theirs. */
export function publicEntry(event: CaseEvent): { on: Day; title: string; sentence: string } | null {
  const { title, publicly } = told[event.type] as Told<CaseEventType>;
  const sentence = publicly?.(event.facts as never, event.occurred_on);
  return sentence ? { on: event.occurred_on, title, sentence } : null;
}
